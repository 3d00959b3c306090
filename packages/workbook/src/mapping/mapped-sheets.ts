import type { Edition } from "@torikumi/record";
import type { ColumnKey } from "../layout/heading-words.ts";
import { cellName } from "../notes/cell-name.ts";
import type { CellNote, ImportNote, NoteSink } from "../notes/import-note.ts";
import { shorten } from "../notes/shorten.ts";
import { rowTexts, type SheetTable } from "../read/cells/sheet-table.ts";
import { isExampleSheet } from "../read/tables/sheet-kind.ts";
import { unreadSheet } from "../read/tables/unread-sheet.ts";
import { aboveTable, type PlacedText } from "./above-table.ts";
import { columnUses, type UsedColumns } from "./columns/column-uses.ts";
import { yearlessKey } from "./heading-years.ts";
import { matchHeader, type HeaderRows } from "./header-rows.ts";
import type { Layout } from "./layout.ts";
import type { MappedRow } from "./mapped-table.ts";
import { codeColumnNote } from "./rows/code-column.ts";
import { bodyRows } from "./rows/body-rows.ts";
import { makeNumbering, type Numbering, type ToldLevels } from "./rows/numbering.ts";
import { replacedRows } from "./rows/latest-rows.ts";
import { keepLabels, labelText, putLabel, type Labels } from "./rows/row-labels.ts";
import { rowPlace } from "./rows/row-place.ts";
import { UNREAD_ROWS } from "./rows/unread-rows.ts";

/** The measures of all sheets that a layout reads, and the title above the first. */
export interface MappedSheets {
  readonly rows: readonly MappedRow[];
  /** The heading of each field, as the first table that has it prints it. */
  readonly headings: ReadonlyMap<ColumnKey, string>;
  readonly title: PlacedText | undefined;
}

/** What a city's own tables are read beside. */
export interface MappingContext {
  readonly layout: Layout;
  readonly existing: Edition | undefined;
  /** The levels as the sheet beside an exported table says them; undefined where there is none. */
  readonly told: ToldLevels | undefined;
}

/** Reads every visible sheet that has the headings of a layout; the others are named. */
export function mappedSheets(
  tables: readonly SheetTable[],
  { layout, existing, told }: MappingContext,
  note: NoteSink,
): MappedSheets {
  const numbering = makeNumbering(existing, told, layout);
  const known = new Set(
    [...layout.columns.values()]
      .filter(({ isOptional }) => !isOptional)
      .map(({ heading }) => yearlessKey(heading)),
  );
  const rows: MappedRow[] = [];
  const headings = new Map<ColumnKey, string>();
  let title: MappedSheets["title"];
  for (const table of tables) {
    if (layout.skippedSheets.includes(table.name)) continue;
    const headers = table.isHidden ? [] : headersOf(table, known);
    const isExample = isExampleSheet(table, [{ above: { from: 0, to: headers[0]?.from ?? 0 } }]);
    if (headers.length === 0 || isExample) {
      note({ ...leftOut(table, isExample), sheet: table.name, cell: "" });
      continue;
    }
    for (const told of table.notes) note(told);
    const above = aboveTable(table, { to: headers[0]?.from ?? 0, layout }, note);
    title ??= above.title;
    const { departments } = above;
    if (layout.departments !== "列" && departments === undefined) note(withoutDepartments(table));
    const labels: Labels = {
      recommendation: [above.recommendation],
      policy: [above.policy],
      policyHolds: "table",
      below: [],
      marks: [],
      id: [],
    };
    if (above.label !== "") putLabel(above.label, { layout, labels });
    for (const [index, header] of headers.entries()) {
      const to = headers[index + 1]?.from ?? table.rows.length;
      const columns = columnUses(table, { header, to, layout }, note);
      for (const [key, text] of columns.headings) if (!headings.has(key)) headings.set(key, text);
      rows.push(
        ...readRows(table, { header, to, columns, layout, labels, departments, numbering }, note),
      );
    }
  }
  const codes = codeColumnNote(rows, layout);
  if (codes !== undefined) note(codes);
  return { rows, headings, title };
}

