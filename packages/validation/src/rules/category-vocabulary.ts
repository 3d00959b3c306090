import { CONTINUED, ENDED, EXPANDED, NEW, shorten, usesField } from "@torikumi/record";
import { guessName } from "../reference/guess-name.ts";
import type { Rule } from "../rule.ts";

/** Words that offices use for the standard ones, none of which is near by its letters. */
const MEANT: Readonly<Record<string, string>> = {
  新設: NEW,
  開始: NEW,
  拡大: EXPANDED,
  充実: EXPANDED,
  強化: EXPANDED,
  維持: CONTINUED,
  現状維持: CONTINUED,
  実施中: CONTINUED,
  廃止: ENDED,
  完了: ENDED,
  中止: ENDED,
  統合: ENDED,
};

export const rule: Rule = {
  id: "category-vocabulary",
  title: "取組区分の言葉",
  severity: "error",
  *check({ measures, categories, edition }) {
    if (categories.size === 0) return;
    const guess = guessName(categories, "このいずれかにしてください");
    const { index } = edition;
    const isUsed = usesField(index?.value, "category");
    const allowed = isUsed
      ? `使える言葉は${[...categories].join("・")}です。`
      : `取組区分は「使わない欄」です。取組区分の行は、終わる取組に「${ENDED}」と書くときだけ使います。`;
    for (const { page } of measures) {
      const { category } = page.value;
      if (category === "" || categories.has(category)) continue;
      const meant = MEANT[category];
      const advice = !isUsed
        ? ""
        : meant !== undefined && categories.has(meant)
          ? `もしかして: 「${meant}」。`
          : guess(category);
      yield {
        at: { page, span: page.spanOf(["取組区分"]) },
        message: `取組区分が「${shorten(category)}」になっています。${allowed}${advice}`,
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
