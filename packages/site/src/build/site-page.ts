import { isHidden, type PageFrame } from "../layout/page-frame.ts";
import type { Html } from "../markup/html.ts";
import type { SitePath } from "../model/addresses.ts";

/** A page of the site: what stands around it, and its content, made only when it is rendered. */
export interface SitePage {
  readonly frame: PageFrame;
  /** The content; `root` is the way from the page to the root of the site. */
  readonly render: (root: string) => Html;
}

/** A page as the list of all pages has it. */
export interface ListedPage {
  readonly path: SitePath;
  readonly title: string;
  /** What search engines are told of it; absent where they are to stay away, and where another page stands for it. */
  readonly told?: { readonly day?: string };
}

/** What the list of all pages has of a page. */
export function toListed({ frame }: SitePage): ListedPage {
  const { path, title, canonical = path, node } = frame;
  const day = node?.published === true ? node.publishedOn : undefined;
  return {
    path,
    title,
    ...(!isHidden(frame) && canonical === path && { told: day === undefined ? {} : { day } }),
  };
}

/** Where the file of a page stands: the `index.html` of its own folder. */
export function fileOf({ path }: { readonly path: SitePath }): string {
  return isFolder(path) ? `${path}index.html` : path;
}

/** Whether a page has a folder of its own. The front page has: the root. */
export function isFolder(path: SitePath): boolean {
  return path === "" || path.endsWith("/");
}
