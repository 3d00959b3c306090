import { parseEditionId } from "@torikumi/record";
import { yearsOf } from "../../layout/period.ts";
import { isYearsOwn, shiftHeading } from "../heading-years.ts";
import { headingKey, type Layout, type LayoutColumn } from "../layout.ts";

/**
 * A layout as an edition's table has it: the years of its headings are as far on as the edition is from the one that they are printed for. A
 * column that is kept from a year of its own (R5実績) stays, unless one that has moved on stands under the same heading now.
 */
export function movedLayout(layout: Layout, editionId: string): Layout {
  return movedBy(layout, yearsOn(layout, editionId));
}

/** A layout with the years of its headings moved on by so many, in the same way. */
export function movedBy(layout: Layout, by: number): Layout {
  if (by === 0) return layout;
  const columns = [...layout.columns.values()];
  const year = parseEditionId(layout.edition)?.fiscalYear;
  const moved = columns.map((column) =>
    isYearsOwn(column) || isFixed(column, year) ? column : shifted(column, by),
  );
  const taken = new Set(
    moved.filter((column) => !isYearsOwn(column)).map(({ heading }) => headingKey(heading)),
  );
  return {
    ...layout,
    columns: new Map(
      moved
        .filter((column) => !isYearsOwn(column) || !taken.has(headingKey(column.heading)))
        .map((column) => [headingKey(column.heading), column]),
    ),
  };
}

/** Whether a column that is kept is of a year apart from the edition's (基準値 R3, 目標値 R10), which it is next year too. */
function isFixed({ heading, use }: LayoutColumn, edition: number | undefined): boolean {
  const year = yearsOf(heading)?.last;
  if (use.kind !== "extra" || use.isYearly || year === undefined || edition === undefined)
    return false;
  return year < edition - 1 || year > edition;
}

/** How many years an edition is on from the one that a layout's headings are printed for; 0 where the layout does not say which. */
function yearsOn({ edition }: Layout, editionId: string): number {
  const [now, then] = [editionId, edition].map((id) => parseEditionId(id)?.fiscalYear);
  return now === undefined || then === undefined ? 0 : now - then;
}

function shifted(column: LayoutColumn, by: number): LayoutColumn {
  return { ...column, heading: shiftHeading(column.heading, by) ?? column.heading };
}
