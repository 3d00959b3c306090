import { pageLayout } from "../layout/page-layout.ts";
import type { SiteShell } from "../layout/site-shell.ts";
import type { Html } from "../markup/html.ts";
import { wayToRoot } from "../model/addresses.ts";
import type { PutFile } from "./put-file.ts";
import { fileOf, isFolder, type SitePage } from "./site-page.ts";

/** Renders the pages, each as the `index.html` of its own folder; `see` is shown the text of each. */
export function renderPages(
  pages: readonly SitePage[],
  {
    shell,
    put,
    see,
  }: {
    readonly shell: SiteShell;
    readonly put: PutFile;
    readonly see: (text: string) => void;
  },
): void {
  for (const { frame, content } of pages) {
    const text = renderPage(frame, content().render, shell);
    see(text);
    put(fileOf(frame), text);
  }
}

/** The text of a page: its content with what stands around it. */
export function renderPage(
  frame: SitePage["frame"],
  render: (root: string) => Html,
  shell: SiteShell,
): string {
  // A page that is served at any address finds the root by its full path.
  const root = isFolder(frame.path) ? wayToRoot(frame.path) : shell.basePath;
  return `${String(pageLayout(frame, render(root), { shell, root }))}\n`;
}
