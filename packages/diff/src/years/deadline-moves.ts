import { alignSentences } from "../text/align-sentences.ts";
import { movedDeadlines, type MovedDeadline } from "./moved-deadlines.ts";
import { slidDeadlines } from "./relative-deadlines.ts";

/** The deadlines that moved from one year's plan to another's: with other dates, or slid in unchanged words (来年度中). */
export function deadlineMoves(
  before: string,
  after: string,
  yearsOn: number,
): readonly MovedDeadline[] {
  const sentences = alignSentences(before, after) ?? [];
  return [...movedDeadlines(sentences), ...slidDeadlines(before, after, yearsOn)];
}
