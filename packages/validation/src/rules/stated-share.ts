import { countedSentences } from "../figures/counted-sentences.ts";
import { statedShares } from "../figures/stated/stated-shares.ts";
import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

const MARK = /[％%割半]|分の|に[1１一]/u;
const CANDIDATE = /[0-9０-９][^。\n]*(?:中|うち|内|に対し|[/／（(])[^。\n]*[0-9０-９半]/u;

export const rule: Rule = {
  id: "stated-share",
  title: "2つの数と合わない割合",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const counted of countedSentences(texts("digit"), { mark: MARK, pattern: CANDIDATE })) {
      const { text, from } = counted;
      for (const { share, whole, part, start, end, right, isRight } of statedShares(counted)) {
        if (isRight) continue;
        yield {
          at: placeIn(text, from + start, from + end),
          message: `「${text.label}」に${share}とありますが、${whole}のうち${part}は${right.toFixed(1)}％です。どれが正しいかを確かめてください。`,
        };
      }
    }
  },
};
