export { buildSite } from "./build-site.ts";
export { openSiteStore } from "./open-site-store.ts";
export { readSiteInput } from "./read-site-input.ts";
export type { ReadSiteInput, SiteChoices } from "./read-site-input.ts";
