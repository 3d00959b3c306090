import { formatText } from "../markdown/format-text.ts";
import type { Span } from "../place/diagnostic.ts";
import { closingFence, openingFence } from "../yaml/fence.ts";
import { formatYaml } from "./format-pages.ts";
import type { Page } from "./page.ts";

/** A stretch of a file and what takes its place, with LF at the ends of lines. */
export interface PartChange extends Span {
  readonly text: string;
}

/** The file of a page with its parts changed and every other character as it was. */
export function editParts(
  { file: { text } }: Page<unknown>,
  changes: readonly PartChange[],
): string {
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  let result = "";
  let done = 0;
  for (const change of changes.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(done, change.start) + change.text.replaceAll("\n", end);
    done = change.end;
  }
  return result + text.slice(done);
}

/** Gives a key of the front matter another value; one that is not there comes last. */
export function keyChange(
  page: Page<unknown>,
  key: string,
  value: string | readonly string[],
): PartChange {
  const { text } = page.file;
  const at = keySpan(page, key);
  const line = formatYaml({ [key]: value });
  if (at !== undefined)
    return { start: at.start, end: page.spanOf([key], "value").end, text: line.slice(0, -1) };
  const fence = closingFence(text, openingFence(text)?.end ?? 0)?.start ?? 0;
  return { start: fence, end: fence, text: line };
}

/** Takes a key out of the front matter, with its line; changes nothing where it is not there. */
export function keyRemoval(page: Page<unknown>, key: string): PartChange {
  const { text } = page.file;
  const at = keySpan(page, key);
  if (at === undefined) return { start: 0, end: 0, text: "" };
  const rest = text.indexOf("\n", page.spanOf([key], "value").end);
  return {
    start: text.lastIndexOf("\n", at.start) + 1,
    end: rest === -1 ? text.length : rest + 1,
    text: "",
  };
}

/** Where a key of the front matter stands; undefined where it does not. */
function keySpan(page: Page<unknown>, key: string): Span | undefined {
  const at = page.spanOf([key], "key");
  const written = page.file.text.slice(at.start, at.end);
  return written.replace(/^(["'])(.*)\1$/s, "$2") === key ? at : undefined;
}

/** Gives a section another text; one that is not there comes before the first of those that follow it (`later`). */
export function sectionChange(
  { file, sections }: Page<unknown>,
  name: string,
  value: string,
  later: readonly string[],
): PartChange {
  const text = value === "" ? "" : formatText(value);
  const there = sections.find((section) => section.name === name);
  if (there !== undefined) {
    const isEmpty = there.body.start === there.body.end;
    return { ...there.body, text: isEmpty && text !== "" ? `\n\n${text}` : text };
  }
  const section = `## ${name}\n${text === "" ? "" : `\n${text}\n`}`;
  const next = sections.find((one) => later.includes(one.name));
  if (next === undefined) {
    const gap = /\n\r?\n$/.test(file.text) ? "" : file.text.endsWith("\n") ? "\n" : "\n\n";
    return { start: file.text.length, end: file.text.length, text: `${gap}${section}` };
  }
  const start = file.text.lastIndexOf("\n", next.heading.start) + 1;
  return { start, end: start, text: `${section}\n` };
}
