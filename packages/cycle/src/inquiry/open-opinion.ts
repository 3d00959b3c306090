/** An opinion of the committee that waits for an answer. The list comes from whoever asks; the workbook asks for the answer. */
export interface OpenOpinion {
  /** E.g. `r8-意見-3`. */
  readonly id: string;
  /** What it is about: a measure `1-ア-2`, a policy `1-ア`, a recommendation `1`, or 全体. */
  readonly target: string;
  /** At which meeting, and on which day, as it is printed. */
  readonly occasion: string;
  readonly text: string;
  readonly response: string;
  readonly state: string;
}

/** What an answer to an opinion can be. */
export const OPINION_STATES = ["未対応", "対応中", "対応済", "対応しない"] as const;
