import { isHidden, type PageFrame } from "../layout/page-frame.ts";
import type { Html } from "../markup/html.ts";
import type { SitePath } from "../model/addresses.ts";

/** A page of the site: what stands around it, and its content, made only when it is asked for. */
export interface SitePage {
  readonly frame: PageFrame;
  readonly content: () => PageContent;
}

/** The content of a page: what it says, and how that looks. */
interface PageContent {
  /** Plain data, which JSON can hold: the content is made from nothing else. */
  readonly view: unknown;
  /** `root` is the way from the page to the root of the site. */
  readonly render: (root: string) => Html;
}

/** What JSON holds whole: no functions, maps or sets. */
type Plain<Value> = Value extends string | number | boolean | undefined
  ? Value
  : Value extends
        | ((...args: never) => unknown)
        | ReadonlyMap<unknown, unknown>
        | ReadonlySet<unknown>
        | Uint8Array
        | bigint
        | symbol
        | null
    ? never
    : { readonly [Key in keyof Value]: Plain<Value[Key]> };

/** Pairs what a page says, which has to be plain data, with how it looks. */
export function toPage<View>(
  frame: PageFrame,
  view: () => View & Plain<View>,
  page: (view: View, root: string) => Html,
): SitePage {
  return {
    frame,
    content: () => {
      const said = view();
      return { view: said, render: (root) => page(said, root) };
    },
  };
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
