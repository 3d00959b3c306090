import type { Edition } from "@torikumi/record";
import type { ColumnKey } from "../layout/heading-words.ts";
import { cellName } from "../notes/cell-name.ts";
import type { CellNote, NoteSink } from "../notes/import-note.ts";
import { shorten } from "../notes/shorten.ts";
import { rowTexts, textAt, type SheetTable } from "../read/cells/sheet-table.ts";
import { isExampleSheet } from "../read/tables/sheet-kind.ts";
import { unreadSheet } from "../read/tables/unread-sheet.ts";
import { isDitto } from "../read/draft/ditto.ts";
import { bodyRows } from "./body-rows.ts";
import { columnUses, type UsedColumns } from "./column-uses.ts";
import { matchHeader, type HeaderRows } from "./header-rows.ts";
import type { Layout } from "./layout.ts";
import type { MappedRow } from "./mapped-table.ts";
import { makeNumbering, type NumberedPlace, type Numbering } from "./numbering.ts";
import { readIdParts, readLabel } from "./read-label.ts";
import { UNREAD_ROWS } from "./unread-rows.ts";

/** The measures of all sheets that a layout reads, and the title above the first. */
export interface MappedSheets {
  readonly rows: readonly MappedRow[];
  readonly title:
    | { readonly text: string; readonly sheet: string; readonly cell: string }
    | undefined;
}

/** Labels that hold for the rows below them. */
interface Labels {
  recommendation: string;
  policy: string;
}

/** Reads every visible sheet that has the headings of a layout; the others are named. */
export function mappedSheets(
  tables: readonly SheetTable[],
  { layout, existing }: { readonly layout: Layout; readonly existing: Edition | undefined },
  note: NoteSink,
): MappedSheets {
  const numbering = makeNumbering(existing);
  const known = new Set(layout.columns.keys());
  const rows: MappedRow[] = [];
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
    const above = aboveTable(table, { headers, layout }, note);
    title ??= above.title;
    const labels: Labels = { recommendation: above.label, policy: "" };
    for (const [index, header] of headers.entries()) {
      const to = headers[index + 1]?.from ?? table.rows.length;
      const columns = columnUses(table, { header, to, layout }, note);
      rows.push(...readRows(table, { header, to, columns, layout, labels, numbering }, note));
    }
  }
  return { rows, title };
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

/** What stands above the first headings: the title, and the name of the recommendation where the layout looks for it there. */
function aboveTable(
  table: SheetTable,
  { headers, layout }: { readonly headers: readonly HeaderRows[]; readonly layout: Layout },
  note: NoteSink,
): { readonly title: MappedSheets["title"]; readonly label: string } {
  const texts = Array.from({ length: headers[0]?.from ?? 0 }, (_, row) =>
    rowTexts(table, row).map(({ column, text }) => ({
      text: text.trim(),
      sheet: table.name,
      cell: cellName(row, column),
    })),
  ).flat();
  const isAbove = layout.recommendations === "表の上";
  const labelled = isAbove
    ? (texts.findLast(({ text }) => readLabel(text).sign !== "") ?? texts.at(-1))
    : undefined;
  const title = texts.find((one) => one !== labelled);
  for (const one of texts)
    if (one !== title && one !== labelled)
      note({
        severity: "warning",
        sheet: one.sheet,
        cell: one.cell,
        quote: shorten(one.text),
        message: OUTSIDE,
      });
  const alone = layout.recommendations === "1つ" ? (title?.text ?? table.name) : "";
  return {
    title,
    label: layout.recommendations === "シート名" ? table.name : (labelled?.text ?? alone),
  };
}

const OUTSIDE = "表の上にあって、題名とも提言の名前とも読めない文字は取り込みません。";

