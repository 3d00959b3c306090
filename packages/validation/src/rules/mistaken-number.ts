import { adviseNumber } from "../reference/number-advice.ts";
import { topOf } from "../place.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "mistaken-number",
  title: "別の取組の番号に書かれた文",
  severity: "error",
  *check(context) {
    const { edition, previous, previousName: name } = context;
    for (const { id, looksLike } of context.mistaken()) {
      const page = edition.measures.get(id);
      const own = previous?.measures.get(id);
      const other = previous?.measures.get(looksLike);
      if (page === undefined || other === undefined) continue;
      yield {
        at: topOf(page),
        message: `${id} に、${name}の ${looksLike} の文が書かれています。${adviseNumber({ from: looksLike, to: id }, context)}。`,
        related: [
          { at: topOf(other), message: `${name}の ${looksLike} です。` },
          ...(own === undefined ? [] : [{ at: topOf(own), message: `${name}の ${id} です。` }]),
        ],
      };
    }
  },
};
