/** What the search knows of an edition; the script in the browser reads it as JSON. */
export interface SearchIndex {
  readonly edition: string;
  readonly measures: readonly IndexedMeasure[];
}

/** What the search knows of a measure. */
export interface IndexedMeasure {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly category: string;
  /** Their names in full. */
  readonly departments: readonly string[];
  /** Present where the committee has said something of it that is new or still waits: what a list says of it. */
  readonly opinion?: string;
  /** The texts without their headings: every measure has those, so a search for 評価 would find all. */
  readonly text: string;
}
