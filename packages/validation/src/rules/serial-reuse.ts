import { holdsTextsOf } from "@torikumi/diff";
import { ENDED, NEW, type MeasureId } from "@torikumi/record";
import type { Context } from "../context.ts";
import { topOf } from "../place.ts";
import { usedLongAgo } from "../reference/used-long-ago.ts";
import type { Finding, Rule } from "../rule.ts";

export const rule: Rule = {
  id: "serial-reuse",
  title: "番号の使い回し",
  severity: "error",
  *check(context) {
    const { previous, previousName: name, measures, isNewYear, existedBefore } = context;
    if (previous === undefined) return;
    yield* usedLongAgo(context);
    for (const { id, page, before } of measures) {
      if (!existedBefore(id)) continue;
      const { predecessors, category } = page.value;
      const isSame = !isNewYear && before?.value.predecessors?.join() === predecessors?.join();
      const message = isSame ? undefined : explainPredecessors(context, id, predecessors);
      const related: Finding["related"] =
        before === undefined ? [] : [{ at: topOf(before), message: `${name}の ${id} です。` }];
      if (message !== undefined) {
        yield { at: { page, span: page.spanOf(["前身"]) }, message, related };
      } else if (before?.value.category === ENDED && category === NEW) {
        yield {
          at: { page, span: page.spanOf(["取組区分"]) },
          message: `${id} は${name}で終了した取組の番号です。番号は使い回さず、新しい取組には次の番号を付けてください。`,
          related,
        };
      }
    }
  },
};

/** What is wrong with the 前身 of a measure whose number is not new; undefined for a merger into it. */
function explainPredecessors(
  { edition, previous, previousName: name, exists }: Context,
  id: MeasureId,
  predecessors: readonly MeasureId[] = [],
): string | undefined {
  const others = predecessors.filter((one) => one !== id);
  if (previous === undefined || others.length === 0) return undefined;
  const editions = { before: previous, after: edition };
  const before = previous.measures.get(id)?.value;
  const isGivenAnew =
    edition.measures.get(id)?.value.repostOf === undefined &&
    others.some((other) => holdsTextsOf(other, id, editions));
  if (isGivenAnew || before?.category === ENDED)
    return `${id} は${name}で別の取組の番号です。${others.join("、")} を前身とする取組には、まだ使っていない番号を付けてください。`;
  const categoryIn = (from: typeof edition, one: MeasureId): string | undefined =>
    from.measures.get(one)?.value.category;
  const ended = others.find((one) => categoryIn(previous, one) === ENDED);
  if (ended !== undefined)
    return `「前身」の ${ended} は、${name}で終了しています。前身は統合した年度版にだけ書くので、この行を消してください。`;
  const kept = others.find((one) => exists(one) && categoryIn(edition, one) !== ENDED);
  return kept === undefined
    ? undefined
    : `${id} は${name}にもある取組で、「前身」の ${kept} も続いています。統合したのなら ${kept} の取組区分を「終了」にして「統合先: ${id}」を書き、統合していないのなら、この行を消してください。`;
}
