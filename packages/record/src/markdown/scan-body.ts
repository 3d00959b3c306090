import { EMPTY_LINE } from "./format-text.ts";
import type { Body, DrawnOtherwise } from "./body.ts";
import { escapedAddresses } from "./escaped-addresses.ts";
import { createTextMapper, type TextMapper } from "../place/text-mapper.ts";

/**
 * Characters that may mean something to Markdown inside a line: a line without them is plain text.
 */
const SPECIAL = /[\\`*_~[\]<&\t\r\0]/g;
/** Beginnings of a line that may start a block other than a paragraph. */
const BLOCK_START = /^(?:[ >=~]|#{1,6}(?: |$)|[-+](?:[- ]|$)|\d{1,9}[.)](?: |$))/;
/**
 * What `formatLine` writes for a character: a backslash before ASCII punctuation, or one of four
 * references.
 */
const ESCAPE = /\\([!-/:-@[-`{-~])|&#x(9|D|20|FEFF);/y;
/** The marker of an ordered list, which stays part of the text. */
const ORDERED = /^\d{1,9}[.)] (?=[^ ])/;
/**
 * `&` and `<` that start neither a reference nor a tag are plain characters, and so are `_` inside a word and a
 * backslash before a letter.
 */
const LITERAL =
  /&(?!#?[0-9A-Za-z]{1,32};)|<(?![!-~])|(?<=[0-9A-Za-z])_(?=[0-9A-Za-z])|\\(?![!-/:-@[-`{-~]|$)/y;

interface OpenSection {
  readonly name: string;
  readonly heading: { readonly start: number; readonly end: number };
  readonly mapper: TextMapper;
  first: number;
  last: number;
}

/**
 * Reads the body of a page (`source` from `start`) where it has the fixed layout that the formatter
 * writes: `##` headings, paragraphs of one line, flat `-` lists. Gives undefined for anything else,
 * which then takes a Markdown parser. Where both can read, they agree (a property test says so);
 * this costs a fraction of a parse.
 */
export function scanBody(source: string, start: number): Body | undefined {
  const preamble = createTextMapper();
  const found: OpenSection[] = [];
  let before: "blank" | LineKind = "blank";
  let number: number | undefined;
  const addresses: DrawnOtherwise[] = [];
  for (let at = start; at < source.length;) {
    const newline = source.indexOf("\n", at);
    const begin = at;
    let end = newline === -1 ? source.length : newline;
    at = newline === -1 ? source.length : newline + 1;
    if (newline !== -1 && source.charCodeAt(end - 1) === 13 && end > begin) end--;
    while (end > begin && isBlank(source.charCodeAt(end - 1))) end--;
    if (end === begin) {
      before = "blank";
      continue;
    }
    if (before === "html") return undefined;
    const line = source.slice(begin, end);
    if (line.startsWith("## ")) {
      const section = openSection(line, end);
      if (section === undefined) return undefined;
      found.push(section);
      before = "blank";
      number = undefined;
      continue;
    }
    const kind = kindOf(line);
    number = kind === "ordered" ? nextNumber(line, number) : undefined;
    if (Number.isNaN(number)) return undefined;
    const section = found.at(-1);
    if (before !== "blank" && (before !== kind || kind === "paragraph")) return undefined;
    if (!scanLine(section?.mapper ?? preamble, line, begin, kind)) return undefined;
    addresses.push(...escapedAddresses(line, begin));
    before = kind;
    if (section === undefined) continue;
    if (section.first === -1) section.first = begin;
    section.last = end;
  }
  return {
    preamble: preamble.finish(start),
    sections: found.map(({ name, heading, mapper, first, last }) => ({
      name,
      heading,
      body: first === -1 ? { start: heading.end, end: heading.end } : { start: first, end: last },
      content: mapper.finish(heading.end),
    })),
    problems: [],
    drawnOtherwise: addresses,
  };
}

type LineKind = "paragraph" | "item" | "ordered" | "html";

function kindOf(line: string): LineKind {
  if (line === EMPTY_LINE) return "html";
  if (line === "-" || line.startsWith("- ")) return "item";
  return ORDERED.test(line) ? "ordered" : "paragraph";
}

/**
 * The number of an ordered line, given that of the one before it in its list; NaN where GitHub, which counts by
 * itself, would draw another mark.
 */
function nextNumber(line: string, before: number | undefined): number {
  const number = before === undefined ? Number.parseInt(line, 10) : before + 1;
  return line.startsWith(`${number}. `) ? number : Number.NaN;
}

function openSection(line: string, end: number): OpenSection | undefined {
  const name = line.slice(3).replace(/^ +/, "");
  if (name === "" || name.includes("#") || name.search(SPECIAL) !== -1) return undefined;
  return {
    name,
    heading: { start: end - name.length, end },
    mapper: createTextMapper(),
    first: -1,
    last: -1,
  };
}

function scanLine(mapper: TextMapper, line: string, begin: number, kind: LineKind): boolean {
  const end = begin + line.length;
  mapper.startLine(begin);
  let plain = true;
  if (kind === "paragraph") plain = scanInline(mapper, line, begin);
  if (kind === "ordered") {
    const marker = ORDERED.exec(line)?.[0].length ?? 0;
    mapper.put(line.slice(0, marker), begin);
    plain = scanInline(mapper, line.slice(marker), begin + marker);
  }
  if (kind === "item") {
    const marker = Math.min(line.length, 2);
    mapper.put("・", begin, marker);
    plain = scanInline(mapper, line.slice(marker), begin + marker);
  }
  mapper.endLine(end);
  return plain;
}

/**
 * Puts a line's characters into the mapper; false where the line is more than plain text and known
 * escapes.
 */
function scanInline(mapper: TextMapper, line: string, begin: number): boolean {
  if (BLOCK_START.test(line)) return false;
  if (line.search(SPECIAL) === -1) {
    if (line !== "") mapper.put(line, begin);
    return true;
  }
  let done = 0;
  for (const special of line.matchAll(SPECIAL)) {
    const at = special.index;
    if (at < done) continue;
    LITERAL.lastIndex = at;
    if (LITERAL.test(line)) continue;
    ESCAPE.lastIndex = at;
    const escape = ESCAPE.exec(line);
    if (escape === null) return false;
    if (at > done) mapper.put(line.slice(done, at), begin + done);
    const character = escape[1] ?? String.fromCharCode(Number.parseInt(escape[2] ?? "", 16));
    mapper.put(character, begin + at, escape[0].length);
    done = at + escape[0].length;
  }
  if (done < line.length) mapper.put(line.slice(done), begin + done);
  return true;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
