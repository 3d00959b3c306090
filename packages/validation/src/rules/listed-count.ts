import { listedNames } from "../figures/listed-names.ts";
import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/** A counter before a bracket or a number: 3区（, 東区の2区. */
const COUNTED = /[区市町村課係局校園](?:[（(]|の[0-9０-９])/u;

export const rule: Rule = {
  id: "listed-count",
  title: "並べた名前と合わない数",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const text of texts("digit")) {
      if (text.id === undefined || !COUNTED.test(text.content.text)) continue;
      for (const { names, count, written, start, end } of listedNames(text.content.text)) {
        if (names.length === count) continue;
        yield {
          at: placeIn(text, start, end),
          message: `「${text.label}」に${written}とありますが、並べた名前は${names.length}つ（${names.join("、")}）です。どちらが正しいかを確かめてください。`,
        };
      }
    }
  },
};
