/** Who got what. */
export interface MadeInquiries {
  readonly edition: string;
  /** The folder as it is shown to people. */
  readonly folder: string;
  readonly inquiries: readonly MadeInquiry[];
  /** The list of them as a workbook. */
  readonly overview: string;
  /** The measures that nobody is asked about, for they name no department. */
  readonly nobody: readonly string[];
  /** The open opinions that nobody is asked about, for what they are on is in no department's charge (any more). */
  readonly unasked: readonly string[];
}

/** The workbook of one department. */
export interface MadeInquiry {
  readonly department: string;
  readonly file: string;
  /** The measures that are asked about; of them those of several departments. */
  readonly measures: readonly string[];
  readonly shared: readonly string[];
  readonly opinions: number;
}