/** The columns that say which year a row reports, and those that say what its measure is. */
function yearColumns({ uses, fields }: UsedColumns): {
  readonly years: readonly number[];
  readonly names: readonly number[];
} {
  const years = uses.flatMap((use, column) => (use?.kind === "year" ? column : []));
  const names = (["recommendation", "policy", "title", "goal"] as const).flatMap(
    (key) => fields.get(key) ?? [],
  );
  return { years, names };
}

function withoutDepartments({ name }: SheetTable): ImportNote {
  return {
    severity: "error",
    sheet: name,
    cell: "",
    message:
      "表の上に担当部の名前が見つかりません。「担当：こども課」のように表の上に書くか、表の読み方の「担当部」を直してください。",
  };
}

function leftOut(table: SheetTable, isExample: boolean): CellNote {
  if (table.isHidden) return { severity: "info", message: "非表示のシートは取り込みません。" };
  return isExample
    ? { severity: "warning", message: "記入例や作成要領のシートとみて取り込みません。" }
    : unreadSheet(table);
}

function headersOf(table: SheetTable, known: ReadonlySet<string>): readonly HeaderRows[] {
  const headers: HeaderRows[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    const header = matchHeader(table, row, known);
    if (header === undefined) continue;
    headers.push(header);
    row = header.to - 1;
  }
  return headers;
}

function readRows(
  table: SheetTable,
  {
    header,
    to,
    columns,
    layout,
    labels,
    departments,
    numbering,
  }: {
    readonly header: HeaderRows;
    readonly to: number;
    readonly columns: UsedColumns;
    readonly layout: Layout;
    readonly labels: Labels;
    readonly departments: PlacedText | undefined;
    readonly numbering: Numbering;
  },
  note: NoteSink,
): readonly MappedRow[] {
  const mapped: MappedRow[] = [];
  const rows = bodyRows(table, { from: header.to, to }, { uses: columns.uses, layout });
  const replaced = replacedRows(table, rows, yearColumns(columns));
  for (const found of rows) {
    if (found.kind === "measure" || found.kind === "levels")
      keepLabels(table, found.row, { fields: columns.fields, labels });
    if (found.kind === "levels") continue;
    if (found.kind === "label") {
      if (!putLabel(found.text, { layout, labels }))
        note({
          severity: "error",
          sheet: table.name,
          cell: cellName(found.row, found.column),
          quote: shorten(found.text),
          message: WITHOUT_LEVEL,
        });
    } else if (found.kind !== "measure" || replaced.has(found.row))
      note({
        ...UNREAD_ROWS[found.kind === "measure" ? "replaced" : found.kind],
        sheet: table.name,
        cell: cellName(found.row, rowTexts(table, found.row)[0]?.column ?? 0),
        quote: shorten(
          rowTexts(table, found.row)
            .map(({ text }) => text.trim())
            .join(" "),
        ),
      });
    else {
      mapped.push({
        table,
        row: found.row,
        bottom: found.bottom,
        ...rowPlace(table, found.row, { columns, labels, numbering }, note),
        fields: columns.fields,
        extras: columns.extras,
        choices: columns.choices,
        bracketed: bracketedIn(columns),
        told: toldAbove(layout, labels),
        departments,
      });
    }
  }
  return mapped;
}

function bracketedIn({ uses }: UsedColumns): ReadonlySet<number> {
  return new Set(
    uses.flatMap((use, column) =>
      use?.kind === "field" && use.offices !== undefined ? column : [],
    ),
  );
}

const WITHOUT_LEVEL =
  "上の小見出しとは番号の付け方が違うので、どの段階の名前か決められません。もう1つ下の段階なら、表の読み方に「小見出しの欄: 施策」のように、それを残す市の欄の名前を書いてください。同じ段階なら、番号の付け方をそろえてください。";

/** What rows of their own say of the measures below, beside their levels. */
function toldAbove({ below }: Layout, labels: Labels): ReadonlyMap<string, string> {
  return new Map(below === undefined ? [] : [[below, labelText(labels.below)]]);
}
