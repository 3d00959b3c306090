import { choiceWord } from "../layout/choice-mark.ts";
import type { ColumnKey } from "../layout/heading-words.ts";
import { cellName } from "../notes/cell-name.ts";
import type { NoteSink } from "../notes/import-note.ts";
import { shorten } from "../notes/shorten.ts";
import type { SheetTable } from "../read/cells/sheet-table.ts";
import type { HeaderRows } from "./header-rows.ts";
import { isYearsOwn, shiftHeading, yearlessKey } from "./heading-years.ts";
import { yearsOf } from "../layout/period.ts";
import {
  COLUMN_USES,
  headingKey,
  namelessHeading,
  type ColumnUse,
  type Layout,
  type LayoutColumn,
} from "./layout.ts";
import { OWN_HEADINGS } from "../layout/heading-words.ts";

/** What the columns of one table hold. */
export interface UsedColumns {
  /** By column. */
  readonly uses: readonly (ColumnUse | undefined)[];
  readonly fields: ReadonlyMap<ColumnKey, readonly number[]>;
  readonly extras: ReadonlyMap<string, readonly number[]>;
  /** What a sign says under one of several columns of a category or grade. */
  readonly choices: ReadonlyMap<number, string>;
  /** The heading of each field as it is printed here, on one line. */
  readonly headings: ReadonlyMap<ColumnKey, string>;
}

/** Finds the columns of a layout under headings. Tells of columns that the layout does not know and of those that are not there. */
export function columnUses(
  table: SheetTable,
  {
    header,
    to,
    layout,
  }: { readonly header: HeaderRows; readonly to: number; readonly layout: Layout },
  note: NoteSink,
): UsedColumns {
  const fields = new Map<ColumnKey, number[]>();
  const extras = new Map<string, number[]>();
  const headings = new Map<ColumnKey, string>();
  const { known, missing } = matchColumns(header.headings, layout);
  const uses = header.headings.map((text, column) => {
    const use = known[column]?.use ?? ownUse(text);
    if (use === undefined)
      tellUnknown(table, { column, text, header, to, older: olderField(text, layout) }, note);
    if (use?.kind === "field") {
      fields.set(use.key, [...(fields.get(use.key) ?? []), column]);
      if (!headings.has(use.key)) headings.set(use.key, text.replace(/\s+/gu, " ").trim());
    }
    const name = known[column]?.name;
    if (use?.kind === "extra" && name !== undefined)
      extras.set(name, [...(extras.get(name) ?? []), column]);
    return use;
  });
  for (const { heading, name, use } of missing)
    if (name === layout.below) continue;
    else if (use.kind === "field" || use.kind === "extra")
      note({
        severity: use.kind === "field" ? "error" : "warning",
        sheet: table.name,
        cell: cellName(header.from, 0),
        message: `表の読み方にある見出し「${shorten(heading)}」の列が、この表にありません。見出しが変わったのなら、表の読み方を直してください。`,
      });
  const choices = new Map(
    (["category", "rating"] as const)
      .flatMap((key) => ((fields.get(key)?.length ?? 0) > 1 ? (fields.get(key) ?? []) : []))
      .map((column) => [column, choiceWord(header.headings[column] ?? "")]),
  );
  return { uses, fields, extras, headings, choices };
}

/**
 * The column of the layout for each heading: the same heading, or the only one left that differs by its years alone. A column that is
 * kept from a year before (R5実績) is that year's and no other's.
 */
function matchColumns(headings: readonly string[], layout: Layout): ReturnType<typeof matchYear> {
  const asWritten = matchYear(headings, layout.columns);
  if (isWhole(headings, asWritten)) return asWritten;
  const later = [1, 2].map((by) => matchYear(headings, movedOn(layout.columns, by)));
  return later.find((one) => isWhole(headings, one)) ?? asWritten;
}

/** Whether a layout knows every heading, and finds all that are not kept from a year of their own. */
function isWhole(
  headings: readonly string[],
  { known, missing }: ReturnType<typeof matchYear>,
): boolean {
  return (
    missing.every(isYearsOwn) &&
    headings.every((text, column) => text.trim() === "" || known[column] !== undefined)
  );
}

