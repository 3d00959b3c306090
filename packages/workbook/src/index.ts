export { exportJson } from "./write/json/export-json.ts";
export type { ExportedEdition, ExportedMeasure } from "./write/json/export-json.ts";
export type { ImportNote, NoteSeverity } from "./notes/import-note.ts";
export { summarizeNotes } from "./notes/summarize-notes.ts";
export type { NoteGroup, NoteSummary } from "./notes/summarize-notes.ts";
export { readWorkbook } from "./read/read-workbook.ts";
export type { ImportedMeasure, ImportOptions, ImportResult } from "./read/read-workbook.ts";
export { inspectWorkbook } from "./mapping/inspect/inspect-workbook.ts";
export type { Layout } from "./mapping/layout.ts";
export { checkLayout, parseLayout } from "./mapping/parse-layout.ts";
export { stampLayout } from "./mapping/stamp-layout.ts";
export { writeCsv, writeCsvRows } from "./write/write-csv.ts";
export type { CsvReader } from "./write/write-csv.ts";
export { writeWorkbook } from "./write/write-workbook.ts";
export type { WorkbookLayout } from "./write/write-workbook.ts";
export { writeInquiry } from "./inquiry/form/write-inquiry.ts";
export { askedOf } from "./inquiry/inquiry.ts";
export type {
  Inquiry,
  InquiryChoices,
  InquiryField,
  InquiryOrigin,
  InquirySubject,
  NewField,
} from "./inquiry/inquiry.ts";
export { writeTable } from "./write/write-table.ts";
export type { TableWorkbook } from "./write/write-table.ts";
export { readReply } from "./inquiry/reply/read-reply.ts";
export type { AddedMeasure, Reply, ReplyCell, ReplyPlace } from "./inquiry/reply/reply.ts";
export { unpackAttachments } from "./inquiry/reply/unpack-attachments.ts";
export type { Attachment } from "./inquiry/reply/unpack-attachments.ts";
export { readOpinions } from "./opinion/read-opinions.ts";
export { takenTargets } from "./opinion/taken-targets.ts";
export type { ReadOpinions } from "./opinion/read-opinions.ts";
export { writeOpinions } from "./opinion/write-opinions.ts";
export { writeParquet } from "./tables/write-parquet.ts";
export { TABLE_FORMS } from "./tables/table-form.ts";
export type { TableForm } from "./tables/table-form.ts";
