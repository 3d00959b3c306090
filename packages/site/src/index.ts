export { buildSite } from "./build/build-site.ts";
export { makeSite } from "./build/make-site.ts";
export type { MadeSite, SiteParts } from "./build/make-site.ts";
export { SITE_KIND } from "./build/site-kind.ts";
export { printSheets } from "./serve/print-sheets.ts";
export type { PrintSheetsOptions } from "./serve/print-sheets.ts";
export { serveSite } from "./serve/serve-site.ts";
export type { SiteServer } from "./serve/serve-site.ts";
export type {
  ContinuedFile,
  DataFile,
  MissingFile,
  DraftProgress,
  SeriesStarts,
  SiteEdition,
  SiteInput,
  SiteRepository,
  SiteSeries,
} from "./model/site-input.ts";
