import { search } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "torikumi-spelling",
  title: "「取組」の送り仮名",
  severity: "info",
  sees: "measure",
  *check({ texts }) {
    for (const hit of search(
      texts(),
      /(?:取り組み|取組み|取りくみ|とりくみ)(?=[をがはのもへとや・」）]|に(?:つ|関|係|よ|お|加|向|対)|状況|内容|事例|方針)/gu,
    )) {
      const fix = hit.text.whole === undefined ? { fix: { ...hit.at.span, text: "取組" } } : {};
      yield {
        at: hit.at,
        message: `名詞の「${hit.words}」は、公用文では「取組」と書きます。「取組」に直してください。`,
        ...fix,
      };
    }
  },
};
