import { clip } from "../clip.ts";
import { guessName } from "../guess-name.ts";
import type { Rule } from "../rule.ts";

/** Words that offices use for the standard ones, none of which is near by its letters. */
const MEANT: Readonly<Record<string, string>> = {
  新設: "新規",
  開始: "新規",
  拡大: "拡充",
  充実: "拡充",
  強化: "拡充",
  維持: "継続",
  現状維持: "継続",
  実施中: "継続",
  廃止: "終了",
  完了: "終了",
  中止: "終了",
  統合: "終了",
};

export const rule: Rule = {
  id: "category-vocabulary",
  title: "取組区分の言葉",
  severity: "error",
  *check({ measures, categories, edition }) {
    if (categories.size === 0) return;
    const guess = guessName(categories, "このいずれかにしてください");
    const allowed = [...categories].join("・");
    for (const { page } of measures) {
      const { category } = page.value;
      if (category === "" || categories.has(category)) continue;
      const meant = MEANT[category];
      const advice =
        meant !== undefined && categories.has(meant)
          ? `もしかして: 「${meant}」。`
          : guess(category);
      const { index } = edition;
      yield {
        at: { page, span: page.spanOf(["取組区分"]) },
        message: `取組区分が「${clip(category)}」になっています。使える言葉は${allowed}です。${advice}`,
        related:
          index === undefined
            ? []
            : [
                {
                  at: { page: index, span: index.spanOf(["取組区分"], "key") },
                  message: "取組区分の言葉を定めているところです。",
                },
              ],
      };
    }
  },
};
