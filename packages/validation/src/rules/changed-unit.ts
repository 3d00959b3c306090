import { comparedAmounts } from "../figures/compared-amounts.ts";
import { fieldPlace, placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "changed-unit",
  title: "前の年度版と単位の違う数",
  severity: "info",
  sees: "measure",
  *check(context) {
    for (const { text, before, from, to } of comparedAmounts(context)) {
      if (from.unit === to.unit) continue;
      const there = fieldPlace(before, "progress");
      yield {
        at: placeIn(text, to.start, to.end),
        message: `「${to.label}」の単位が、${context.previousName}の${from.written}と違い、${to.written}になっています。数え方を変えたのなら、そのことを書いてください。`,
        related:
          there === undefined
            ? []
            : [{ at: there, message: `${context.previousName}の「取組状況」です。` }],
      };
    }
  },
};
