import type { PageScript } from "./page-frame.ts";

/** What is the same on every page. */
export interface SiteShell {
  readonly siteName: string;
  /** Paths below the root. */
  readonly styleSheet: string;
  readonly filterRules: string;
  readonly scripts: Readonly<Record<PageScript, string>>;
  readonly icon: string;
  /** Full address of the root; "" where it is not known. */
  readonly address: string;
  /** Who publishes the paper (発行者), whom to ask (問合せ先), and under which terms it may be used (利用条件). */
  readonly publisher?: string;
  readonly contact?: string;
  /** The address of the terms where they name one, else their words. */
  readonly licence?: string;
  /** Files with the data of all years. */
  readonly downloads: readonly { readonly path: string; readonly format: string }[];
  readonly hasFeed: boolean;
  readonly hasDepartments: boolean;
  readonly hasOpinions: boolean;
  readonly newestPath: string;
  /** Path of the root on its server, with a slash at both ends: what the error page, which is served anywhere, links to. */
  readonly basePath: string;
}
