import { FIELD_HEADINGS, TEXT_FIELDS, type Measure, type MeasureId } from "@torikumi/record";
import type { Rule } from "../rule.ts";

const MARK = /[\s　]*【再掲】[\s　]*$/u;

export const rule: Rule = {
  id: "repost-mark",
  title: "【再掲】の印だけの取組",
  severity: "warning",
  *check({ measures }) {
    const marked = measures.filter(
      ({ page: { value } }) => value.repostOf === undefined && fieldOf(value) !== undefined,
    );
    if (marked.length === 0) return;
    const goals = new Map<string, MeasureId>();
    for (const { id, page } of measures) {
      const goal = fieldOf(page.value) === undefined ? plain(page.value.goal) : "";
      if (goal !== "" && !goals.has(goal)) goals.set(goal, id);
    }
    for (const { page } of marked) {
      const field = fieldOf(page.value);
      if (field === undefined) continue;
      const section = page.sections.find(({ name }) => name === FIELD_HEADINGS[field]);
      const original = goals.get(plain(page.value.goal));
      yield {
        at: { page, span: section?.heading ?? { start: 0, end: 0 } },
        message: `「${FIELD_HEADINGS[field]}」に【再掲】とありますが、「再掲」の行がありません。もとの取組の番号を「再掲: ${original ?? "1-ア-1"}」のように書いてください。`,
      };
    }
  },
};

function fieldOf(measure: Measure): (typeof TEXT_FIELDS)[number] | undefined {
  return TEXT_FIELDS.find(
    (field) => measure[field]?.endsWith("】") === true && MARK.test(measure[field]),
  );
}

/** The text without its mark, first circle and blanks. */
function plain(text: string): string {
  return text
    .replace(MARK, "")
    .replace(/^[○〇◯]/u, "")
    .replace(/\s/gu, "");
}
