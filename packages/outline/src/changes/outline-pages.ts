import type { Edit, EditionChanges, PageChange } from "@torikumi/diff";
import { shiftFiscalYears, yearsBetween } from "@torikumi/record";

import type { OutlinedPage } from "./changes-part.ts";
import { pageName } from "./page-name.ts";

/** The changes of the pages above the measures: those to be read, and what the others come to in a sentence. */
export interface OutlinedPages {
  readonly pages: readonly OutlinedPage[];
  readonly notes: readonly string[];
}

/**
 * Tells the changes of the pages above the measures. What only moved its years on as the editions did (題名, 対象期間) is told in
 * one line: nobody has to judge it.
 */
export function outlinePages(changes: EditionChanges): OutlinedPages {
  const years = yearsBetween(changes.from, changes.to);
  const isRoutine = (page: PageChange): boolean =>
    years !== 0 && shiftFiscalYears(sideOf(page, "add"), years) === sideOf(page, "remove");
  const routine = changes.pages.filter(isRoutine);
  return {
    pages: changes.pages
      .filter((page) => !isRoutine(page))
      .map(({ page, field, edits }) => ({ page, field, edits, heading: headingOf(page, field) })),
    notes:
      routine.length === 0
        ? []
        : [
            `${routine.map(({ page, field }) => headingOf(page, field)).join("、")}は、年度だけが${years}年度分進みました。`,
          ],
  };
}

function headingOf(page: string, field: string): string {
  return `${pageName(page)}　${field}`;
}

/** The text of one side of a change: all that is not of the other. */
function sideOf({ edits }: PageChange, without: Edit["op"]): string {
  return edits.flatMap(({ op, text }) => (op === without ? [] : [text])).join("");
}
