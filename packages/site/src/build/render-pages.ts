import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pageLayout } from "../layout/page-layout.ts";
import type { SiteShell } from "../layout/site-shell.ts";
import { wayToRoot } from "../model/addresses.ts";
import type { SitePage } from "./site-page.ts";

/** Writes the pages into a folder, each as the `index.html` of its own folder. */
export function renderPages(
  pages: readonly SitePage[],
  { shell, target }: { readonly shell: SiteShell; readonly target: string },
): void {
  for (const { frame, render } of pages) {
    const isFolder = frame.path === "" || frame.path.endsWith("/");
    // A page that is served at any address finds the root by its full path.
    const root = isFolder ? wayToRoot(frame.path) : shell.basePath;
    const file = join(target, frame.path, isFolder ? "index.html" : "");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${String(pageLayout(frame, render(root), { shell, root }))}\n`);
  }
}
