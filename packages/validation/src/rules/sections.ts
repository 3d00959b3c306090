import { nearest, OPINION_SECTION, shorten, withoutMarks, type Section } from "@torikumi/record";
import { headingPlace } from "../text/field-text.ts";
import type { Finding, Rule } from "../rule.ts";
import { isUnderlined, type SectionedPage } from "../sectioned-pages.ts";

const UNDERLINED =
  "すぐ下の「-」の行のために見出しになっています。文なら、その「-」の行を消してください";

export const rule: Rule = {
  id: "sections",
  title: "見出しの名前・重複・順序",
  severity: "error",
  *check({ sectioned }) {
    for (const one of sectioned) yield* checkOrder(one);
  },
};

function* checkOrder({ page, plan: { names } }: SectionedPage): Generator<Finding> {
  const order = names.map((name) => (name === OPINION_SECTION ? "" : `「${name}」`)).join("");
  const seen = new Map<string, Section>();
  let latest: Section | undefined;
  const present = new Set(page.sections.map(({ name }) => name));
  for (const section of page.sections) {
    const at = headingPlace(page, section);
    const first = seen.get(section.name);
    if (!names.includes(section.name)) {
      const core = withoutMarks(section.name);
      const free = names.filter((name) => !present.has(name));
      const guess = free.includes(core) ? core : nearest(core, free);
      const advice =
        guess === undefined
          ? isUnderlined(page, section)
            ? UNDERLINED
            : `見出しは${order}だけを使ってください`
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
      if (latest !== undefined && names.indexOf(section.name) < names.indexOf(latest.name)) {
        yield {
          at,
          message: `見出し「${section.name}」が「${latest.name}」より後にあります。${order}の順に並べてください。`,
        };
      } else latest = section;
    }
  }
}
