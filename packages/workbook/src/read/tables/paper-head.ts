import { isNameless } from "@torikumi/record";
import { cellName } from "../../notes/cell-name.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { readItem } from "../../layout/item-mark.ts";
import {
  readRecommendationLine,
  type RecommendationLine,
} from "../../layout/recommendation-line.ts";
import { shorten } from "../../notes/shorten.ts";
import { isFootnote } from "../rows/row-signs.ts";
import { rowTexts, type SheetTable } from "../cells/sheet-table.ts";
import type { RowRange } from "./columns/column-headings.ts";
import { isLegendMark, squeeze } from "./labels.ts";
import { sheetPolicy } from "./sheet-policy.ts";
import { OUTSIDE } from "./legend.ts";
import type { TableBlock } from "./table-block.ts";

/** What stands above the table of a paper's sheet. What was not found is undefined or empty. */
export interface PaperHead {
  readonly title: string;
  readonly recommendation: RecommendationLine | undefined;
  readonly items: readonly string[];
  readonly letter: string | undefined;
  readonly direction: string;
  /** The cells of the recommendation with its items, and of the direction, e.g. `A4:A6`. */
  readonly cells: { readonly recommendation: string; readonly direction: string };
  /** Numbers of the document, which are not imported. */
  readonly documents: readonly { readonly text: string; readonly cell: string }[];
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const POLICY = /^\s*取組方針\s*([ア-ンｱ-ﾝ]|[A-ZＡ-Ｚ]|[0-9０-９]{1,4})(?:[\s　:：]+([\s\S]*))?$/u;
const RECOMMENDATION = "検証報告書における提言";
const LABELS = new Set([RECOMMENDATION, "今後の取組の方向性"]);
/** The number of the document in the corner (資料１－１), which belongs to the meeting and not to the edition. */
const DOCUMENT = /^(?:資料|別紙|参考)[0-9\-‐―ー－・]*$/u;

/** What is stamped above a title: how the paper may be handled, what is open, of which day it is, or anything wholly in brackets. */
const STAMP =
  /^[【〔([][^【〔([\]】〕)]*[】〕)\]]$|^(?:取扱注意|部外秘|㊙|秘|案|未定稿|暫定版|速報|内部資料|会議後回収|(?:別記)?様式(?:第?\d+号?)?|(?:令和|平成)(?:元|\d{1,2})年\d{1,2}月(?:\d{1,2}日)?|.{1,14}(?:現在|時点))$/u;

/**
 * Whether the rows above a table name a policy: then the sheet is laid out as the paper is, else it is a list. A sheet named by the number
 * of a recommendation is the paper of a city without policies.
 */
export function isPaperBlock({ table, above }: TableBlock): boolean {
  const places = placesIn(table, above);
  if (places.some(({ text }) => POLICY.test(text))) return true;
  const named = sheetPolicy(table.name);
  const isLabelled = places.some(({ text }) => squeeze(text) === RECOMMENDATION);
  return isLabelled && named !== undefined && isNameless(named);
}

/** Reads the rows above a table: title, recommendation with its items, policy with its direction. Tells what has no place. */
export function readPaperHead({ table, above: rows }: TableBlock, note: NoteSink): PaperHead {
  const all = placesIn(table, rows);
  const isDocument = ({ text }: Place): boolean => DOCUMENT.test(squeeze(text));
  const places = all.filter((place) => !isDocument(place));
  const labels = places.filter(({ text }) => LABELS.has(squeeze(text)));
  const policy = places.find(({ text }) => POLICY.test(text));
  const [, letter, inline = ""] = POLICY.exec(policy?.text ?? "") ?? [];
  const below = (head: Place | undefined): Place[] =>
    places.filter(
      ({ row, column }) => head !== undefined && row > head.row && column === head.column,
    );
  const directions = below(policy).filter(({ text }) => !isRemark(text));
  const blockTop = Math.min(...[...labels, ...(policy ? [policy] : [])].map(({ row }) => row));
  const numbered = places.filter(
    ({ row, column, text }) =>
      row >= blockTop && column !== policy?.column && readRecommendationLine(text) !== undefined,
  );
  const heading = numbered.find(({ row }) => row === policy?.row) ?? numbered[0];
  const items = below(heading).filter(({ text }) => !isLegendMark(text) && !isRemark(text));
  const above = places.filter((place) => place.row < blockTop);
  const title = above.find(({ text }) => !STAMP.test(squeeze(text))) ?? above[0];
  const placed = new Set([...labels, policy, ...directions, heading, ...items, title]);
  for (const place of places)
    if (!placed.has(place))
      note({
        severity: "warning",
        ...at(table, place),
        quote: shorten(place.text),
        message: OUTSIDE,
      });
  if (directions.length > 1)
    note({
      severity: "info",
      ...at(table, directions[1] ?? { row: 0, column: 0 }),
      message: "取組の方向性が複数のセルに分かれているため、改行でつなぎました。",
    });
  return {
    title: title?.text ?? "",
    recommendation: heading === undefined ? undefined : readRecommendationLine(heading.text),
    items: items.map((place, index) => readItemCell(table, place, index + 1, note)),
    letter: letter?.normalize("NFKC"),
    direction: [inline, ...directions.map(({ text }) => text)]
      .filter((text) => text !== "")
      .join("\n"),
    cells: {
      recommendation: rangeOf([...(heading === undefined ? [] : [heading]), ...items]),
      direction: rangeOf([...(policy === undefined ? [] : [policy]), ...directions]),
    },
    documents: all
      .filter(isDocument)
      .map(({ row, column, text }) => ({ text: shorten(text), cell: cellName(row, column) })),
  };
}

/** Whether a text between the head and the table speaks of the table: a note, its unit, its date. */
function isRemark(text: string): boolean {
  return isFootnote(text) || /^[（(［[【]?\s*(?:単位|作成|更新)\s*[:：]/u.test(text);
}

/** From the first to the last of some cells, which stand below each other; "" for none. */
function rangeOf(places: readonly Place[]): string {
  const [first, last] = [places[0], places.at(-1)].map((place) =>
    place === undefined ? "" : cellName(place.row, place.column),
  );
  return first === last ? (first ?? "") : `${first}:${last}`;
}

function readItemCell(table: SheetTable, place: Place, number: number, note: NoteSink): string {
  const item = readItem(place.text);
  if (item.number !== number)
    note({
      severity: "warning",
      ...at(table, place),
      message: `提言の項目「${shorten(place.text)}」の番号が続きの番号になっていません。${number}番目の項目として取り込みました。`,
    });
  return item.text.replace(/\s*\n\s*/g, " ");
}

function placesIn(table: SheetTable, rows: RowRange): Place[] {
  const places: Place[] = [];
  for (let row = rows.from; row < rows.to; row++)
    for (const text of rowTexts(table, row)) places.push({ row, ...text });
  return places;
}

function at(
  table: SheetTable,
  { row, column }: Pick<Place, "row" | "column">,
): { readonly sheet: string; readonly cell: string } {
  return { sheet: table.name, cell: cellName(row, column) };
}
