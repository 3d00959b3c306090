import { compareIds } from "@torikumi/record";
import type { MeasureId } from "@torikumi/record";
import { textsIn } from "./measure-traces.ts";
import type { Editions } from "./measure-traces.ts";
import { hasSameGoal } from "./strange-at.ts";
import { wordsExchanged, wordsIn } from "./words-exchanged.ts";

/** A word that went from more measures than this says nothing about where it went. */
const COMMONPLACE = 3;
/** So many measures that lost the most of these words are compared in full. */
const CANDIDATES = 5;

/**
 * For measures to which words came, those from which the same words went: 緑区 stands in 1-1 now and no longer in 1-2. The likeliest first;
 * `gone` are those of the edition before that the later one has not. A measure whose goal is the same is not read.
 */
export function exchangedNames(
  ids: readonly MeasureId[],
  gone: readonly MeasureId[],
  editions: Editions,
): ReadonlyMap<MeasureId, readonly MeasureId[]> {
  const { before, after } = editions;
  const lostBy = new Map<string, MeasureId[]>();
  const note = (id: MeasureId, lost: readonly string[]): void => {
    for (const word of lost) {
      const others = lostBy.get(word);
      if (others === undefined) lostBy.set(word, [id]);
      else others.push(id);
    }
  };
  const gainedBy = new Map<MeasureId, readonly string[]>();
  for (const id of ids) {
    if (hasSameGoal(id, editions)) continue;
    const { text } = textsIn(after, id);
    if (!before.measures.has(id)) gainedBy.set(id, wordsIn(text));
    else {
      const { lost, gained } = wordsExchanged(textsIn(before, id).text, text);
      note(id, lost);
      gainedBy.set(id, gained);
    }
  }
  for (const id of gone) note(id, wordsIn(textsIn(before, id).text));
  return new Map(
    [...gainedBy].flatMap(([id, gained]) => {
      const times = new Map<MeasureId, number>();
      for (const word of gained) {
        const from = lostBy.get(word) ?? [];
        if (from.length > COMMONPLACE) continue;
        for (const one of from) if (one !== id) times.set(one, (times.get(one) ?? 0) + 1);
      }
      const likely = [...times]
        .toSorted((a, b) => b[1] - a[1] || compareIds(a[0], b[0]))
        .slice(0, CANDIDATES)
        .map(([one]) => one);
      return likely.length === 0 ? [] : [[id, likely] as const];
    }),
  );
}
