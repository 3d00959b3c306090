import type { ColumnKey } from "../layout/heading-words.ts";
import { cellName } from "../notes/cell-name.ts";
import type { NoteSink } from "../notes/import-note.ts";
import { shorten } from "../notes/shorten.ts";
import type { SheetTable } from "../read/cells/sheet-table.ts";
import type { HeaderRows } from "./header-rows.ts";
import { fieldName, headingKey, namelessHeading, type ColumnUse, type Layout } from "./layout.ts";

/** What the columns of one table hold. */
export interface UsedColumns {
  /** By column. */
  readonly uses: readonly (ColumnUse | undefined)[];
  readonly fields: ReadonlyMap<ColumnKey, readonly number[]>;
  readonly extras: ReadonlyMap<string, readonly number[]>;
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
  const found = new Set<string>();
  const uses = header.headings.map((text, column) => {
    const key = headingKey(text) || headingKey(namelessHeading(column));
    const known = layout.columns.get(key);
    if (known === undefined) {
      tellUnknown(table, { column, text, header, to }, note);
      return undefined;
    }
    found.add(key);
    const { use, heading } = known;
    if (use.kind === "field") fields.set(use.key, [...(fields.get(use.key) ?? []), column]);
    if (use.kind === "extra") {
      const name = fieldName(heading);
      extras.set(name, [...(extras.get(name) ?? []), column]);
    }
    return use;
  });
  for (const [key, { heading, use }] of layout.columns)
    if (!found.has(key) && use.kind !== "skipped" && use.kind !== "year")
      note({
        severity: use.kind === "field" ? "error" : "warning",
        sheet: table.name,
        cell: cellName(header.from, 0),
        message: `表の読み方にある見出し「${shorten(heading)}」の列が、この表にありません。見出しが変わったのなら、表の読み方を直してください。`,
      });
  return { uses, fields, extras };
}

function tellUnknown(
  table: SheetTable,
  {
    column,
    text,
    header,
    to,
  }: {
    readonly column: number;
    readonly text: string;
    readonly header: HeaderRows;
    readonly to: number;
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
        : `${name}に文字がありますが、表の読み方にありません。「列」に加えて、何にするか（取り込まないなら「読まない」）を書いてください。`,
  });
}
