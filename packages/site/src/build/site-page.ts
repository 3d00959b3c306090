import type { PageFrame } from "../layout/page-frame.ts";
import type { Html } from "../markup/html.ts";

/** A page of the site: what stands around it, and its content, made only when it is rendered. */
export interface SitePage {
  readonly frame: PageFrame;
  /** The content; `root` is the way from the page to the root of the site. */
  readonly render: (root: string) => Html;
}
