import type {
  BlockContent,
  DefinitionContent,
  Heading,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
} from "mdast";
import { decodeString } from "micromark-util-decode-string";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { EMPTY_LINE } from "./format-text.ts";
import type { Problem } from "../place/problem.ts";
import type { Body, Section } from "./body.ts";
import { createTextMapper, type TextMapper } from "../place/text-mapper.ts";

/**
 * A backslash escape or a character reference, as CommonMark defines them; or a line end with the
 * blanks around it.
 */
const ESCAPE =
  /\\[!-/:-@[-`{-~]|&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{0,31});|[ \t]*(?:\r\n|\r|\n)[ \t]*/g;
const parser = unified().use(remarkParse);

interface Reading {
  readonly source: string;
  readonly base: number;
  readonly problems: Problem[];
}

/**
 * Reads the body of a page (`source` from `start`) with a full Markdown parser. What is no plain
 * text or flat list — emphasis, links, tables, nested lists — is kept as it was typed and reported.
 */
export function parseMarkdown(source: string, start: number): Body {
  const reading: Reading = { source, base: start, problems: [] };
  const preamble = createTextMapper();
  const open: { section: Omit<Section, "content">; mapper: TextMapper }[] = [];
  for (const node of parser.parse(source.slice(start)).children) {
    const { from, to } = blockSpan(reading, node);
    if (node.type === "heading" && node.depth === 2) {
      const heading = headingSpan(reading, node);
      const section = {
        name: source.slice(heading.start, heading.end),
        heading,
        body: { start: heading.end, end: heading.end },
      };
      open.push({ section, mapper: createTextMapper() });
      continue;
    }
    const last = open.at(-1);
    putBlock(reading, last?.mapper ?? preamble, node);
    if (last === undefined) continue;
    const body = last.section.body;
    last.section = {
      ...last.section,
      body: { start: body.end === body.start ? from : body.start, end: to },
    };
  }
  return {
    preamble: preamble.finish(start),
    sections: open.map(({ section, mapper }) => ({
      ...section,
      content: mapper.finish(section.heading.end),
    })),
    problems: reading.problems,
  };
}

function headingSpan(reading: Reading, node: Heading): { start: number; end: number } {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (first === undefined || last === undefined) {
    const { to } = spanOf(reading, node);
    return { start: to, end: to };
  }
  return { start: spanOf(reading, first).from, end: spanOf(reading, last).to };
}

function putBlock(
  reading: Reading,
  mapper: TextMapper,
  node: RootContent | BlockContent | DefinitionContent,
): void {
  const { from, to } = blockSpan(reading, node);
  if (node.type === "paragraph") {
    mapper.startLine(from);
    putInline(reading, mapper, node.children);
    mapper.endLine(to);
  } else if (node.type === "list" && node.children.every(isFlat)) {
    for (const item of node.children) putItem(reading, mapper, item, node.ordered === true);
  } else if (node.type === "html" && reading.source.slice(from, to) === EMPTY_LINE) {
    mapper.startLine(from);
    mapper.endLine(to);
  } else {
    report(reading, node, blockMessage(node.type));
    putRaw(reading, mapper, from, to);
  }
}

function isFlat(item: ListItem): boolean {
  const [first, second] = item.children;
  return second === undefined && (first === undefined || first.type === "paragraph");
}

function putItem(reading: Reading, mapper: TextMapper, item: ListItem, ordered: boolean): void {
  const { from, to } = blockSpan(reading, item);
  const paragraph = item.children[0] as Paragraph | undefined;
  const content = paragraph === undefined ? to : spanOf(reading, paragraph).from;
  mapper.startLine(from);
  if (ordered) mapper.put(reading.source.slice(from, content), from);
  else mapper.put("・", from, content - from);
  if (paragraph !== undefined) putInline(reading, mapper, paragraph.children);
  mapper.endLine(to);
}

/**
 * Puts text with its escapes undone; a line end inside a paragraph begins a new line of the text.
 */
function putInline(reading: Reading, mapper: TextMapper, nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) {
    const { from, to } = spanOf(reading, node);
    const raw = reading.source.slice(from, to);
    if (node.type !== "text" && node.type !== "break") {
      report(reading, node, inlineMessage(node.type, raw));
      putLines(mapper, raw, from);
      continue;
    }
    const text = node.type === "break" ? raw.replace(/^\\/, " ") : raw;
    let done = 0;
    for (const escape of text.matchAll(ESCAPE)) {
      if (escape.index > done) mapper.put(clean(text.slice(done, escape.index)), from + done);
      done = escape.index + escape[0].length;
      if (/[\r\n]/.test(escape[0])) {
        mapper.endLine(from + escape.index);
        mapper.startLine(from + done);
      } else {
        mapper.put(decodeString(escape[0]), from + escape.index, escape[0].length);
      }
    }
    if (done < text.length) mapper.put(clean(text.slice(done)), from + done);
  }
}

function putRaw(reading: Reading, mapper: TextMapper, from: number, to: number): void {
  mapper.startLine(from);
  putLines(mapper, reading.source.slice(from, to), from);
  mapper.endLine(to);
}

function putLines(mapper: TextMapper, raw: string, from: number): void {
  let done = 0;
  for (const end of raw.matchAll(/\r\n|\r|\n/g)) {
    if (end.index > done) mapper.put(clean(raw.slice(done, end.index)), from + done);
    done = end.index + end[0].length;
    mapper.endLine(from + end.index);
    mapper.startLine(from + done);
  }
  if (done < raw.length) mapper.put(clean(raw.slice(done)), from + done);
}

/** U+0000 is U+FFFD in Markdown. */
function clean(text: string): string {
  return text.replaceAll("\0", "\uFFFD");
}

function spanOf(reading: Reading, node: RootContent): { from: number; to: number } {
  const from = reading.base + (node.position?.start.offset ?? 0);
  return { from, to: reading.base + (node.position?.end.offset ?? 0) };
}

/** A block without the blanks after it, which belong to no line. */
function blockSpan(reading: Reading, node: RootContent): { from: number; to: number } {
  const { from, to } = spanOf(reading, node);
  return { from, to: from + reading.source.slice(from, to).replace(/[ \t]+$/, "").length };
}

function report(reading: Reading, node: RootContent, message: string): void {
  const { from, to } = spanOf(reading, node);
  reading.problems.push({ rule: "plain-text", at: { start: from, end: to }, message });
}

const BLOCK_NAMES: Readonly<Record<string, string>> = {
  heading: "「##」2つ以外の見出し（「#」「###」や、下線の見出し）",
  list: "入れ子の箇条書き",
  blockquote: "「>」で始まる引用",
  code: "字下げ又は「```」によるコードの囲み",
  html: "HTMLのタグやコメント",
  thematicBreak: "「---」などの区切り線",
  definition: "「[…]: …」の形のリンク定義",
};
const INLINE_NAMES: Readonly<Record<string, string>> = {
  emphasis: "斜体",
  strong: "太字",
  inlineCode: "コード",
  html: "HTMLのタグ",
  link: "リンク",
  image: "画像",
  linkReference: "リンク",
  imageReference: "画像",
};

function blockMessage(type: string): string {
  return `${BLOCK_NAMES[type] ?? "書式"}になっています。本文には、1行ずつの文と「- 」で始まる箇条書きだけを書いてください。`;
}

function inlineMessage(type: string, raw: string): string {
  const mark = raw.charAt(0);
  return `${INLINE_NAMES[type] ?? "書式"}の書式になっています。書式を外してください。記号そのものを書くときは「\\${mark}」のように前に「\\」を付けてください。`;
}
