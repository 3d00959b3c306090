import type { MeasureId } from "@torikumi/record";
import { textsIn } from "./measure-traces.ts";
import type { Editions, Traces } from "./measure-traces.ts";
import { hasSameGoal } from "./strange-at.ts";
import { wordsExchanged } from "./words-exchanged.ts";

/** Fewer measures, or a smaller share of those that changed, may have exchanged what they are about. */
const LEAST = 3;
const SHARE = 0.6;

/** Takes the words out of two texts that an edition put one for another nearly everywhere (支援員 → 相談員): they tell no measure from others. */
export type WithoutReworded = (old: Traces, now: Traces) => readonly [old: Traces, now: Traces];

/** Looks at the measures once, when it is first asked. */
export function rewordedEverywhere(ids: readonly MeasureId[], editions: Editions): WithoutReworded {
  let found: { readonly lost: readonly string[]; readonly gained: readonly string[] } | undefined;
  return (old, now) => {
    found ??= commonIn(ids, editions);
    const { lost, gained } = found;
    return lost.length === 0 || gained.length === 0
      ? [old, now]
      : [without(old, lost), without(now, gained)];
  };
}

function commonIn(ids: readonly MeasureId[], editions: Editions) {
  const times = { lost: new Map<string, number>(), gained: new Map<string, number>() };
  let changed = 0;
  for (const id of ids) {
    if (!editions.before.measures.has(id) || hasSameGoal(id, editions)) continue;
    changed += 1;
    const words = wordsExchanged(
      textsIn(editions.before, id).text,
      textsIn(editions.after, id).text,
    );
    for (const side of ["lost", "gained"] as const)
      for (const word of words[side]) times[side].set(word, (times[side].get(word) ?? 0) + 1);
  }
  const least = Math.max(LEAST, changed * SHARE);
  const common = (side: "lost" | "gained"): readonly string[] =>
    [...times[side]].flatMap(([word, count]) => (count >= least ? [word] : []));
  return { lost: common("lost"), gained: common("gained") };
}

/** One sign for each, so that texts that differ in nothing else are the same. */
function without(traces: Traces, words: readonly string[]): Traces {
  const mask = (text: string): string =>
    words.reduce((masked, word) => masked.replaceAll(word, "〓"), text);
  return { ...traces, text: mask(traces.text), goalText: mask(traces.goalText) };
}
