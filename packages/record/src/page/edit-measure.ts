import { formatText } from "../markdown/format-text.ts";
import {
  FIELD_HEADINGS,
  OPINION_SECTION,
  TEXT_FIELDS,
  type Measure,
  type TextField,
} from "../measure/measure.ts";
import type { Span } from "../place/diagnostic.ts";
import { closingFence, openingFence } from "../yaml/fence.ts";
import { formatYaml } from "./format-pages.ts";
import { MEASURE_KEYS } from "./parse-measure.ts";
import type { Page } from "./page.ts";

/** New values for parts of a measure; what is not named stays. */
export type MeasureEdits = Partial<
  Pick<
    Measure,
    TextField | "category" | "departments" | "mergedInto" | "carryOverReason" | "endReason"
  >
>;

const KEYS = { category: "取組区分", departments: "担当部", ...MEASURE_KEYS } as const;

/**
 * The file of a measure with other values for some of its parts, and every other character as it
 * was: comments, quotes and empty lines stay. The page must have been read without diagnostics.
 */
export function editMeasure(page: Page<Measure>, edits: MeasureEdits): string {
  const { text } = page.file;
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const changes = [
    ...Object.entries(KEYS).flatMap(([field, key]) => {
      const value = edits[field as keyof MeasureEdits];
      return value === undefined ? [] : [keyChange(page, key, value)];
    }),
    ...TEXT_FIELDS.flatMap((field) => {
      const value = edits[field];
      return value === undefined ? [] : [sectionChange(page, field, value)];
    }),
  ].sort((a, b) => a.start - b.start);
  let result = "";
  let done = 0;
  for (const change of changes) {
    result += text.slice(done, change.start) + change.text.replaceAll("\n", end);
    done = change.end;
  }
  return result + text.slice(done);
}

/** A stretch of the file and what takes its place, with LF at the ends of lines. */
interface Change extends Span {
  readonly text: string;
}

function keyChange(page: Page<Measure>, key: string, value: string | readonly string[]): Change {
  const { text } = page.file;
  const at = page.spanOf([key], "key");
  const isThere = text.slice(at.start, at.end).replace(/^(["'])(.*)\1$/s, "$2") === key;
  const line = formatYaml({ [key]: value });
  if (isThere)
    return { start: at.start, end: page.spanOf([key], "value").end, text: line.slice(0, -1) };
  const fence = closingFence(text, openingFence(text)?.end ?? 0)?.start ?? 0;
  return { start: fence, end: fence, text: line };
}

function sectionChange({ file, sections }: Page<Measure>, field: TextField, value: string): Change {
  const name = FIELD_HEADINGS[field];
  const text = value === "" ? "" : formatText(value);
  const there = sections.find((section) => section.name === name);
  if (there !== undefined) {
    const isEmpty = there.body.start === there.body.end;
    return { ...there.body, text: isEmpty && text !== "" ? `\n\n${text}` : text };
  }
  const section = `## ${name}\n${text === "" ? "" : `\n${text}\n`}`;
  const later = new Set([
    ...TEXT_FIELDS.slice(TEXT_FIELDS.indexOf(field)).map(headingOf),
    OPINION_SECTION,
  ]);
  const next = sections.find((one) => later.has(one.name));
  if (next === undefined) {
    const gap = /\n\r?\n$/.test(file.text) ? "" : file.text.endsWith("\n") ? "\n" : "\n\n";
    return { start: file.text.length, end: file.text.length, text: `${gap}${section}` };
  }
  const start = file.text.lastIndexOf("\n", next.heading.start) + 1;
  return { start, end: start, text: `${section}\n` };
}

function headingOf(field: TextField): string {
  return FIELD_HEADINGS[field];
}
