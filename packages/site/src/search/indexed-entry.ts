/** What the search knows of an edition; the script in the browser reads it as JSON. */
export interface SearchIndex {
  readonly edition: string;
  /** The measures in the order of the edition, then the opinions that are on none of them. */
  readonly entries: readonly IndexedEntry[];
}

/** What the search knows of a measure, or of an opinion on a policy, a recommendation or the whole. */
export interface IndexedEntry {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** The number of the recommendation that it belongs to; "" for an opinion on the whole. */
  readonly recommendation: string;
  /** "" for an opinion. */
  readonly category: string;
  /** Their names in full. */
  readonly departments: readonly string[];
  /** Present for an opinion, and for a measure of which the committee has said something that is new or still waits: what a list says of it. */
  readonly opinion?: string;
  /** The texts without their headings: every measure has those, so a search for 評価 would find all. */
  readonly text: string;
}
