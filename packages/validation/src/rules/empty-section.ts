import { FIELD_HEADINGS } from "@torikumi/record";
import { headingPlace } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

const NAMES: ReadonlySet<string> = new Set(Object.values(FIELD_HEADINGS));

export const rule: Rule = {
  id: "empty-section",
  title: "空の欄",
  severity: "warning",
  *check({ measures }) {
    for (const { page } of measures) {
      for (const section of page.sections) {
        if (!NAMES.has(section.name) || /\S/u.test(section.content.text)) continue;
        const isOpinion = section.name === FIELD_HEADINGS.opinion;
        const advice = isOpinion
          ? "意見がなければ見出しごと消してください"
          : "書くことがなければ、その旨と理由を書いてください";
        yield {
          at: headingPlace(page, section),
          message: `「${section.name}」が空になっています。${advice}。`,
        };
      }
    }
  },
};
