import { cellName } from "../../notes/cell-name.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { textAt, type SheetTable } from "../../read/cells/sheet-table.ts";
import { codeId } from "../code-id.ts";
import type { UsedColumns } from "../columns/column-uses.ts";
import type { NumberedPlace, Numbering } from "./numbering.ts";
import { oneLine, readIdParts, readLabel } from "../../layout/read-label.ts";
import { labelText, type Labels } from "./row-labels.ts";

/** Where a row of a city's table stands, and the id that it gives; "" where it gives none. */
export interface MappedPlace {
  readonly place: NumberedPlace;
  readonly id: string;
}

/** Finds the place of a row by its id, or by the labels of its levels. Tells of an id that cannot be read, and of a policy's other sign. */
export function rowPlace(
  table: SheetTable,
  row: number,
  {
    columns,
    labels,
    numbering,
  }: {
    readonly columns: UsedColumns;
    readonly labels: Labels;
    readonly numbering: Numbering;
  },
  note: NoteSink,
): MappedPlace {
  const recommendation = labelText(labels.recommendation);
  const policy = labelText(labels.policy);
  const at = (column: number | undefined): { sheet: string; cell: string } => ({
    sheet: table.name,
    cell: cellName(row, column ?? 0),
  });
  const id = idIn(table, row, { columns, labels });
  const parts = readIdParts(id) ?? codeIn(table, row, { columns, fallback: id }, note);
  if (parts !== undefined)
    return {
      id: parts.join("-"),
      place: givenPlace(parts, numbering.told(recommendation, policy), { recommendation, policy }),
    };
  const place = numbering.number(recommendation, policy);
  const serial = id.normalize("NFKC").trim();
  if (id !== "" && recommendation !== "" && /^0*[1-9]\d{0,3}$/u.test(serial))
    return { place, id: [place.number, place.letter, Number(serial)].filter(Boolean).join("-") };
  if (id !== "")
    note({
      severity: "error",
      ...at(columns.fields.get("id")?.[0]),
      quote: shorten(id),
      message:
        "番号を読み取れません。「1-2」「1-(2)-③」のように2つか3つの番号をつないだ形にするか、表の読み方でこの列を「引き継ぐ」（市の欄として残す）か「読まない」にしてください。",
    });
  if (place.isResigned)
    note({
      severity: "warning",
      ...at(columns.fields.get("policy")?.[0]),
      quote: shorten(policy),
      message: `取組方針の記号が、提言${place.number}のほかの記号と種類が違うか重なっているので、${place.number}-${place.letter} としました。`,
    });
  return { place, id: "" };
}

/** The id that the city's own number gives a row that has no other. Tells of a number that gives none. */
function codeIn(
  table: SheetTable,
  row: number,
  { columns, fallback }: { readonly columns: UsedColumns; readonly fallback: string },
  note: NoteSink,
): readonly string[] | undefined {
  const [[column, letters] = []] = columns.codes;
  if (fallback !== "" || column === undefined || letters === undefined) return undefined;
  const text = textAt(table, row, column).trim();
  const parts = codeId(text, letters);
  if (parts === undefined)
    note({
      severity: "error",
      sheet: table.name,
      cell: cellName(row, column),
      ...(text !== "" && { quote: shorten(text) }),
      message:
        "市の番号を読み取れません。「A-1」「Ⅱ-3」「1-(2)-ア」のように2つか3つの記号をつないだ形にするか、表の読み方でこの列を「引き継ぐ」（市の欄として残すだけ）にしてください。",
    });
  return parts;
}

/** The id of a row as one text: in several columns, those of the levels above may stand once for all rows below. */
function idIn(
  table: SheetTable,
  row: number,
  { columns, labels }: { readonly columns: UsedColumns; readonly labels: Labels },
): string {
  const found = columns.fields.get("id") ?? [];
  const [only] = found;
  if (only !== undefined && found.length === 1) return textAt(table, row, only).trim();
  return labels.id.filter((text) => text !== "").join("-");
}

function givenPlace(
  parts: readonly string[],
  told: NumberedPlace | undefined,
  { recommendation, policy }: { readonly recommendation: string; readonly policy: string },
): NumberedPlace {
  const [number = "", letter = ""] = parts.length === 3 ? parts : [parts[0] ?? "", ""];
  if (told?.number === Number(number) && told.letter === letter) return told;
  return {
    number: Number(number),
    title: oneLine(readLabel(recommendation).title),
    letter,
    direction: letter === "" ? "" : readLabel(policy).title,
    isResigned: false,
  };
}
