export { buildSite } from "./build-site.ts";
export type { BuildSiteOptions, BuiltSite } from "./build-site.ts";
export { printSheets } from "./print-sheets.ts";
export type { PrintSheetsOptions } from "./print-sheets.ts";
export { serveSite } from "./serve-site.ts";
export type { SiteServer } from "./serve-site.ts";
export type {
  CorrectionReasons,
  DataFile,
  SiteEdition,
  SiteInput,
  SiteRepository,
} from "./site-input.ts";
