import type { Department } from "../../measure/measure.ts";
import { formatRegister, registerEntry } from "../format-pages.ts";
import type { Page } from "../page.ts";

const KEY = "担当部";

/**
 * The register's file with entries added at its end, and every other character as it was: comments,
 * order and quotes stay. The page must have been read without diagnostics.
 */
export function appendDepartments(
  { file: { text }, value, spanOf }: Page<readonly Department[]>,
  added: readonly Department[],
): string {
  if (added.length === 0) return text;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const items = formatRegister(added).split("\n").slice(1, -1);
  const insert = (at: { readonly start: number; readonly end: number }, lines: string): string =>
    text.slice(0, at.start) + lines.replaceAll("\n", lineEnd) + text.slice(at.end);
  if (value.length === 0) return insert(spanOf([KEY]), `\n${items.join("\n")}`);
  const indent = indentOf(text, spanOf([KEY, 0]).start);
  const last = spanOf([KEY, value.length - 1]).end;
  if (indent === undefined)
    return insert({ start: last, end: last }, added.map((entry) => `, ${inFlow(entry)}`).join(""));
  const at = endOfEntry(text, last, indent.length);
  const lines = items.map((item) => `${indent}${item.slice(2)}\n`).join("");
  const needsBreak = at > 0 && text[at - 1] !== "\n";
  return insert({ start: at, end: at }, needsBreak ? `\n${lines.slice(0, -1)}` : lines);
}

/** The blanks before the dash of an entry; undefined where the list is written in brackets. */
function indentOf(text: string, start: number): string | undefined {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return /^( *)- +$/.exec(line)?.[1];
}

/** Where the line after an entry begins; comments that stand deeper than its dash belong to it. */
function endOfEntry(text: string, from: number, indent: number): number {
  let at = lineAfter(text, from);
  for (;;) {
    const next = lineAfter(text, at);
    const comment = /^( *)#/.exec(text.slice(at, next));
    if (comment === null || (comment[1] ?? "").length <= indent) return at;
    at = next;
  }
}

function lineAfter(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end + 1;
}

/** An entry within brackets; JSON is YAML. */
function inFlow(entry: Department): string {
  return JSON.stringify(registerEntry(entry));
}
