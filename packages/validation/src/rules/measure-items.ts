import { itemMark, parseMeasureId } from "@torikumi/record";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "measure-items",
  title: "取組が応える提言の項目",
  severity: "error",
  *check({ measures, edition }) {
    for (const { id, page } of measures) {
      const { items = [] } = page.value;
      if (items.length === 0) continue;
      const number = parseMeasureId(id)?.recommendation ?? 0;
      const recommendation = edition.recommendations.get(number);
      // What a page that could not be read holds is not known.
      if (recommendation === undefined || recommendation.diagnostics.length > 0) continue;
      const known = recommendation.value.items.flatMap((_, place) => itemMark(place) ?? []);
      for (const [place, mark] of items.entries()) {
        if (known.includes(mark) && items.indexOf(mark) === place) continue;
        const what = known.includes(mark)
          ? "2度書かれています。1つにしてください。"
          : `提言${number}にありません。${rangeOf(known)}`;
        yield {
          at: { page, span: page.spanOf(items.length === 1 ? ["項目"] : ["項目", place]) },
          message: `「項目」の${mark}が、${what}`,
          related: [
            {
              at: { page: recommendation, span: recommendation.spanOf([]) },
              message: "提言の項目です。",
            },
          ],
        };
      }
    }
  },
};

function rangeOf(known: readonly string[]): string {
  const last = known.at(-1);
  if (last === undefined) return "提言に項目がないので、この行を消してください。";
  return known.length === 1
    ? `項目は${last}だけです。番号を直すか、この行を消してください。`
    : `項目は${known[0]}から${last}までです。番号を直すか、この行を消してください。`;
}
