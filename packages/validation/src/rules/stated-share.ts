import {
  countedSentences,
  type Amount,
  type CountedSentence,
} from "../figures/counted-sentences.ts";
import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

const CANDIDATE = /[0-9０-９][^。\n]*(?:中|うち|内|に対し|[/／])[^。\n]*[0-9０-９][^。\n]*[％%]/u;

export const rule: Rule = {
  id: "stated-share",
  title: "2つの数と合わない割合",
  severity: "warning",
  *check({ texts }) {
    for (const counted of countedSentences(texts("digit"), CANDIDATE)) {
      const { text, from } = counted;
      for (const { whole, part, share } of wrongShares(counted)) {
        const right = (part.value / whole.value) * 100;
        yield {
          at: placeIn(text, from + share.start, from + share.end),
          message: `「${text.label}」に${share.text}とありますが、${whole.text}のうち${part.text}は${right.toFixed(1)}％です。どれが正しいかを確かめてください。`,
        };
      }
    }
  },
};

/** `120名のうち60名（75％）`, `120名中60名（75％）`, `412名に対し380名（92％）`. */
function* wrongShares({ sentence, amounts }: CountedSentence) {
  for (const [place, share] of amounts.entries()) {
    const [whole, part] = amounts.slice(Math.max(0, place - 2), place);
    if (share.unit !== "％" || whole === undefined || part === undefined) continue;
    const isCounted = whole.unit === part.unit && whole.unit !== "％" && part.value <= whole.value;
    const link = sentence.slice(whole.end, part.start);
    const lead = sentence.slice(part.end, share.start);
    if (!isCounted || !/^(?:の?(?:うち|中|内)|に対し|、?うち)[^0-9０-９]{0,12}$/u.test(link))
      continue;
    if (!/^[^0-9０-９。]{0,6}[（(][^0-9０-９）)]{0,8}$/u.test(lead)) continue;
    if (!isRight(share, (part.value / whole.value) * 100)) yield { whole, part, share };
  }
}

/** Right when rounded, or cut off, as it is written. */
function isRight({ value, text }: Amount, right: number): boolean {
  const decimals = /[.．](\d+)/u.exec(text.normalize("NFKC"))?.[1]?.length ?? 0;
  return Math.abs(value - right) < 10 ** -decimals;
}
