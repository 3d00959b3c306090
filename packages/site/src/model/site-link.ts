import type { SitePath } from "./addresses.ts";

/** A link of the site. */
export interface SiteLink {
  readonly label: string;
  readonly path: SitePath;
}
