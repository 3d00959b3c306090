import { fallingSums } from "../figures/falling-sums.ts";
import { fieldPlace, placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "falling-total",
  title: "前の年度版より減った累計",
  severity: "warning",
  sees: "measure",
  *check({ texts, lastYear, previous, previousName: name, isNewYear }) {
    if (previous === undefined || !isNewYear) return;
    for (const text of texts("digit")) {
      if (text.field !== "progress" || text.id === undefined) continue;
      const before = lastYear(text.id);
      if (before === undefined) continue;
      const there = fieldPlace(before, "progress");
      for (const { start, end, from, to } of fallingSums(before.value.progress, text.content.text))
        yield {
          at: placeIn(text, start, end),
          message: `累計が、${name}の${from}から${to}に減っています。累計は減らないので、どちらかの数を確かめてください。`,
          related:
            there === undefined ? [] : [{ at: there, message: `${name}の「取組状況」です。` }],
        };
    }
  },
};
