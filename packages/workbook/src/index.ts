export { exportJson } from "./export-json.ts";
export type {
  ExportedEdition,
  ExportedMeasure,
  ExportedPolicy,
  ExportedRecommendation,
} from "./export-json.ts";
export type { ImportNote, NoteSeverity } from "./import-note.ts";
export { readWorkbook } from "./read-workbook.ts";
export type { ImportOptions, ImportResult } from "./read-workbook.ts";
export { writeCsv, writeCsvRows } from "./write-csv.ts";
export type { CsvReader } from "./write-csv.ts";
export { writeWorkbook } from "./write-workbook.ts";
export type { WorkbookLayout } from "./write-workbook.ts";
