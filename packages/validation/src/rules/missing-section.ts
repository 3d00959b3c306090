import {
  failedHeadings,
  nearest,
  withoutMarks,
  type Page,
  type SectionPlan,
} from "@torikumi/record";
import { headingPlace } from "../text/field-text.ts";
import { topOf } from "../place.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "missing-section",
  title: "見出しの不足",
  severity: "error",
  *check({ sectioned }) {
    for (const { page, plan } of sectioned) {
      for (const [place, name] of missing(page, plan)) {
        const before = page.sections.findLast((section) =>
          plan.names.slice(0, place).includes(section.name),
        );
        const at = before === undefined ? topOf(page) : headingPlace(page, before);
        const where = before === undefined ? "本文の初め" : `「${before.name}」の文の後`;
        yield {
          at,
          message: `見出し「${name}」がありません。${where}に「## ${name}」の行を書き、その下に文を書いてください。`,
        };
      }
    }
  },
};

/**
 * The sections that must be there and are not, in a page that could be read; a heading that is
 * nearly one of them is left to the findings about headings.
 */
function missing(page: Page<unknown>, plan: SectionPlan): readonly (readonly [number, string])[] {
  const { sections, preamble, diagnostics } = page;
  const isPresent = (name: string): boolean => sections.some((section) => section.name === name);
  if (plan.names.every((name) => isPresent(name) || plan.optional.includes(name))) return [];
  const present = new Set(sections.map(({ name }) => name));
  const absent = [...plan.names.entries()].filter(
    ([, name]) => !present.has(name) && !plan.optional.includes(name),
  );
  const isUnread = sections.length === 0 && preamble.text === "" && diagnostics.length > 0;
  if (absent.length === 0 || isUnread) return [];
  const names = absent.map(([, name]) => name);
  const meant = new Set<string | undefined>(failedHeadings(page, plan).map(({ name }) => name));
  for (const name of present) {
    const core = withoutMarks(name);
    if (!plan.names.includes(name)) meant.add(names.includes(core) ? core : nearest(core, names));
  }
  return absent.filter(([, name]) => !meant.has(name));
}
