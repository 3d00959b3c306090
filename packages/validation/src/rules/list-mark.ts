import { search } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "list-mark",
  title: "「・」の抜けた行",
  severity: "info",
  sees: "measure",
  *check({ texts }) {
    for (const { text, at, words } of search(
      texts("lines"),
      /(?<=(?:^|\n)・[^\n]*\n)[^・○〇◯●※【（\s\u3000\n][^\n]*(?=\n・)/gu,
    )) {
      const start = words.length > 12 ? `${words.slice(0, 12)}…` : words;
      yield {
        at,
        message: `「${text.label}」で、箇条書きに挟まれた行「${start}」に「・」がありません。箇条書きの1つなら行の初めに「- 」を付けてください。`,
      };
    }
  },
};
