import type { List } from "mdast";
import type { Span } from "../place/diagnostic.ts";
import { spanOf, type Reading } from "./put-text.ts";

const MARK = /^\d{1,9}[.)]/;
/** Beginnings that might mean something else at the start of a paragraph of its own. */
const BLOCK_START = /^(?:[#>*=~`|<[&\\]|[-+](?:[- \t]|$)|\d{1,9}[.)](?:[ \t]|$))/;
/** A line that makes a heading of the one before it, once that is a paragraph. */
const UNDERLINE = /^[^\r\n]*(?:\r\n|\r|\n)[ \t]*[-=]+[ \t]*(?:[\r\n]|$)/;
const LINE_END = /\r\n|\r|\n/;

/**
 * Notes where the paragraph just read ends lines that GitHub draws as one, and forgets them for the
 * next. The fix puts an empty line between; not in an ordered list, whose numbers would begin anew.
 */
export function noteSpaces(reading: Reading, { isOrdered }: { readonly isOrdered: boolean }): void {
  const { source, joins, references, drawnOtherwise } = reading;
  for (const at of references) {
    const written = source.slice(at.start, at.end);
    drawnOtherwise.push({ kind: "reference", at, written, drawn: "", more: 0 });
  }
  const [first] = joins;
  const last = joins.at(-1);
  if (first !== undefined && last !== undefined) {
    const lines = joins.map(({ end }) => lineFrom(source, end).replace(/^[ \t]+/, ""));
    const isPlain =
      !isOrdered &&
      lines.every((line) => !BLOCK_START.test(line)) &&
      !UNDERLINE.test(source.slice(last.end, last.end + 10_000));
    const fix = { start: first.start, end: last.end, text: apart(source, joins) };
    drawnOtherwise.push({
      kind: "joined",
      at: { start: first.end, end: first.end + (lines[0]?.length ?? 0) },
      written: lines[0] ?? "",
      drawn: "",
      more: joins.length - 1,
      ...(isPlain && { fix }),
    });
  }
  joins.length = 0;
  references.length = 0;
}

function lineFrom(source: string, start: number): string {
  return withoutBlanks(/^[^\r\n]*/.exec(source.slice(start, start + 200))?.[0] ?? "");
}

function withoutBlanks(text: string): string {
  return text.replace(/(?<![ \t])[ \t]+$/, "");
}

/** The text from the first to the last of some line ends, with an empty line at each. */
function apart(source: string, joins: readonly Span[]): string {
  return joins
    .map(({ start, end }, place) => {
      const newline = LINE_END.exec(source.slice(start, end))?.[0] ?? "\n";
      return `${newline}${newline}${source.slice(end, joins[place + 1]?.start ?? end)}`;
    })
    .join("");
}

/**
 * Notes where an ordered list is numbered otherwise than GitHub draws it, which counts on from the
 * first number and writes a full stop behind each. The fix makes each item a paragraph that begins with
 * the number as it was typed; only for a list (`isPlain`) that holds nothing else to be noted.
 */
export function noteNumbers(
  reading: Reading,
  list: List,
  { isPlain }: { readonly isPlain: boolean },
): void {
  if (list.ordered !== true) return;
  const { source } = reading;
  const items = list.children.map((item, place) => {
    const { start, end } = spanOf(reading, item);
    const raw = source.slice(start, end);
    const written = MARK.exec(raw)?.[0] ?? "";
    return { start, raw, written, drawn: `${(list.start ?? 1) + place}.` };
  });
  const others = items.filter(({ written, drawn }) => written !== drawn);
  const [first] = others;
  if (first === undefined) return;
  const isOneLined = items.every(({ raw }) => !/[\r\n]/.test(raw.trim()));
  const { start, end } = spanOf(reading, list);
  const newline = LINE_END.exec(source)?.[0] ?? "\n";
  const text = items
    .map(
      ({ raw, written }) =>
        `${written.slice(0, -1)}\\${withoutBlanks(raw.slice(written.length - 1))}`,
    )
    .join(newline + newline);
  const before =
    start === 0 ||
    /(?:^|\n|\r(?!\n))[ \t]*(?:\r\n|\r(?!\n)|\n)[ \t]*$/.test(
      source.slice(Math.max(0, start - 200), start),
    )
      ? ""
      : newline;
  const after = /^[ \t]*(?:$|(?:\r\n|\r(?!\n)|\n)[ \t]*(?:$|[\r\n]))/.test(source.slice(end))
    ? ""
    : newline;
  reading.drawnOtherwise.push({
    kind: "number",
    at: { start: first.start, end: first.start + first.written.length },
    written: first.written,
    drawn: first.drawn,
    more: others.length - 1,
    ...(isPlain && isOneLined && { fix: { start, end, text: `${before}${text}${after}` } }),
  });
}
