import { FIELD_HEADINGS, OPINION_SECTION, type Measure } from "../../measure/measure.ts";
import { OPINION_HEADINGS } from "../../measure/opinion.ts";

/** Which sections a page has. */
export interface SectionPlan {
  /** The headings that may stand on the page, in the order in which they must come. */
  readonly names: readonly string[];
  /** Those of them that need not be there. */
  readonly optional: readonly string[];
}

const NAMES = [...Object.values(FIELD_HEADINGS), OPINION_SECTION] as const;
const WITH_GOAL: SectionPlan = { names: NAMES, optional: [OPINION_SECTION] };
const WITHOUT_GOAL: SectionPlan = {
  names: NAMES,
  optional: [FIELD_HEADINGS.goal, OPINION_SECTION],
};

/** The sections of a measure's page: the four texts, and the committee's opinion as old editions keep it. */
export function measureSections({ goalOf }: Pick<Measure, "goalOf">): SectionPlan {
  return goalOf === undefined ? WITH_GOAL : WITHOUT_GOAL;
}

/** The sections of an opinion's page; the answer may still be missing. */
export const OPINION_SECTIONS: SectionPlan = {
  names: Object.values(OPINION_HEADINGS),
  optional: [OPINION_HEADINGS.response],
};
