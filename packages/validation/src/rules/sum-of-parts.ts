import { countedSentences } from "../figures/counted-sentences.ts";
import { wrongSums } from "../figures/check-sums.ts";
import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/** A number and a bracket behind it with two more, or a total said to be one. */
const CANDIDATE =
  /[0-9０-９][^0-9０-９（(。\n]{1,5}[（(][^）)。\n]*[0-9０-９][^）)。\n]*、[^）)。\n]*[0-9０-９]|[0-9０-９][^。\n]*計[0-9０-９]|[0-9０-９][^。\n]*[合あ]わせて[0-9０-９]|[0-9０-９][^。\n]{1,5}内訳[^。\n]*[0-9０-９]/u;

export const rule: Rule = {
  id: "sum-of-parts",
  title: "内訳と合わない合計",
  severity: "warning",
  *check({ texts }) {
    for (const counted of countedSentences(texts("digit"), CANDIDATE)) {
      for (const { total, parts, sum } of wrongSums(counted)) {
        const { text, from } = counted;
        const written = parts.map((part) => part.text).join("＋");
        yield {
          at: placeIn(text, from + total.start, from + total.end),
          message: `「${text.label}」の合計は${total.text}ですが、内訳の${written}を足すと${sum.toLocaleString("ja-JP")}${total.unit}になります。どちらが正しいかを確かめてください。`,
        };
      }
    }
  },
};
