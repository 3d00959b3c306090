import { checkShape } from "./check-shape.ts";
import { locate, type Diagnostic } from "../place/diagnostic.ts";
import { parseFrontMatter } from "../yaml/front-matter.ts";
import type { PageShape } from "./page-schemas.ts";
import type { Body } from "../markdown/body.ts";
import { loneReturns } from "../place/lone-returns.ts";
import type { Problem } from "../place/problem.ts";
import type { Page } from "./page.ts";
import { refusedText } from "./refused-text.ts";
import { scanBody } from "../markdown/scan-body.ts";
import type { SourceFile } from "../place/source-file.ts";

/** A page with the raw data of its front matter, from which a value is made. */
export interface RawPage extends Omit<Page<unknown>, "value"> {
  /** The keys of the front matter; empty where there are none or they could not be read. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Longer Markdown is refused: a measure of the paper takes some two thousand characters. */
const MAX_LENGTH = 1_000_000;
/**
 * Where Markdown has to be parsed in full, less: the parser's time can grow with the square of the
 * length.
 */
const MAX_PARSED_LENGTH = 100_000;
/** Block quotes and lists within each other, more than anybody writes. */
const DEEP_NESTING = /(?<=^|[\r\n])[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){20}/;

/**
 * Reads a page: front matter checked against its schema, which may depend on what it says, body taken apart. Never throws on text.
 */
export async function readPage(
  file: SourceFile,
  shape: PageShape | ((data: unknown) => PageShape),
  frontMatter: "required" | "optional",
): Promise<RawPage> {
  const refused = refusedText(file.text, { mayBeEmpty: frontMatter === "optional" });
  if (refused.length > 0) return unreadPage(file, refused);
  const front = parseFrontMatter(file.text);
  const problems = [...loneReturns(file.text), ...front.problems];
  if (front.present || frontMatter === "required") {
    const data = front.data ?? (frontMatter === "optional" ? {} : undefined);
    if (problems.length === 0 || data !== undefined)
      problems.push(...checkShape(typeof shape === "function" ? shape(data) : shape, data, front));
  }
  const body = await readBody(file.text, front.bodyStart);
  problems.push(...body.problems);
  return {
    file,
    data: isObject(front.data) ? front.data : {},
    spanOf: front.spanOf,
    preamble: body.preamble,
    sections: body.sections,
    ...(body.drawnOtherwise.length > 0 && { drawnOtherwise: body.drawnOtherwise }),
    diagnostics: toDiagnostics(file, problems),
  };
}

/** A page of which nothing was read. */
export function unreadPage(file: SourceFile, problems: readonly Problem[]): RawPage {
  return {
    file,
    data: {},
    spanOf: () => ({ start: 0, end: 0 }),
    preamble: { text: "", marks: [0, file.text.length] },
    sections: [],
    diagnostics: toDiagnostics(file, problems),
  };
}

async function readBody(text: string, start: number): Promise<Body> {
  if (text.length > MAX_LENGTH)
    return refusedBody(
      start,
      "ファイルが100万字を超えています。分けるか、不要な部分を削ってください。",
    );
  const scanned = scanBody(text, start);
  if (scanned !== undefined) return scanned;
  if (text.length > MAX_PARSED_LENGTH || DEEP_NESTING.test(text)) {
    return refusedBody(
      start,
      "書式が複雑すぎて読めません。本文には、1行ずつの文と「- 」で始まる箇条書きだけを書いてください。",
    );
  }
  const { parseMarkdown } = await import("../markdown/parse-markdown.ts");
  return parseMarkdown(text, start);
}

function refusedBody(start: number, message: string): Body {
  const preamble = { text: "", marks: [0, start] };
  return {
    preamble,
    sections: [],
    problems: [{ rule: "plain-text", at: { start, end: start }, message }],
    drawnOtherwise: [],
  };
}

/**
 * Findings about a file's form; each of them is an error, since what is written is not what is
 * meant.
 */
export function toDiagnostics(
  file: SourceFile,
  problems: readonly Problem[],
): readonly Diagnostic[] {
  return problems.map(({ rule, at, message, fix }) => ({
    ...locate(file, at),
    severity: "error",
    rule,
    message,
    related: [],
    ...(fix === undefined ? {} : { fix }),
  }));
}

/** The string under a key, or undefined. */
export function stringAt(data: unknown, key: string): string | undefined {
  const value = isObject(data) ? data[key] : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The strings of a list under a key; a single string is a list of one. */
export function stringsAt(data: unknown, key: string): readonly string[] {
  const value = isObject(data) ? data[key] : undefined;
  if (typeof value === "string" && value !== "") return [value];
  if (!Array.isArray(value)) return [];
  // The list itself, where it can be: pages with the same front matter then share it.
  return value.every(isText) ? value : value.filter(isText);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** Whether a value is a mapping of keys to values. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