/** The columns of a layout under the headings of a later year. */
function movedOn(columns: Layout["columns"], by: number): Layout["columns"] {
  return new Map(
    [...columns].map(([key, column]) => [
      isYearsOwn(column) ? key : headingKey(shiftHeading(column.heading, by) ?? column.heading),
      column,
    ]),
  );
}

function matchYear(
  headings: readonly string[],
  columns: Layout["columns"],
): {
  readonly known: readonly (LayoutColumn | undefined)[];
  readonly missing: readonly LayoutColumn[];
} {
  const keys = headings.map(
    (text, column) => headingKey(text) || headingKey(namelessHeading(column)),
  );
  const exact = keys.map((key) => columns.get(key));
  const missing = new Set(columns.values());
  for (const found of exact) if (found !== undefined) missing.delete(found);
  const left = Map.groupBy(
    headings.filter((_, column) => exact[column] === undefined),
    yearlessKey,
  );
  const alike = Map.groupBy(columns.values(), ({ heading }) => yearlessKey(heading));
  const known = exact.map((found, column) => {
    const key = yearlessKey(headings[column] ?? "");
    const isAlone = alike.get(key)?.length === 1 && new Set(left.get(key)).size === 1;
    if (found !== undefined || key === "" || !isAlone) return found;
    const [only, ...others] = [...missing].filter(({ heading }) => yearlessKey(heading) === key);
    return others.length === 0 && only !== undefined && !isYearsOwn(only) ? only : undefined;
  });
  for (const found of known) if (found !== undefined) missing.delete(found);
  return { known, missing: [...missing] };
}

/** What a heading of torikumi's own holds, which no layout has to name. A direction stands behind the sign of its policy. */
function ownUse(text: string): ColumnUse | undefined {
  for (const [key, heading] of OWN_HEADINGS)
    if (key !== "direction" && text.trim() === heading) return { kind: "field", key };
  return undefined;
}

function tellUnknown(
  table: SheetTable,
  {
    column,
    text,
    header,
    to,
    older,
  }: {
    readonly column: number;
    readonly text: string;
    readonly header: HeaderRows;
    readonly to: number;
    /** The field that the column of a year before is. */
    readonly older: LayoutColumn | undefined;
  },
  note: NoteSink,
): void {
  const rows = Array.from({ length: to - header.to }, (_, index) => header.to + index);
  const filled = rows.find((row) => (table.rows[row]?.[column] ?? "").trim() !== "");
  if (filled === undefined && text.trim() === "") return;
  const name = text.trim() === "" ? "見出しのない列" : `見出し「${shorten(text)}」の列`;
  note({
    severity: filled === undefined ? "info" : "error",
    sheet: table.name,
    cell: cellName(filled ?? header.from, column),
    message:
      filled === undefined
        ? `${name}は中身がないので取り込みません。`
        : older !== undefined
          ? `${name}は、新しい年度の列です。表の読み方の「${shorten(older.heading)}」を「引き継ぐ」に変え、「${shorten(text)}: ${useWord(older.use)}」を加えてください。`
          : `${name}に文字がありますが、表の読み方にありません。「列」に加えて、何にするか（取り込まないなら「読まない」）を書いてください。`,
  });
}

/** The field of the layout's column under the same heading of an earlier year, where columns of several years stand side by side. */
function olderField(text: string, { columns }: Layout): LayoutColumn | undefined {
  const year = yearsOf(text)?.last ?? 0;
  return [...columns.values()].find(
    ({ heading, use }) =>
      use.kind === "field" &&
      yearlessKey(heading) === yearlessKey(text) &&
      (yearsOf(heading)?.last ?? Infinity) < year,
  );
}

function useWord(use: ColumnUse): string {
  const found = [...COLUMN_USES].find(([, one]) => JSON.stringify(one) === JSON.stringify(use));
  return found?.[0] ?? "";
}
