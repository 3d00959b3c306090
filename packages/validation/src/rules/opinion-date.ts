import { fiscalYearOf, parseEditionId, parseOpinionId } from "@torikumi/record";
import { agedOpinions } from "../opinion/aged-opinions.ts";
import { topOf } from "../place.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "opinion-date",
  title: "委員会意見の年度版・会議・期日",
  severity: "error",
  *check({ edition }) {
    for (const { page, age, given } of agedOpinions(edition)) {
      const { id, meeting, date } = page.value;
      const missing = [...(meeting === "" ? ["会議"] : []), ...(date === "" ? ["期日"] : [])];
      if (age < 0)
        yield {
          at: topOf(page),
          message: `${given}の意見ですが、この年度版はそれより前のものです。ファイルを、意見が出された年度版のフォルダーに移してください。`,
        };
      if (missing.length > 0 && page.diagnostics.length === 0)
        yield {
          at: topOf(page),
          severity: "warning",
          message: `意見の${missing.map((key) => `「${key}」`).join("と")}がありません。いつ、どの会議で出された意見かを、議事録などで確かめて書いてください。`,
        };
      const year = parseEditionId(parseOpinionId(id)?.edition ?? "")?.fiscalYear;
      const held = fiscalYearOf(date);
      if (year === undefined || held === undefined) continue;
      if (held < year || held > year + 1)
        yield {
          at: { page, span: page.spanOf(["期日"]) },
          severity: "warning",
          message: `${given}の意見ですが、期日が ${date} です。期日か、ファイルの置き場所（意見/年度版/番号.md）を確かめてください。`,
        };
    }
  },
};
