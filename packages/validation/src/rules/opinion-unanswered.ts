import { isAnswered, isOpen } from "@torikumi/record";
import { agedOpinions } from "../opinion/aged-opinions.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "opinion-unanswered",
  title: "答えのない委員会意見",
  severity: "warning",
  *check({ edition }) {
    for (const { page, age, given } of agedOpinions(edition)) {
      const { id, target } = page.value;
      if (age <= 0 || !isOpen(page.value) || isAnswered(page.value)) continue;
      yield {
        at: { page, span: page.spanOf(["処理"]) },
        message: `${given}の意見 ${id}（対象：${target}）に、まだ答えがありません。「## 対応」に担当部の回答を書いて「処理」を改めるか、対応しないときは「処理: 対応しない」とし、理由を書いてください。`,
      };
    }
  },
};
