import { EXPANDED } from "@torikumi/record";
import type { Rule } from "../rule.ts";
import { carriedText, REPORTED } from "../text/carried-text.ts";

export const rule: Rule = {
  id: "expanded-evidence",
  title: "広げたことの見えない拡充",
  severity: "info",
  *check({ measures, history, previousName: name, isNewYear }) {
    if (!isNewYear) return;
    for (const { id, page } of measures) {
      if (page.value.category !== EXPANDED || page.value.repostOf !== undefined) continue;
      const old = history(id, page.value)[0]?.page;
      if (old === undefined) continue;
      const isSame = REPORTED.every(
        (field) => carriedText(old.value[field], page.value[field]) !== undefined,
      );
      if (!isSame) continue;
      yield {
        at: { page, span: page.spanOf(["取組区分"]) },
        message: `取組区分が「${EXPANDED}」ですが、取組状況・自己評価・今後の取組が、どれも${name}と同じ文です。何を広げるのかを書くか、取組区分を改めてください。`,
        related: [{ at: { page: old, span: old.spanOf(["取組区分"]) }, message: `${name}です。` }],
      };
    }
  },
};
