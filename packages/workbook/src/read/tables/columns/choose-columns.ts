import type { ColumnKey } from "../../../layout/heading-words.ts";
import type { Heading } from "../../../layout/heading.ts";
import { isOpenPeriod, yearsOf } from "../../../layout/period.ts";
import type { ColumnHeading } from "./column-headings.ts";

/** A column that was understood by its heading. */
export interface Column extends Heading {
  readonly column: number;
  /** The heading as printed. */
  readonly text: string;
}

/** A column that is not read. */
export interface UnusedColumn {
  readonly column: number;
  readonly text: string;
  /** The column of the same meaning that is not read any less. */
  readonly rival?: Column;
}

/** What the columns of a table mean. */
export interface ChosenColumns {
  readonly columns: ReadonlyMap<ColumnKey, Column>;
  readonly unused: readonly UnusedColumn[];
}

/**
 * Decides which column is which. 取組内容 with years is the plan where the years lie after those of 取組状況 (without any,
 * from the year of the edition on), else it is last year's and gives way. Of two columns of one meaning the one in the
 * paper's words is taken; where both are, neither is better and the second says so.
 */
export function chooseColumns(
  headings: readonly ColumnHeading[],
  { editionYear }: { readonly editionYear: number },
): ChosenColumns {
  const read = headings.flatMap(({ column, text, heading }) =>
    heading === undefined ? [] : { ...heading, column, text },
  );
  const lastYear = reportedYear(read) ?? editionYear - 1;
  const judged = read.flatMap((found) => judge(found, lastYear));
  const columns = new Map<ColumnKey, Column>();
  for (const isExact of [true, false])
    for (const found of judged)
      if (found.isExact === isExact && !columns.has(found.key)) columns.set(found.key, found);
  const taken = new Set([...columns.values()].map(({ column }) => column));
  const unused = headings.flatMap(({ column, text }): readonly UnusedColumn[] => {
    if (taken.has(column)) return [];
    const own = judged.find((found) => found.column === column);
    const rival = own === undefined ? undefined : columns.get(own.key);
    const isRival = rival !== undefined && own?.isExact === rival.isExact;
    return [{ column, text, ...(isRival ? { rival } : {}) }];
  });
  return { columns, unused };
}

function reportedYear(read: readonly Column[]): number | undefined {
  const years = read.flatMap(({ key, period }) =>
    key === "progress" || key === "evaluation" ? (yearsOf(period)?.last ?? []) : [],
  );
  return years.length === 0 ? undefined : Math.max(...years);
}

function judge(found: Column, lastYear: number): readonly Column[] {
  const years = yearsOf(found.period);
  if (years === undefined || (found.key !== "goal" && found.key !== "plan")) return [found];
  const isAhead = years.first > lastYear || isOpenPeriod(found.period);
  if (found.key === "goal")
    return [isAhead ? { ...found, key: "plan" } : { ...found, isExact: false }];
  return isAhead ? [found] : [];
}
