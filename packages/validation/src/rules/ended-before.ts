import { ENDED, NEW } from "@torikumi/record";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "ended-before",
  title: "前の年度版で終了した取組",
  severity: "error",
  *check({ measures, previous, previousName: name, isNewYear }) {
    if (previous === undefined || !isNewYear) return;
    for (const { id, page, before } of measures) {
      if (before?.value.category !== ENDED || page.value.category === NEW) continue;
      yield {
        at: { page, span: page.spanOf(["取組区分"]) },
        message: `${id} は${name}で「終了」になった取組です。ファイルを消してください。再び始めるのなら、次の番号で「新規」として書いてください。`,
        related: [
          {
            at: { page: before, span: before.spanOf(["取組区分"]) },
            message: `${name}の取組区分です。`,
          },
        ],
      };
    }
  },
};
