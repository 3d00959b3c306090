import { editionName, ENDED, isUnfilled } from "@torikumi/record";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "edition-page",
  title: "年度版のページ",
  severity: "error",
  *check({ edition: { index: page }, previous, categories, isNewYear }) {
    if (page === undefined) return;
    const vocabulary = { page, span: page.spanOf(["取組区分"], "key") };
    if (categories.size === 0 && page.diagnostics.length === 0) {
      yield {
        at: vocabulary,
        message:
          "取組区分の言葉が1つもありません。「継続: 現在の取組を続ける取組」のように、言葉と説明を書いてください。",
      };
    } else if (categories.size > 0 && !categories.has(ENDED)) {
      const message =
        "取組区分の言葉に「終了」がありません。終える取組は「終了」として1つの年度版に残すので、「終了: この年度版をもって終える取組」のように加えてください。";
      yield { at: vocabulary, severity: "warning", message };
    }
    const before = previous?.index;
    if (before === undefined || !isNewYear) return;
    const { progress, plan } = page.value.periods;
    for (const [key, now, then] of [
      ["取組状況", progress, before.value.periods.progress] as const,
      ["今後の取組", plan, before.value.periods.plan] as const,
    ]) {
      // What is not filled in yet is told by a rule of its own.
      if (isUnfilled(now) || now !== then) continue;
      yield {
        at: { page, span: page.spanOf(["対象期間", key]) },
        severity: "warning",
        message: `対象期間の「${key}」が${editionName(before.value.id)}と同じ「${now}」になっています。この年度版の期間に改めてください。`,
        related: [
          {
            at: { page: before, span: before.spanOf(["対象期間", key]) },
            message: `${editionName(before.value.id)}の期間です。`,
          },
        ],
      };
    }
  },
};
