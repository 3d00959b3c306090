import type { OpinionId } from "./opinion-id.ts";
import { isUnfilled } from "./unfilled.ts";

/** What became of an opinion (処理), in the order of the work. */
export const OPINION_STATES = ["未対応", "対応中", "対応済", "対応しない"] as const;

/** One word of {@link OPINION_STATES}. */
export type OpinionState = (typeof OPINION_STATES)[number];

/** The committee's judgement (委員会意見) on a measure, a policy, a recommendation or the whole, with the answer. */
export interface Opinion {
  readonly id: OpinionId;
  /** What it is on, as written: 2-ア-1, 2-ア, 2 or 全体; "" where it is missing. */
  readonly target: string;
  /** The meeting at which it was given; "" where nobody wrote it down. */
  readonly meeting: string;
  /** The day of the meeting, 2026-08-20; "" where nobody wrote it down. */
  readonly date: string;
  /** One of {@link OPINION_STATES} as written; "" where it is missing. */
  readonly state: string;
  /** 経緯: the address or the minutes that it came from. */
  readonly source?: string;
  /** 理由: why nothing is done about it. */
  readonly reason?: string;
  /** What the committee says: lines joined by "\n". */
  readonly text: string;
  /** What the departments answer; "" as long as they have not. */
  readonly response: string;
}

/** The headings under which the two texts of an opinion stand, in the order in which they must come. */
export const OPINION_HEADINGS = { text: "意見", response: "対応" } as const;

/** Whether somebody still has to do something about an opinion: it is neither 対応済 nor 対応しない. */
export function isOpen({ state }: Pick<Opinion, "state">): boolean {
  return state !== "対応済" && state !== "対応しない";
}

/** What stands in the place of an answer in the guides; nobody has answered with it. */
const PLACEHOLDER = /^[ \t　]*[（(]?担当部の回答[）)]?[ \t　]*$/u;

/** Whether the departments have answered: the text is neither empty nor one of the marks that wait for it. */
export function isAnswered({ response }: Pick<Opinion, "response">): boolean {
  return !isUnfilled(response) && !PLACEHOLDER.test(response);
}