function readRows(
  table: SheetTable,
  {
    header,
    to,
    columns,
    layout,
    labels,
    numbering,
  }: {
    readonly header: HeaderRows;
    readonly to: number;
    readonly columns: UsedColumns;
    readonly layout: Layout;
    readonly labels: Labels;
    readonly numbering: Numbering;
  },
  note: NoteSink,
): readonly MappedRow[] {
  const mapped: MappedRow[] = [];
  for (const found of bodyRows(table, { from: header.to, to }, { uses: columns.uses, layout })) {
    if (found.kind === "label") putLabel(found.text, { layout, labels });
    else if (found.kind !== "measure")
      note({
        ...UNREAD_ROWS[found.kind],
        sheet: table.name,
        cell: cellName(found.row, rowTexts(table, found.row)[0]?.column ?? 0),
        quote: shorten(
          rowTexts(table, found.row)
            .map(({ text }) => text.trim())
            .join(" "),
        ),
      });
    else {
      keepLabels(table, found.row, { columns, labels });
      const id = idIn(table, found.row, columns, note);
      const placed = placeOf(id, labels, { numbering, layout });
      if (placed.place.isResigned)
        note({
          ...resigned(placed.place, labels),
          sheet: table.name,
          cell: cellName(found.row, columns.fields.get("policy")?.[0] ?? 0),
        });
      mapped.push({
        table,
        row: found.row,
        bottom: found.bottom,
        ...placed,
        fields: columns.fields,
        extras: columns.extras,
      });
    }
  }
  return mapped;
}

function resigned({ number, letter }: NumberedPlace, { policy }: Labels): CellNote {
  return {
    severity: "warning",
    quote: shorten(policy),
    message: `取組方針の記号が、提言${number}のほかの記号と種類が違うか重なっているので、${number}-${letter} としました。`,
  };
}

/** The words in rows of their own: those of the recommendation, and below it those of the policy, which are numbered in another way. */
function putLabel(
  text: string,
  { layout, labels }: { readonly layout: Layout; readonly labels: Labels },
): void {
  if (layout.recommendations !== "小見出し") labels.policy = text;
  else if (layout.policies !== "小見出し") labels.recommendation = text;
  else if (labels.recommendation === "" || markOf(text) === markOf(labels.recommendation)) {
    labels.recommendation = text;
    labels.policy = "";
  } else labels.policy = text;
}

/** How a label is numbered: with its words and signs, without the number itself. */
function markOf(text: string): string {
  const start = text.trim().slice(0, 8);
  const { sign } = readLabel(text);
  return start
    .replace(/[0-9０-９Ⅰ-Ⅻ①-⑳ア-ンA-ZＡ-Ｚ].*$/u, "")
    .concat(
      /[①-⑳]/u.test(start)
        ? "①"
        : /[(（]/u.test(start)
          ? "("
          : /[Ⅰ-Ⅻ]/u.test(start)
            ? "Ⅰ"
            : sign === ""
              ? ""
              : "1",
    );
}

/** A blank cell of a level, or one that says 同上, goes on with the label above it. */
function keepLabels(
  table: SheetTable,
  row: number,
  { columns, labels }: { readonly columns: UsedColumns; readonly labels: Labels },
): void {
  for (const key of ["recommendation", "policy"] as const)
    for (const column of columns.fields.get(key) ?? []) {
      const text = textAt(table, row, column).trim();
      if (text === "" || isDitto(text)) continue;
      if (key === "recommendation" && text !== labels.recommendation) labels.policy = "";
      labels[key] = text;
    }
}

/** The id that a row gives, in its parts; undefined where it gives none. */
function idIn(
  table: SheetTable,
  row: number,
  { fields }: UsedColumns,
  note: NoteSink,
): readonly string[] | undefined {
  const column = fields.get("id" satisfies ColumnKey)?.[0];
  const text = column === undefined ? "" : textAt(table, row, column).trim();
  const parts = readIdParts(text);
  if (parts === undefined && text !== "" && column !== undefined)
    note({
      severity: "error",
      sheet: table.name,
      cell: cellName(row, column),
      quote: shorten(text),
      message:
        "番号を読み取れません。「1-2」「1-(2)-③」のように2つか3つの番号をつないだ形にするか、表の読み方でこの列を「読まない」にしてください。",
    });
  return parts;
}

function placeOf(
  parts: readonly string[] | undefined,
  { recommendation, policy }: Labels,
  { numbering, layout }: { readonly numbering: Numbering; readonly layout: Layout },
): Pick<MappedRow, "place" | "id"> {
  if (parts === undefined)
    return { place: numbering(recommendation, layout.policies === "なし" ? "" : policy), id: "" };
  const [number = "", letter = ""] = parts.length === 3 ? parts : [parts[0] ?? "", ""];
  return {
    id: parts.join("-"),
    place: {
      number: Number(number),
      title: readLabel(recommendation).title,
      letter,
      direction: letter === "" ? "" : readLabel(policy).title,
      isResigned: false,
    },
  };
}
