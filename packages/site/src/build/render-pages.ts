import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setContext, type SiteShell } from "./current-site.ts";
import type { SitePage } from "./page-list.ts";

/** Where the pages are rendered. */
export interface RenderOptions {
  readonly shell: SiteShell;
  /** Folder of the pages. */
  readonly target: string;
  /** Folder for Astro's own files. */
  readonly scratch: string;
}

const ROOT = new URL("../../", import.meta.url);

/** Renders the pages with Astro into a folder. Only one call at a time. */
export async function renderPages(
  pages: readonly SitePage[],
  { shell, target, scratch }: RenderOptions,
): Promise<void> {
  const { build } = await import("astro");
  setContext({
    pages: new Map(pages.map((page) => [page.path.replace(/\/$/, ""), page])),
    shell,
  });
  // Astro puts the program that renders into the working directory unless the pages are inside it.
  const cwd = process.cwd();
  mkdirSync(target, { recursive: true });
  process.chdir(target);
  try {
    await build({
      root: fileURLToPath(ROOT),
      configFile: false,
      logLevel: "error",
      srcDir: fileURLToPath(new URL("src/", ROOT)),
      publicDir: join(scratch, "public"),
      outDir: target,
      cacheDir: join(scratch, "cache"),
      output: "static",
      trailingSlash: "always",
      build: { format: "directory", inlineStylesheets: "never" },
      devToolbar: { enabled: false },
      vite: {
        logLevel: "error",
        cacheDir: join(scratch, "vite"),
        build: { emptyOutDir: false },
        // The program that renders stands beside the pages, from where no package can be found: it carries its own.
        environments: { prerender: { resolve: { noExternal: true } } },
      },
    });
  } finally {
    process.chdir(cwd);
    setContext(undefined);
  }
}
