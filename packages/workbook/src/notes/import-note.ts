/** How heavy a note is: after an `error` nothing may be written, a `warning` asks for a look, an `info` explains. */
export type NoteSeverity = "error" | "warning" | "info";

/** Something that the reader of a workbook has to tell: always in Japanese, what is there and what to do. */
export interface ImportNote {
  readonly severity: NoteSeverity;
  /** Name of the sheet; "" where the note is about the whole file. */
  readonly sheet: string;
  /** Cell as Excel names it, e.g. `B12` or `B12:B14`; "" where the note is about the whole sheet. */
  readonly cell: string;
  /** The first words of what stands there, where the message is the same for many places. */
  readonly quote?: string;
  readonly message: string;
}

/** A note whose place is known to whoever passes it on. */
export type CellNote = Omit<ImportNote, "sheet" | "cell">;

/** Takes a note. The stages of reading hand their notes over in the order of the sheets. */
export type NoteSink = (note: ImportNote) => void;
