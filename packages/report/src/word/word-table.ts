import {
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";

import { wordLines } from "./word-text.ts";

/** A column of a table; widths in twentieths of a point. */
export interface WordColumn {
  readonly heading: string;
  readonly width: number;
}

const SHADE = { type: ShadingType.CLEAR, color: "auto", fill: "EDEDED" } as const;

/** A table whose head is repeated on every page. */
export function wordTable(columns: readonly WordColumn[], rows: readonly TableRow[]): Table {
  const widths = columns.map(({ width }) => width);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading, width }) =>
      wordCell(wordLines(heading, { style: "TableHead" }), { width, shaded: SHADE }),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 90, right: 90 },
    rows: [head, ...rows],
  });
}

/** A row with one cell for each column. */
export function wordRow(
  columns: readonly WordColumn[],
  cells: readonly (readonly Paragraph[])[],
  { cantSplit }: { readonly cantSplit: boolean } = { cantSplit: false },
): TableRow {
  return new TableRow({
    cantSplit,
    children: columns.map(({ width }, place) => wordCell(cells[place] ?? [], { width })),
  });
}

/** A row that is one cell over all columns: a heading that stays with what follows, or a note. */
export function wordSpan(
  columns: readonly WordColumn[],
  text: string,
  style: "GroupHead" | "Note",
): TableRow {
  const width = sum(columns.map((column) => column.width));
  const shaded = style === "GroupHead" ? { shaded: SHADE } : {};
  return new TableRow({
    cantSplit: style === "GroupHead",
    children: [
      wordCell(wordLines(text, { style }), { width, columnSpan: columns.length, ...shaded }),
    ],
  });
}

function wordCell(
  children: readonly Paragraph[],
  {
    width,
    columnSpan,
    shaded,
  }: { readonly width: number; readonly columnSpan?: number; readonly shaded?: typeof SHADE },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...(columnSpan !== undefined && { columnSpan }),
    ...(shaded !== undefined && { shading: shaded }),
    // A cell without a paragraph is no cell for Word.
    children: children.length === 0 ? [new Paragraph({})] : [...children],
  });
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
