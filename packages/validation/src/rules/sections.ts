import {
  FIELD_HEADINGS,
  type Measure,
  nearest,
  type Page,
  type Section,
  shorten,
  withoutMarks,
} from "@torikumi/record";
import { headingPlace } from "../text/field-text.ts";
import type { Finding, Rule } from "../rule.ts";

const NAMES: readonly string[] = Object.values(FIELD_HEADINGS);
const ORDER = NAMES.map((name) => `「${name}」`).join("");

export const rule: Rule = {
  id: "sections",
  title: "見出しの名前・重複・順序",
  severity: "error",
  *check({ measures }) {
    for (const { page } of measures) yield* checkOrder(page);
  },
};

function* checkOrder(page: Page<Measure>): Generator<Finding> {
  const seen = new Map<string, Section>();
  let latest: Section | undefined;
  const present = new Set(page.sections.map(({ name }) => name));
  for (const section of page.sections) {
    const at = headingPlace(page, section);
    const first = seen.get(section.name);
    if (!NAMES.includes(section.name)) {
      const core = withoutMarks(section.name);
      const free = NAMES.filter((name) => !present.has(name));
      const guess = free.includes(core) ? core : nearest(core, free);
      const advice =
        guess === undefined
          ? `見出しは${ORDER}だけを使ってください`
          : `もしかして: 「## ${guess}」`;
      const fix = guess === core ? { fix: { ...section.heading, text: core } } : {};
      yield { at, message: `見出し「${shorten(section.name)}」は使えません。${advice}。`, ...fix };
    } else if (first !== undefined) {
      const related = [{ at: headingPlace(page, first), message: "1つ目の見出しです。" }];
      yield {
        at,
        message: `見出し「${section.name}」が2回あります。1つにまとめてください。`,
        related,
      };
    } else {
      seen.set(section.name, section);
      if (latest !== undefined && NAMES.indexOf(section.name) < NAMES.indexOf(latest.name)) {
        yield {
          at,
          message: `見出し「${section.name}」が「${latest.name}」より後にあります。${ORDER}の順に並べてください。`,
        };
      } else latest = section;
    }
  }
}
