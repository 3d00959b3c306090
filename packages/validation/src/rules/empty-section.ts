import { DISPENSABLE_FIELDS, OPINION_HEADINGS, OPINION_SECTION } from "@torikumi/record";
import { topOf } from "../place.ts";
import { headingPlace } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/** An answer may be empty: other rules say when it is due. So may a city's own fields, and those it does not use. */
const MAY_BE_EMPTY: string = OPINION_HEADINGS.response;

export const rule: Rule = {
  id: "empty-section",
  title: "空の欄",
  severity: "warning",
  *check({ sectioned, edition: { index, policies } }) {
    const { extras = [], unused = [] } = index?.value ?? {};
    const mayBeEmpty = new Set([
      ...extras.map(({ name }) => name),
      ...unused.map((field): string => DISPENSABLE_FIELDS[field]),
    ]);
    for (const { page, plan } of sectioned) {
      for (const section of page.sections) {
        if (
          /\S/u.test(section.content.text) ||
          !plan.names.includes(section.name) ||
          section.name === MAY_BE_EMPTY ||
          mayBeEmpty.has(section.name)
        )
          continue;
        const isOpinion = section.name === OPINION_SECTION;
        const advice = isOpinion
          ? "意見がなければ見出しごと消してください"
          : "書くことがなければ、その旨と理由を書いてください";
        yield {
          at: headingPlace(page, section),
          message: `「${section.name}」が空になっています。${advice}。`,
        };
      }
    }
    // Some cities write no direction for any of their policies.
    const empty = [...policies.values()].filter(({ value }) => !/\S/u.test(value.direction));
    if (empty.length === policies.size) return;
    for (const page of empty)
      yield {
        at: topOf(page),
        message: "取組方針の方向性が空になっています。どのような方針かを書いてください。",
      };
  },
};
