import type { EditionChanges } from "@torikumi/diff";
import type { Edition } from "@torikumi/record";

import { measureTitle } from "../edition/measure-title.ts";
import { originOf } from "../figures/follow-measure.ts";
import { outlinePromises } from "../promises/outline-promises.ts";
import { nameMeasures, type NamedMeasure } from "./name-measures.ts";

/** A measure of whose plan the report does not speak. */
export interface LostPromises extends NamedMeasure {
  /** What was promised and is not reported, as the plan says it. */
  readonly promises: readonly string[];
}

/** The promises of the year before that the report does not mention, by measure, in the order of the edition. */
export function lostPromises({
  before,
  after,
  changes,
  promisesOf = outlinePromises,
}: {
  readonly before: Edition;
  readonly after: Edition;
  readonly changes: EditionChanges;
  /** Asked for the promises of each measure. */
  readonly promisesOf?: typeof outlinePromises;
}): readonly LostPromises[] {
  return [...after.measures].flatMap(([id, { value }]) => {
    const origin = originOf(id, { before, after, changes });
    const old =
      origin === undefined || origin.isSplit ? undefined : before.measures.get(origin.id)?.value;
    if (old === undefined) return [];
    const promises = promisesOf(old, value, after)
      .filter(({ outcome }) => outcome === "見当たらない")
      .map(({ promise }) => promise);
    if (promises.length === 0) return [];
    return [{ id, title: measureTitle(value, after), side: "after" as const, promises }];
  });
}

/** The same in a sentence; empty where everything is reported. */
export function lostSentence(
  lost: readonly LostPromises[],
): { readonly text: string; readonly measures: readonly NamedMeasure[] } | undefined {
  if (lost.length === 0) return undefined;
  const count = lost.reduce((sum, { promises }) => sum + promises.length, 0);
  const { text, measures } = nameMeasures(lost);
  return {
    text: `前の年に予定したことのうち${count}件（${lost.length}件の取組）は、報告の文章に見当たりません（機械が言葉から探したものです）：${text}。`,
    measures,
  };
}
