import {
  measureSections,
  OPINION_SECTIONS,
  type Edition,
  type Page,
  type Section,
  type SectionPlan,
} from "@torikumi/record";

/** A page that is made of sections, and which those are. */
export interface SectionedPage {
  readonly page: Page<unknown>;
  readonly plan: SectionPlan;
}

/** The measures and opinions of an edition, in their order. */
export function sectionedPages({ index, measures, opinions }: Edition): readonly SectionedPage[] {
  return [
    ...Array.from(measures.values(), (page) => ({
      page,
      plan: measureSections(page.value, index?.value),
    })),
    ...Array.from(opinions.values(), (page) => ({ page, plan: OPINION_SECTIONS })),
  ];
}

/** Whether a heading has no hashes: a line of hyphens below has made it one, mostly by mistake. */
export function isUnderlined({ file: { text } }: Page<unknown>, { heading }: Section): boolean {
  const line = text.slice(text.lastIndexOf("\n", heading.start - 1) + 1, heading.start);
  return !line.includes("#");
}
