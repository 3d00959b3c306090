import { FIELD_HEADINGS, nearest, type Measure, type Page } from "@torikumi/record";
import { headingPlace } from "../field-text.ts";
import type { Rule } from "../rule.ts";

const NAMES: readonly string[] = Object.values(FIELD_HEADINGS);

export const rule: Rule = {
  id: "missing-section",
  title: "見出しの不足",
  severity: "error",
  *check({ measures }) {
    for (const { page } of measures) {
      for (const [place, name] of missing(page)) {
        const before = page.sections.findLast((section) =>
          NAMES.slice(0, place).includes(section.name),
        );
        const at =
          before === undefined ? { page, span: { start: 0, end: 0 } } : headingPlace(page, before);
        const where = before === undefined ? "本文の初め" : `「${before.name}」の文の後`;
        yield {
          at,
          message: `見出し「${name}」がありません。${where}に「## ${name}」の行を書き、その下に文を書いてください。`,
        };
      }
    }
  },
};

/** The sections that must be there and are not; a heading that is nearly one of them is left to the rule on their names. */
function missing({ value, sections }: Page<Measure>): readonly (readonly [number, string])[] {
  const present = new Set(sections.map(({ name }) => name));
  const absent = [...NAMES.entries()].filter(
    ([, name]) =>
      !present.has(name) &&
      name !== FIELD_HEADINGS.opinion &&
      (name !== FIELD_HEADINGS.goal || value.goalOf === undefined),
  );
  if (absent.length === 0) return absent;
  const names = absent.map(([, name]) => name);
  const meant = new Set(
    [...present].filter((name) => !NAMES.includes(name)).map((name) => nearest(name, names)),
  );
  return absent.filter(([, name]) => !meant.has(name));
}
