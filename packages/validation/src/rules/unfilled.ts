import { unfilledLine } from "@torikumi/record";
import { search } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "unfilled",
  title: "未記入の欄",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const { text, at } of search(texts("bracket"), unfilledLine())) {
      const message = `「${text.label}」が未記入になっています。この年度版の内容を書き、「（未記入）」の行を消してください。`;
      yield { at, message };
    }
  },
};
