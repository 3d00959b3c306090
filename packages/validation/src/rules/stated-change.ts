import { countedSentences } from "../figures/counted-sentences.ts";
import { wrongChange } from "../figures/stated-changes.ts";
import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

const MARK = /[増減上下伸低多少]/u;
const CANDIDATE =
  /[0-9０-９][^。\n]*(?:[→⇒]|から)[^。\n]*[0-9０-９]|[0-9０-９][^。\n]*(?:前|昨)年度?の[0-9０-９][^。\n]*[0-9０-９]/u;

export const rule: Rule = {
  id: "stated-change",
  title: "前後の数と合わない増減",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const counted of countedSentences(texts("digit"), { mark: MARK, pattern: CANDIDATE })) {
      const { text, from } = counted;
      const found = wrongChange(counted);
      if (found === undefined) continue;
      const { before, after, stated, unit } = found;
      const change = Number((after.value - before.value).toFixed(6));
      yield {
        at: placeIn(text, from + stated.start, from + stated.end),
        message: `「${text.label}」に${stated.text}の増減とありますが、${before.text}から${after.text}では${Math.abs(change).toLocaleString("ja-JP")}${unit}の${change < 0 ? "減" : "増"}です。どちらが正しいかを確かめてください。`,
      };
    }
  },
};
