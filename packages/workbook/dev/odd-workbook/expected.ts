/** A workbook that was made by chance, and what an import has to make of it. */
export interface OddWorkbook {
  readonly bytes: Uint8Array;
  readonly strike: "stop" | "drop" | "keep";
  /** Whether the import has to ask: a sign for another cell, letters struck through without a word on them. */
  readonly asks: "never" | "perhaps" | "always";
  /** The measures that stand in the tables, each field by a word that stands nowhere else. */
  readonly measures: readonly ExpectedMeasure[];
  /** What was done to it, for a message. */
  readonly tricks: readonly string[];
}

/** The words of a measure that were put into one row, and have to come out as one measure. */
export interface ExpectedMeasure {
  readonly goal: string;
  readonly progress: readonly string[];
  readonly evaluation: readonly string[];
  readonly plan: readonly string[];
  readonly category: string;
  readonly departments: readonly string[];
}
