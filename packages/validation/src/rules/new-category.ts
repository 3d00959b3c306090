import { ENDED, NEW } from "@torikumi/record";
import { renumberedFrom } from "../renumbered-from.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "new-category",
  title: "新規という区分",
  severity: "warning",
  *check(context) {
    const { measures, previous, previousName: name, isNewYear, categories } = context;
    if (previous === undefined || !isNewYear || !categories.has(NEW)) return;
    const origins = renumberedFrom(context);
    // Of these, other rules say that their number is another's.
    const likely = context.moved().filter(({ by }) => by === "likeness");
    const elsewhere = new Set([...context.misnumbered(), ...likely.map(({ to }) => to)]);
    for (const { id, page, before } of measures) {
      if (elsewhere.has(id)) continue;
      const { category, predecessors = [] } = page.value;
      const at = { page, span: page.spanOf(["取組区分"]) };
      const origin = origins.get(id);
      const old = before ?? (origin === undefined ? undefined : previous.measures.get(origin));
      const isKnown = context.existedBefore(id);
      if (category === NEW && old?.value.category === NEW) {
        const related = [
          { at: { page: old, span: old.spanOf(["取組区分"]) }, message: `${name}の取組区分です。` },
        ];
        yield {
          at,
          related,
          message: `取組区分が${name}に続いて「新規」になっています。2年目の取組は「継続」又は「拡充」などにしてください。`,
        };
      } else if (
        category === NEW &&
        (isKnown || origin !== undefined) &&
        old?.value.category !== ENDED
      ) {
        yield {
          at,
          message: `取組区分が「新規」になっていますが、${name}にもある取組です。「継続」又は「拡充」などにしてください。`,
        };
      } else if (category !== NEW && category !== "" && !isKnown) {
        if (predecessors.some(context.existedBefore)) continue;
        yield {
          at,
          severity: "info",
          message: `${name}にない取組ですが、取組区分が「${category}」になっています。新しい取組なら「新規」に、番号が変わったのなら「前身」を加えてください。`,
        };
      }
    }
  },
};
