import { editionOf } from "@torikumi/record/dev/edition-of";
import type { ImportNote, ImportResult } from "../src/index.ts";
import { readHeading } from "../src/layout/heading.ts";
import { isGroupWord } from "../src/layout/heading-words.ts";
import { isPeriod } from "../src/layout/period.ts";
import { shorten } from "../src/notes/shorten.ts";
import { isLabel, isLegendMark } from "../src/read/tables/labels.ts";
import { rawCells, type RawCell } from "./raw-cells.ts";

/**
 * The texts of a workbook that an import neither took nor named: read once more by another reader (`rawCells`) and looked for in the
 * edition and in the notes. Where the import has errors, nothing is written, and only the errors are asked to have a place; those
 * without one are given.
 */
export async function unaccountedCells(
  bytes: Uint8Array,
  { files, notes }: Pick<ImportResult, "files" | "notes">,
): Promise<readonly string[]> {
  const errors = notes.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    return errors.filter(({ sheet }) => sheet === "").map(({ message }) => message);
  const edition = await editionOf(files);
  const written = squeeze([...stringsIn(edition)].join("\0"));
  const named = namedCells(notes);
  return rawCells(bytes)
    .filter((found) => !named(found) && !isKnownWord(found.text) && !isWritten(found, written))
    .map(({ sheet, cell, text }) => `${sheet}!${cell}「${text.slice(0, 40)}」`);
}

/** All texts of an edition's parsed pages: not their files, where Markdown has escapes. */
function* stringsIn(value: unknown, key = ""): Generator<string> {
  if (PARSED_FROM.has(key)) return;
  if (typeof value === "string") yield value;
  else if (value instanceof Map) for (const each of value) yield* stringsIn(each);
  else if (typeof value === "object" && value !== null)
    for (const [name, each] of Object.entries(value)) yield* stringsIn(each, name);
}

const PARSED_FROM: ReadonlySet<string> = new Set([
  "file",
  "preamble",
  "sections",
  "diagnostics",
  "unread",
]);

/** Words of the form itself: headings, years over them, labels, the mark of the legend. */
function isKnownWord(text: string): boolean {
  const plain = squeeze(text).toLowerCase();
  return (
    readHeading(text) !== undefined ||
    isPeriod(plain) ||
    isPeriod(plain.replace(/の(?:取組|実績)?$/u, "")) ||
    isGroupWord(plain) ||
    isLabel(text) ||
    (isLegendMark(text) && !/[:：]./u.test(text))
  );
}

/** Whether a text stands in the edition, whole or in the pieces that the form parts: number and title, name and meaning, departments. */
function isWritten({ text, kind }: RawCell, written: string): boolean {
  if (kind !== "text") return false;
  if (written.includes(squeeze(text))) return true;
  const pieces = text
    .replace(/^(?:\p{No}|[（(]\d+[）)])/u, "")
    .replace(/^\s*取組方針\s*/u, "")
    .split(/[\s　:：、，／/；;＆&・｜＋+]|及び|並びに|【[^】]*】/u)
    .map(squeeze)
    .filter((piece) => piece !== "");
  return pieces.every((piece) => written.includes(piece));
}

function namedCells(notes: readonly ImportNote[]): (cell: RawCell) => boolean {
  const places = Map.groupBy(notes, ({ sheet }) => sheet);
  return ({ sheet, cell, text, kind }) =>
    (places.get(sheet) ?? []).some((note) => {
      if (kind === "box" && note.quote !== undefined)
        return squeeze(text).startsWith(squeeze(note.quote).replace(/…$/u, ""));
      const isQuoted =
        kind === "text" &&
        (note.quote === shorten(text) || note.message.includes(`「${shorten(text)}」`));
      return isQuoted || (note.cell !== "" && isWithin(cell, note.cell));
    });
}

/** Whether a cell lies in a range (`A10:F12`) or is the cell. */
function isWithin(cell: string, range: string): boolean {
  const [from = "", to = from] = range.split(":");
  const [place, first, last] = [placeOf(cell), placeOf(from), placeOf(to)];
  return (
    place.row >= first.row &&
    place.row <= last.row &&
    place.column >= first.column &&
    place.column <= last.column
  );
}

function placeOf(cell: string): { readonly row: number; readonly column: number } {
  const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(row), column };
}

function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{Cc}]/gu, "");
}
