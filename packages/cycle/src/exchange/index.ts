export { importWorkbook } from "./import-workbook.ts";
export { standingLayout } from "./standing-layout.ts";
export type { ImportOutcome } from "./import-workbook.ts";
