import type { SitePage } from "./page-list.ts";

/** What the templates need beside their page. */
export interface BuildContext {
  /** By path without the slash at the end; "" is the front page. */
  readonly pages: ReadonlyMap<string, SitePage>;
  readonly shell: SiteShell;
}

/** What is the same on every page. */
export interface SiteShell {
  readonly siteName: string;
  /** Path of the style sheet and of the search script below the root. */
  readonly styleSheet: string;
  readonly searchScript: string;
  /** Full address of the root; "" where it is not known. */
  readonly address: string;
  readonly hasFeed: boolean;
  readonly newestPath: string;
  readonly icon: string;
  /** Path of the root on its server, with a slash at both ends: what the error page, which is served anywhere, links to. */
  readonly basePath: string;
}

const KEY = Symbol.for("torikumi.site.build");

/** Makes what is built now known to the templates, which Astro loads as modules of their own; one build at a time. */
export function setContext(context: BuildContext | undefined): void {
  (globalThis as { [KEY]?: BuildContext | undefined })[KEY] = context;
}

/** What is built now. */
export function currentContext(): BuildContext {
  const context = (globalThis as { [KEY]?: BuildContext })[KEY];
  if (context === undefined) throw new Error("no site is being built");
  return context;
}
