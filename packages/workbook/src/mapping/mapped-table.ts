import { isChoiceMark } from "../layout/choice-mark.ts";
import type { ColumnKey } from "../layout/heading-words.ts";
import { headingPeriod } from "./heading-period.ts";
import { splitOffices } from "./office-names.ts";
import { writeRecommendationLine } from "../layout/recommendation-line.ts";
import { cellName } from "../notes/cell-name.ts";
import type { CellNote } from "../notes/import-note.ts";
import {
  cellKey,
  isCovered,
  mergeAt,
  ownColumns,
  textAt,
  type SheetTable,
} from "../read/cells/sheet-table.ts";
import type { Column } from "../read/tables/columns/choose-columns.ts";
import type { TableBlock } from "../read/tables/table-block.ts";
import type { PlacedText } from "./above-table.ts";
import type { MappedPlace } from "./rows/row-place.ts";

/** A measure as it stands in a city's own table. */
export interface MappedRow extends MappedPlace {
  readonly table: SheetTable;
  readonly row: number;
  readonly bottom: number;
  /** The columns of each field; several are joined line by line. */
  readonly fields: ReadonlyMap<ColumnKey, readonly number[]>;
  readonly extras: ReadonlyMap<string, readonly number[]>;
  /** What stands above it of fields that have no column here. */
  readonly told: ReadonlyMap<string, string>;
  /** What a sign says in one of several columns of a category or grade. */
  readonly choices: ReadonlyMap<number, string>;
  /** The columns that name the departments in brackets behind their texts. */
  readonly bracketed: ReadonlySet<number>;
  /** The departments of all measures of its sheet, where they have no column. */
  readonly departments: PlacedText | undefined;
}

/** A list as torikumi knows it, made from a city's own table, and which cell each of its cells came from. */
export interface MappedTable {
  readonly block: TableBlock;
  /** Sheet and cell that a place of the list stands for; undefined where nothing stands behind it. */
  readonly exactOrigin: (cell: string) => CellOrigin | undefined;
  /** The same, or the beginning of the row where nothing stands behind the place itself. */
  readonly originOf: (cell: string) => CellOrigin | undefined;
}

interface CellOrigin {
  readonly sheet: string;
  readonly cell: string;
}

/** The name of the list, by which notes about it are known. */
export const MAPPED_SHEET = "\0mapped";

const PLACE_COLUMNS = [
  "id",
  "recommendation",
  "policy",
  "direction",
] as const satisfies readonly ColumnKey[];

/** Lays measures out as one list, with the headings as they are printed. */
export function mappedTable(
  rows: readonly MappedRow[],
  {
    title,
    headings,
    absent,
  }: {
    readonly title: PlacedText | undefined;
    /** The heading of each field as printed. */
    readonly headings: ReadonlyMap<ColumnKey, string>;
    /** What the city has no column for. */
    readonly absent: ReadonlySet<ColumnKey>;
  },
): MappedTable {
  const keys = [...headings.keys()].filter((key) => !PLACE_COLUMNS.some((one) => one === key));
  const order: readonly ColumnKey[] = [...PLACE_COLUMNS, ...keys];
  const names = [
    ...new Set(rows.flatMap(({ extras, told }) => [...extras.keys(), ...told.keys()])),
  ];
  const origins = new Map<string, { sheet: string; cell: string }>();
  const cellNotes = new Map<number, readonly CellNote[]>();
  if (title !== undefined) origins.set("A1", title);
  const lines = rows.map((mapped, index) => {
    const at = index + 2;
    const put = (columns: readonly number[], column: number): string => {
      const [first] = columns;
      if (first === undefined) return "";
      const merge = mergeAt(mapped.table, mapped.row, first);
      origins.set(cellName(at, column), {
        sheet: mapped.table.name,
        cell: cellName(merge?.top ?? mapped.row, merge?.left ?? first),
      });
      const notes = notesOf(mapped, columns);
      if (notes.length > 0) cellNotes.set(cellKey(at, column), notes);
      return joined(mapped, columns);
    };
    const putField = (key: ColumnKey, columns: readonly number[], column: number): string => {
      const text = put(columns, column);
      if (columns.every((one) => !mapped.bracketed.has(one))) return text;
      const texts = columns.map((one) => {
        const own = joined(mapped, [one]);
        return mapped.bracketed.has(one) ? apart(own, key) : own;
      });
      return texts.filter((own) => own !== "").join("\n");
    };
    origins.set(cellName(at, 0), { sheet: mapped.table.name, cell: cellName(mapped.row, 0) });
    const { number, title: name, letter, direction } = mapped.place;
    return [
      mapped.id,
      writeRecommendationLine(number, name),
      letter,
      direction,
      ...order.slice(4).map((key, offset) => {
        const columns = mapped.fields.get(key);
        if (columns !== undefined) return putField(key, columns, offset + 4);
        if (key !== "departments" || mapped.departments === undefined) return "";
        origins.set(cellName(at, offset + 4), mapped.departments);
        return mapped.departments.text;
      }),
      ...names.map((name, offset) => {
        const columns = mapped.extras.get(name);
        return columns === undefined
          ? (mapped.told.get(name) ?? "")
          : put(columns, order.length + offset);
      }),
    ];
  });
  const table: SheetTable = {
    name: MAPPED_SHEET,
    isHidden: false,
    rows: [[title?.text ?? ""], order.map((key) => headings.get(key) ?? ""), ...lines],
    merges: new Map(),
    cellNotes,
    notes: [],
  };
  const columns = new Map<ColumnKey, Column>(
    order.map((key, column) => {
      const text = headings.get(key) ?? "";
      return [key, { key, column, text, period: headingPeriod(text, key), isExact: true }];
    }),
  );
  return {
    block: {
      table,
      columns,
      unused: [],
      extras: new Map(names.map((name, offset) => [name, order.length + offset])),
      absent,
      above: { from: 0, to: 1 },
      over: [],
      header: { from: 1, to: 2 },
      body: { from: 2, to: table.rows.length },
      below: { from: table.rows.length, to: table.rows.length },
    },
    exactOrigin: (cell) => origins.get(cell),
    originOf: (cell) => {
      const [first = ""] = cell.split(":");
      return origins.get(first) ?? origins.get(first.replace(/^[A-Z]+/u, "A"));
    },
  };
}

/** The text before the brackets, or the departments in them. */
function apart(text: string, key: ColumnKey): string {
  const found = splitOffices(text);
  return key === "departments" ? (found?.offices ?? "") : (found?.text ?? text);
}

function joined({ table, row, bottom, choices }: MappedRow, columns: readonly number[]): string {
  const texts = ownColumns(table, row, columns).flatMap((column) => {
    const own = textAt(table, row, column);
    const found = [isChoiceMark(own) ? (choices.get(column) ?? own) : own];
    for (let at = row + 1; at <= bottom; at++)
      if (!isCovered(table, at, column)) found.push(table.rows[at]?.[column] ?? "");
    return found;
  });
  return texts.length === 1
    ? (texts[0] ?? "")
    : texts.filter((text) => text.trim() !== "").join("\n");
}

function notesOf(
  { table, row, bottom }: MappedRow,
  columns: readonly number[],
): readonly CellNote[] {
  return columns.flatMap((column) =>
    Array.from({ length: bottom - row + 1 }, (_, index) => row + index).flatMap(
      (at) => table.cellNotes.get(cellKey(at, column)) ?? [],
    ),
  );
}
