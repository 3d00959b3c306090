import { ENDED } from "@torikumi/record";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "end-reason",
  title: "終了と終了理由",
  severity: "error",
  *check({ measures, categories }) {
    if (!categories.has(ENDED)) return;
    for (const { page } of measures) {
      const { category, endReason } = page.value;
      if (category === ENDED && (endReason ?? "") === "") {
        yield {
          at: { page, span: page.spanOf(["取組区分"]) },
          message:
            "取組区分が「終了」になっていますが、終了理由がありません。「終了理由: …」の行を加えてください。",
        };
      } else if (category !== ENDED && endReason !== undefined) {
        yield {
          at: { page, span: page.spanOf(["終了理由"], "key") },
          severity: "warning",
          message: `終了理由がありますが、取組区分${category === "" ? "がありません" : `は「${category}」になっています`}。取組区分を「終了」にするか、終了理由の行を消してください。`,
        };
      }
    }
  },
};
