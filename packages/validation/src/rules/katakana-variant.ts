import { search } from "../text/field-text.ts";
import { katakanaVariants } from "../text/katakana-variants.ts";
import type { Rule } from "../rule.ts";

const WORD = /[ァ-ヺー]{6,24}/g;

export const rule: Rule = {
  id: "katakana-variant",
  title: "片仮名の言葉の書き誤り",
  severity: "warning",
  *check({ eachText }) {
    const counts = new Map<string, number>();
    for (const { content } of eachText()) {
      for (const [word] of content.text.matchAll(WORD))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const variants = katakanaVariants(counts);
    if (variants.size === 0) return;
    for (const { at, words } of search(eachText(), WORD)) {
      const variant = variants.get(words);
      if (variant === undefined) continue;
      yield {
        at,
        message: `「${words}」は「${variant.usual}」（この年度版に${counts.get(variant.usual) ?? 0}回）の書き誤りのように見えます。確かめてください。`,
      };
    }
  },
};
