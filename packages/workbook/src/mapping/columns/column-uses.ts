import { choiceWord } from "../../layout/choice-mark.ts";
import type { ColumnKey } from "../../layout/heading-words.ts";
import { cellName } from "../../notes/cell-name.ts";
import type { CellNote, NoteSink } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import type { SheetTable } from "../../read/cells/sheet-table.ts";
import type { HeaderRows } from "../header-rows.ts";
import { isYearsOwn, yearlessKey } from "../heading-years.ts";
import { codeLetters, type CodeLetters } from "../code-id.ts";
import { movedBy } from "./moved-layout.ts";
import { unknownColumn } from "./unknown-column.ts";
import {
  headingKey,
  namelessHeading,
  type ColumnUse,
  type Layout,
  type LayoutColumn,
} from "../layout.ts";
import { OWN_HEADINGS } from "../../layout/heading-words.ts";

/** What the columns of one table hold. */
export interface UsedColumns {
  /** By column. */
  readonly uses: readonly (ColumnUse | undefined)[];
  readonly fields: ReadonlyMap<ColumnKey, readonly number[]>;
  readonly extras: ReadonlyMap<string, readonly number[]>;
  /** What a sign says under one of several columns of a category or grade. */
  readonly choices: ReadonlyMap<number, string>;
  /** The columns that hold the city's own numbers, with what their first letters count as. */
  readonly codes: ReadonlyMap<number, CodeLetters>;
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
  const { known, missing } = matchedColumns(header.headings, layout);
  const uses = header.headings.map((text, column) => {
    const use = known[column]?.use ?? ownUse(text);
    if (use === undefined) tellUnknown(table, { column, text, header, to, layout }, note);
    if (use?.kind === "field") {
      fields.set(use.key, [...(fields.get(use.key) ?? []), column]);
      if (!headings.has(use.key)) headings.set(use.key, text.replace(/\s+/gu, " ").trim());
      if (use.offices !== undefined)
        fields.set("departments", [...(fields.get("departments") ?? []), column]);
    }
    const name = known[column]?.name;
    if (use?.kind === "extra" && name !== undefined)
      extras.set(name, [...(extras.get(name) ?? []), column]);
    return use;
  });
  for (const column of missing)
    if (!column.isOptional && ["field", "extra"].includes(column.use.kind))
      note({
        ...absentColumn(column, layout),
        sheet: table.name,
        cell: cellName(header.from, 0),
      });
  const choices = new Map(
    (["category", "rating"] as const)
      .flatMap((key) => ((fields.get(key)?.length ?? 0) > 1 ? (fields.get(key) ?? []) : []))
      .map((column) => [column, choiceWord(header.headings[column] ?? "")]),
  );
  const codes = new Map(
    uses.flatMap((use, column) => {
      const texts = table.rows.slice(header.to, to).map((cells) => (cells[column] ?? "").trim());
      return use?.kind === "extra" && use.isCode === true
        ? [[column, codeLetters(texts.filter((text) => text !== ""))] as const]
        : [];
    }),
  );
  return { uses, fields, extras, headings, choices, codes };
}

interface MatchedColumns {
  readonly known: readonly (LayoutColumn | undefined)[];
  readonly missing: readonly LayoutColumn[];
}

/** Finds the columns of a layout; one that does not say which edition its headings are printed for may be that of one or two years before. */
function matchedColumns(headings: readonly string[], layout: Layout): MatchedColumns {
  const asWritten = matchColumns(headings, layout.columns);
  if (layout.edition !== "" || isWhole(headings, asWritten)) return asWritten;
  const later = [1, 2].map((by) => matchColumns(headings, movedBy(layout, by).columns));
  return later.find((one) => isWhole(headings, one)) ?? asWritten;
}

/** Whether a layout knows every heading, and finds all that are not kept from a year of their own. */
function isWhole(headings: readonly string[], { known, missing }: MatchedColumns): boolean {
  return (
    missing.every((column) => column.isOptional || isYearsOwn(column)) &&
    headings.every((text, column) => text.trim() === "" || known[column] !== undefined)
  );
}

/** The column of the layout for each heading: the same heading, or the only one left that differs by its years alone. */
function matchColumns(headings: readonly string[], columns: Layout["columns"]): MatchedColumns {
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

/** What is said of a column of the layout that the table does not have. A year before may have left a table that goes on from year to year. */
function absentColumn(column: LayoutColumn, { edition }: Layout): CellNote {
  const name = `表の読み方にある見出し「${shorten(column.heading)}」の列が、この表にありません。`;
  if (isYearsOwn(column))
    return {
      severity: edition === "" ? "warning" : "info",
      message: `${name}前に取り込んだ文は、取組に残します。`,
    };
  const year =
    edition !== "" && yearlessKey(column.heading).includes("〓")
      ? `（見出しの年は、表の読み方の「見出しの年度版: ${edition}」から、取り込む年度版まで動かしています）`
      : "";
  return {
    severity: column.use.kind === "field" ? "error" : "warning",
    message: `${name}${year}見出しが変わったのなら、表の読み方を直してください。`,
  };
}

/** What a heading of torikumi's own holds, which no layout has to name. A direction stands behind the sign of its policy. */
function ownUse(text: string): ColumnUse | undefined {
  for (const [key, heading] of OWN_HEADINGS)
    if (key !== "direction" && text.trim() === heading) return { kind: "field", key };
  return undefined;
}

/** Tells of a column that the layout does not name, if anything stands in it. */
function tellUnknown(
  table: SheetTable,
  {
    column,
    text,
    header,
    to,
    layout,
  }: {
    readonly column: number;
    readonly text: string;
    readonly header: HeaderRows;
    readonly to: number;
    readonly layout: Layout;
  },
  note: NoteSink,
): void {
  const rows = Array.from({ length: to - header.to }, (_, index) => header.to + index);
  const filled = rows.find((row) => (table.rows[row]?.[column] ?? "").trim() !== "");
  if (filled === undefined && text.trim() === "") return;
  const empty: CellNote = {
    severity: "info",
    message: `見出し「${shorten(text)}」の列は中身がないので取り込みません。`,
  };
  note({
    ...(filled === undefined ? empty : unknownColumn(text, layout)),
    sheet: table.name,
    cell: cellName(filled ?? header.from, column),
  });
}
