export { buildSite } from "./build-site.ts";
export type { BuildSiteOptions, BuiltSite } from "./build-site.ts";
export type { DataFile, SiteEdition, SiteInput, SiteRepository } from "./site-input.ts";
