import { isSameMeasure } from "@torikumi/diff";
import { editionName, ENDED } from "@torikumi/record";
import type { Context } from "../context.ts";
import { topOf } from "../place.ts";
import type { Finding } from "../rule.ts";

/** Numbers that the previous edition does not have, and one before it gave to a measure which ended, or which was another. */
export function* usedLongAgo(context: Context): Generator<Finding> {
  const { edition, earlier = [], previousName, measures, existedBefore } = context;
  for (const { id, page } of measures) {
    const before = existedBefore(id) ? undefined : earlier.find((one) => one.measures.has(id));
    const old = before?.measures.get(id);
    if (before === undefined || old === undefined) continue;
    const hasEnded = old.value.category === ENDED;
    // One that was left out by mistake comes back under its number.
    if (!hasEnded && isSameMeasure(id, { before, after: edition })) continue;
    const name = editionName(before.index?.value.id ?? "") || "以前の年度版";
    const [whose, which] = hasEnded
      ? ["終了した", "再び始める取組にも"]
      : ["別の", "新しい取組には"];
    yield {
      at: topOf(page),
      message: `${id} は、${name}で${whose}取組の番号です（${previousName}にはありません）。番号は使い回さず、${which}、まだ使っていない番号を付けてください。`,
      related: [{ at: topOf(old), message: `${name}の ${id} です。` }],
    };
  }
}
