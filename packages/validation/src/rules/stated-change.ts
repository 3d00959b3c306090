import { countedSentences } from "../figures/counted-sentences.ts";
import { wrongChange } from "../figures/stated/stated-changes.ts";
import { wrongRate } from "../figures/stated/stated-rates.ts";
import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

const MARK = /[増減上下伸低高多少倍]/u;
const CANDIDATE =
  /[0-9０-９][^。\n]*(?:[→⇒]|から|年度?の[0-9０-９]|に対し|に比べ)[^。\n]*[0-9０-９]/u;

export const rule: Rule = {
  id: "stated-change",
  title: "前後の数と合わない増減",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const counted of countedSentences(texts("digit"), { mark: MARK, pattern: CANDIDATE })) {
      const { text, from } = counted;
      const found = wrongChange(counted) ?? wrongRate(counted);
      if (found === undefined) continue;
      const { before, after, stated, told, right } = found;
      yield {
        at: placeIn(text, from + stated.start, from + stated.end),
        message: `「${text.label}」に${told}とありますが、${before.text}から${after.text}では${right}です。どちらが正しいかを確かめてください。`,
      };
    }
  },
};
