import {
  measureSections,
  OPINION_SECTIONS,
  type Edition,
  type Page,
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
