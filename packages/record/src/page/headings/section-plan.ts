import {
  DISPENSABLE_FIELDS,
  FIELD_HEADINGS,
  OPINION_SECTION,
  type EditionPage,
  type Measure,
} from "../../measure/measure.ts";
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

/**
 * The sections of a measure's page: the four texts, the committee's opinion as old editions keep it, and the city's own fields, as far as
 * the edition page is known.
 */
export function measureSections(
  { goalOf }: Pick<Measure, "goalOf">,
  { extras = [], unused = [] }: Pick<EditionPage, "extras" | "unused"> = {},
): SectionPlan {
  const plan = goalOf === undefined ? WITH_GOAL : WITHOUT_GOAL;
  if (extras.length === 0 && unused.length === 0) return plan;
  return {
    names: [...plan.names, ...extras.map(({ name }) => name)],
    optional: [
      ...plan.optional,
      ...unused.map((field) => DISPENSABLE_FIELDS[field]),
      ...extras.map(({ name }) => name),
    ],
  };
}

/** The sections of an opinion's page; the answer may still be missing. */
export const OPINION_SECTIONS: SectionPlan = {
  names: Object.values(OPINION_HEADINGS),
  optional: [OPINION_HEADINGS.response],
};
