import type { Measure } from "@torikumi/record";
import type { ImportNote } from "../../notes/import-note.ts";
import { comparedText, textLikeness } from "./compared-text.ts";
import { readId } from "../rows/row-place.ts";
import { plainText } from "./plain-text.ts";
import { repostMark } from "./repost-mark.ts";

/** A measure with the place of its goal's cell. */
export interface PlacedGoal {
  readonly measure: Pick<Measure, "id" | "goal" | "repostOf">;
  readonly sheet: string;
  readonly cell: string;
}

/** Share of two-letter pieces that two goals must have in common to be called nearly the same. */
const ALIKE = 0.85;
/** More candidates are only compared letter by letter: the note is a help, not a rule. */
const MAX_PAIRS = 20_000;

/** Tells for every goal with a mark such as 【再掲】 which measure it may repeat. The key itself is never invented. */
export function repostNotes(goals: readonly PlacedGoal[]): readonly ImportNote[] {
  const reposts = goals.filter(({ measure }) => isRepost(measure.goal) && !measure.repostOf);
  if (reposts.length === 0) return [];
  const originals = goals.filter(({ measure }) => measure.goal !== "" && !isRepost(measure.goal));
  const exact = new Map(
    originals.map((goal) => [plainText(goal.measure.goal), goal]).reverse() as [
      string,
      PlacedGoal,
    ][],
  );
  const isSmall = reposts.length * originals.length <= MAX_PAIRS;
  return reposts.map(({ measure, sheet, cell }) => {
    const own = plainText(measure.goal);
    const named = readId(repostMark(measure.goal) ?? "");
    const original =
      goals.find((goal) => named !== undefined && goal.measure.id === named) ??
      exact.get(own) ??
      (isSmall ? mostAlike(own, originals) : undefined);
    const guess =
      original === undefined
        ? "同じ取組内容は見つかりませんでした。"
        : `元の取組は ${original.measure.id} と思われます。`;
    return {
      severity: "info",
      sheet,
      cell,
      message: `取組内容に【再掲】の印があります。${guess}確かめて、ページに「再掲: ${original?.measure.id ?? "番号"}」と書いてください。`,
    };
  });
}

function mostAlike(own: string, originals: readonly PlacedGoal[]): PlacedGoal | undefined {
  const wanted = comparedText(own);
  let best: PlacedGoal | undefined;
  let most = ALIKE;
  for (const original of originals) {
    const share = textLikeness(wanted, comparedText(original.measure.goal));
    if (share < most) continue;
    most = share;
    best = original;
  }
  return best;
}

function isRepost(goal: string): boolean {
  return repostMark(goal) !== undefined;
}
