import { OPINION_SECTION } from "@torikumi/record";
import { headingPlace } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "opinion-section",
  title: "取組のページに書かれた委員会意見",
  severity: "warning",
  *check({ measures, id: edition }) {
    for (const { id, page } of measures) {
      const section = page.sections.find(({ name }) => name === OPINION_SECTION);
      if (section === undefined || section.content.text.trim() === "") continue;
      yield {
        at: headingPlace(page, section),
        message: `${id} の「${OPINION_SECTION}」は、取組のページに置くと、次の年度版で追えなくなります。torikumi fix で、意見のページ（意見/${edition || "年度版"}/番号.md）に移してください。`,
      };
    }
  },
};
