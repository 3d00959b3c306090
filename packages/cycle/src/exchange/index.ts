export { importWorkbook } from "./import-workbook.ts";
export type { ImportOutcome } from "./import-workbook.ts";
