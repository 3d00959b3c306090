import type { Measure } from "@torikumi/record";
import type { ImportNote } from "./import-note.ts";

/** A measure with the place of its goal's cell. */
export interface PlacedGoal {
  readonly measure: Pick<Measure, "id" | "goal" | "repostOf">;
  readonly sheet: string;
  readonly cell: string;
}

const MARK = /【再掲】\s*$/u;
/** Share of two-letter pieces that two goals must have in common to be called nearly the same. */
const ALIKE = 0.85;
/** More candidates are only compared letter by letter: the note is a help, not a rule. */
const MAX_PAIRS = 20_000;

/** Tells for every goal that ends with 【再掲】 which measure it may repeat. The key itself is never invented. */
export function repostNotes(goals: readonly PlacedGoal[]): readonly ImportNote[] {
  const reposts = goals.filter(({ measure }) => MARK.test(measure.goal) && !measure.repostOf);
  if (reposts.length === 0) return [];
  const originals = goals.filter(({ measure }) => measure.goal !== "" && !MARK.test(measure.goal));
  const exact = new Map(
    originals.map((goal) => [plain(goal.measure.goal), goal]).reverse() as [string, PlacedGoal][],
  );
  const isSmall = reposts.length * originals.length <= MAX_PAIRS;
  return reposts.map(({ measure, sheet, cell }) => {
    const own = plain(measure.goal);
    const original = exact.get(own) ?? (isSmall ? mostAlike(own, originals) : undefined);
    const guess =
      original === undefined
        ? "同じ取組内容は見つかりませんでした。"
        : `元の取組は ${original.measure.id} と思われます。`;
    return {
      severity: "info",
      sheet,
      cell,
      message: `取組内容が【再掲】で終わっています。${guess}確かめて、頁に「再掲: ${original?.measure.id ?? "番号"}」と書いてください。`,
    };
  });
}

function plain(goal: string): string {
  return goal
    .replace(MARK, "")
    .normalize("NFKC")
    .replace(/[\s○〇◯]/gu, "");
}

function mostAlike(own: string, originals: readonly PlacedGoal[]): PlacedGoal | undefined {
  let best: PlacedGoal | undefined;
  let most = ALIKE;
  for (const original of originals) {
    const share = commonShare(own, plain(original.measure.goal));
    if (share < most) continue;
    most = share;
    best = original;
  }
  return best;
}

/** Dice's coefficient on pieces of two letters, 0 to 1. */
function commonShare(a: string, b: string): number {
  const left = pieces(a);
  const right = pieces(b);
  let common = 0;
  for (const piece of left) if (right.has(piece)) common++;
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
}

function pieces(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at++) found.add(text.slice(at, at + 2));
  return found;
}
