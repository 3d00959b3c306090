import { countedSentences } from "../figures/counted-sentences.ts";
import { wrongColumns } from "../figures/check-lines.ts";
import { wrongSums } from "../figures/check-sums.ts";
import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

const MARK = /[（(計訳]|わせて|全部で/u;
/** A number and a bracket behind it with two more, or a total said to be one. */
const CANDIDATE =
  /[0-9０-９][^0-9０-９（(。\n]{1,5}[（(][^）)。\n]*[0-9０-９][^）)。\n]*、[^）)。\n]*[0-9０-９]|[0-9０-９][^。\n]*計[0-9０-９]|[0-9０-９][^。\n]*[合あ]わせて[0-9０-９]|[0-9０-９][^。\n]{1,5}内訳[^。\n]*[0-9０-９]|(?:合計|全部で|計)[0-9０-９][^。\n]*、[^。\n]*[0-9０-９][^。\n]*、[^。\n]*[0-9０-９]/u;

/** A line that is a total. */
const COLUMN = /\n[\s　・]*(?:合計|総計|計|全体|総数)[\s　：:]*[0-9０-９]/u;

export const rule: Rule = {
  id: "sum-of-parts",
  title: "内訳と合わない合計",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const counted of countedSentences(texts("digit"), { mark: MARK, pattern: CANDIDATE })) {
      for (const { total, parts, sum } of wrongSums(counted)) {
        const { text, from } = counted;
        yield {
          at: placeIn(text, from + total.start, from + total.end),
          message: told(text.label, { total, parts, sum }),
        };
      }
    }
    for (const text of texts("digit")) {
      if (text.id === undefined || !COLUMN.test(text.content.text)) continue;
      for (const { total, parts, sum } of wrongColumns(text))
        yield {
          at: placeIn(text, total.start, total.end),
          message: told(text.label, { total, parts, sum }),
        };
    }
  },
};

interface Sum {
  readonly total: { readonly text: string; readonly unit: string };
  readonly parts: readonly { readonly text: string }[];
  readonly sum: number;
}

function told(label: string, { total, parts, sum }: Sum): string {
  const written = parts.map((part) => part.text).join("＋");
  return `「${label}」の合計は${total.text}ですが、内訳の${written}を足すと${sum.toLocaleString("ja-JP")}${total.unit}になります。どちらが正しいかを確かめてください。`;
}
