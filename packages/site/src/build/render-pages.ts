import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pageLayout } from "../layout/page-layout.ts";
import type { SiteShell } from "../layout/site-shell.ts";
import { wayToRoot } from "../model/addresses.ts";
import type { SitePage } from "./site-page.ts";

/** Writes the pages into a folder, each as the `index.html` of its own folder; `see` is shown the text of each. */
export function renderPages(
  pages: readonly SitePage[],
  {
    shell,
    target,
    see,
  }: {
    readonly shell: SiteShell;
    readonly target: string;
    readonly see: (text: string) => void;
  },
): void {
  for (const { frame, render } of pages) {
    const isFolder = frame.path === "" || frame.path.endsWith("/");
    // A page that is served at any address finds the root by its full path.
    const root = isFolder ? wayToRoot(frame.path) : shell.basePath;
    const file = join(target, frame.path, isFolder ? "index.html" : "");
    mkdirSync(dirname(file), { recursive: true });
    const text = `${String(pageLayout(frame, render(root), { shell, root }))}\n`;
    see(text);
    writeFileSync(file, text);
  }
}
