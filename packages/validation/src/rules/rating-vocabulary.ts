import { shorten } from "@torikumi/record";
import { guessName } from "../reference/guess-name.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "rating-vocabulary",
  title: "評価の言葉",
  severity: "error",
  *check({ measures, edition: { index } }) {
    if (index === undefined) return;
    const words = new Set(index.value.ratings?.map(({ name }) => name));
    const guess = guessName(words, "このいずれかにしてください");
    for (const { page } of measures) {
      const { rating } = page.value;
      if (rating === undefined || words.has(rating)) continue;
      const at = { page, span: page.spanOf(["評価"]) };
      const message =
        words.size === 0
          ? "「評価」の言葉が年度版のページにありません。index.md に「評価:」の一覧を加えるか、この行を消してください。"
          : `評価が「${shorten(rating)}」になっています。使える言葉は${[...words].join("・")}です。${guess(rating)}`;
      yield { at, message };
    }
  },
};
