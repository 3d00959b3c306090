import { FIELD_HEADINGS } from "@torikumi/record";
import { headingPlace } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "shared-goal",
  title: "取組内容の二重の記載",
  severity: "error",
  *check({ measures }) {
    for (const { page } of measures) {
      const { goalOf } = page.value;
      if (goalOf === undefined) continue;
      const section = page.sections.find(({ name }) => name === FIELD_HEADINGS.goal);
      if (section === undefined) continue;
      yield {
        at: headingPlace(page, section),
        message: `取組内容が、本文と「取組内容: ${goalOf}」の両方に書かれています。${goalOf} と共通なら本文の見出しと文を、独自のものなら「取組内容:」の行を消してください。`,
        related: [
          { at: { page, span: page.spanOf(["取組内容"]) }, message: "もう1つの記載です。" },
        ],
      };
    }
  },
};
