import type {
  BlockContent,
  DefinitionContent,
  Heading,
  ListItem,
  Paragraph,
  RootContent,
} from "mdast";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Span } from "../place/diagnostic.ts";
import type { Problem } from "../place/problem.ts";
import { createTextMapper, type TextMapper } from "../place/text-mapper.ts";
import type { Body, DrawnOtherwise, Section } from "./body.ts";
import { EMPTY_LINE } from "./format-text.ts";
import { blockMessage, TASK_MESSAGE } from "./markup-names.ts";
import { noteNumbers, noteSpaces } from "./note-drawn.ts";
import { putInline, putRaw, report, spanOf, type Reading } from "./put-text.ts";
import { unclosedBlock } from "./unclosed-block.ts";

/**
 * GitHub's Markdown. An address that it makes a link of as it stands (`https://…`) is text here: its
 * characters stay the same.
 */
const ADDRESSES = ["wwwAutolink", "protocolAutolink", "emailAutolink"];
const parser = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfm(), { disable: { null: ADDRESSES } }],
    fromMarkdownExtensions: gfmFromMarkdown().map((one) => ({ ...one, transforms: [] })),
  });
/** So many blocks without an end are read past; a page with more is no page. */
const MAX_UNCLOSED = 20;

interface OpenBody {
  readonly preamble: TextMapper;
  readonly sections: { section: Omit<Section, "content">; readonly mapper: TextMapper }[];
}

/**
 * Reads the body of a page (`source` from `start`) with a full Markdown parser. What GitHub would
 * draw as more than plain text or a flat list — emphasis, links, tables, nested lists — is kept as
 * it was typed and reported. A block that was never closed is reported at its first line, and the
 * rest is read as if that line were text.
 */
export function parseMarkdown(source: string, start: number): Body {
  const problems: Problem[] = [];
  const drawnOtherwise: DrawnOtherwise[] = [];
  const notes = { problems, drawnOtherwise, joins: [], references: [] };
  const body: OpenBody = { preamble: createTextMapper(), sections: [] };
  let next: number | undefined = start;
  for (let left = MAX_UNCLOSED; next !== undefined; left--)
    next = readBlocks({ source, base: next, ...notes }, body, { readsOn: left > 0 });
  return {
    preamble: body.preamble.finish(start),
    sections: body.sections.map(({ section, mapper }) => ({
      ...section,
      content: mapper.finish(section.heading.end),
    })),
    problems,
    drawnOtherwise,
  };
}

/** Reads blocks to the end, or past the opening of an unclosed block; then it gives where to go on. */
function readBlocks(
  reading: Reading,
  { preamble, sections }: OpenBody,
  { readsOn }: { readonly readsOn: boolean },
): number | undefined {
  const { source, base } = reading;
  for (const node of parser.parse(source.slice(base)).children) {
    const at = blockSpan(reading, node);
    if (node.type === "heading" && node.depth === 2) {
      const heading = headingSpan(reading, node);
      const name = source.slice(heading.start, heading.end);
      const body = { start: heading.end, end: heading.end };
      sections.push({ section: { name, heading, body }, mapper: createTextMapper() });
      continue;
    }
    const last = sections.at(-1);
    const mapper = last?.mapper ?? preamble;
    const unclosed = readsOn ? unclosedBlock(node, source.slice(at.start, at.end)) : undefined;
    const end = unclosed === undefined ? at.end : at.start + unclosed.opening.length;
    if (last !== undefined) {
      const { body } = last.section;
      const start = body.end === body.start ? at.start : body.start;
      last.section = { ...last.section, body: { start, end } };
    }
    if (unclosed === undefined) {
      putBlock(reading, mapper, node);
      continue;
    }
    report(reading, { start: at.start, end }, unclosed.message);
    putRaw(reading, mapper, { start: at.start, end });
    return end;
  }
  return undefined;
}

function headingSpan(reading: Reading, node: Heading): Span {
  const first = node.children[0];
  const last = node.children.at(-1);
  const { end } = spanOf(reading, last ?? node);
  return { start: first === undefined ? end : spanOf(reading, first).start, end };
}

function putBlock(
  reading: Reading,
  mapper: TextMapper,
  node: RootContent | BlockContent | DefinitionContent,
): void {
  const at = blockSpan(reading, node);
  if (node.type === "paragraph") {
    mapper.startLine(at.start);
    putInline(reading, mapper, node.children);
    mapper.endLine(at.end);
    noteSpaces(reading, { isOrdered: false });
  } else if (node.type === "list" && node.children.every(isFlat)) {
    const found = notesIn(reading);
    for (const item of node.children) putItem(reading, mapper, item, node.ordered === true);
    noteNumbers(reading, node, { isPlain: notesIn(reading) === found });
  } else if (node.type === "html" && reading.source.slice(at.start, at.end) === EMPTY_LINE) {
    mapper.startLine(at.start);
    mapper.endLine(at.end);
  } else {
    report(reading, spanOf(reading, node), blockMessage(node.type));
    putRaw(reading, mapper, at);
  }
}

function notesIn({ problems, drawnOtherwise }: Reading): number {
  return problems.length + drawnOtherwise.length;
}

function isFlat(item: ListItem): boolean {
  const [first, second] = item.children;
  return second === undefined && (first === undefined || first.type === "paragraph");
}

function putItem(reading: Reading, mapper: TextMapper, item: ListItem, ordered: boolean): void {
  const { start, end } = blockSpan(reading, item);
  const paragraph = item.children[0] as Paragraph | undefined;
  const content = paragraph === undefined ? end : spanOf(reading, paragraph).start;
  const raw = reading.source.slice(start, content);
  const mark = ordered ? "" : (/^[-*+][ \t\r\n]*/.exec(raw)?.[0] ?? "");
  mapper.startLine(start);
  if (mark !== "") mapper.put("・", start, mark.length);
  if (typeof item.checked === "boolean")
    report(reading, { start, end: start + raw.trimEnd().length }, TASK_MESSAGE);
  if (raw.length > mark.length) {
    // The text may begin on the line below its number; it is drawn beside it.
    const rest = raw.slice(mark.length);
    mapper.put(
      rest.replace(/(?<![ \t])[ \t]*(?:\r\n|\r|\n)[ \t]*/, " "),
      start + mark.length,
      rest.length,
    );
  }
  if (paragraph !== undefined) putInline(reading, mapper, paragraph.children);
  mapper.endLine(end);
  noteSpaces(reading, { isOrdered: ordered });
}

/** A block without the blanks after it, which belong to no line. */
function blockSpan(reading: Reading, node: RootContent): Span {
  const { start, end } = spanOf(reading, node);
  return {
    start,
    end: start + reading.source.slice(start, end).replace(/(?<![ \t])[ \t]+$/, "").length,
  };
}
