import type { Span } from "../../place/diagnostic.ts";
import { sourceSpan, type MappedText } from "../../place/mapped-text.ts";
import { nearest } from "../../word/nearest.ts";
import type { Page } from "../page.ts";
import type { SectionPlan } from "./section-plan.ts";

/**
 * A line that was meant as the heading of a section but is read as text: `##取組状況`, `■取組状況`,
 * `**取組状況**`.
 */
export interface FailedHeading {
  /** The line as text. */
  readonly line: string;
  /** The section that must have been meant. */
  readonly name: string;
  readonly at: Span;
  /**
   * Whether writing `## ` and the name over the line mends it: the name is right, stands alone and
   * has no section yet.
   */
  readonly isMendable: boolean;
}

const HASHES = /^\s*[#＃]/u;
/** Longer lines are sentences. */
const LONGEST = 40;

/** The lines of a page that were meant as headings of its sections, in the order of the file. */
export function failedHeadings(
  page: Pick<Page<unknown>, "file" | "preamble" | "sections">,
  { names, optional }: SectionPlan,
): readonly FailedHeading[] {
  const isAbsent = (name: string): boolean =>
    !page.sections.some((section) => section.name === name);
  const isNeeded = (name: string): boolean => !optional.includes(name) && isAbsent(name);
  if (
    !names.some(isNeeded) &&
    !hasHash(page.preamble) &&
    !page.sections.some(({ content }) => hasHash(content))
  )
    return []; // nearly every page, and the only one whose cost counts
  const absent = new Set(names.filter(isAbsent));
  const needed = new Set(names.filter(isNeeded));
  const found: FailedHeading[] = [];
  for (const content of [page.preamble, ...page.sections.map((section) => section.content)]) {
    for (const { line, at } of linesOf(content)) {
      if (line.length > LONGEST) continue;
      const raw = page.file.text.slice(at.start, at.end);
      const core = withoutMarks(line);
      const hasHashes = HASHES.test(line);
      if (core === "" || (hasHashes && isText(raw, needed.has(core)))) continue;
      const isNamed = names.includes(core);
      const name = isNamed ? core : core === line.trim() ? undefined : nearest(core, absent);
      if (name === undefined || !(hasHashes || needed.has(name))) continue;
      const isMendable = isNamed && absent.has(name) && standsAlone(page.file.text, at);
      found.push({ line, name, at, isMendable });
      absent.delete(name);
      needed.delete(name);
    }
  }
  return found;
}

function hasHash({ text }: MappedText): boolean {
  return text.includes("#") || text.includes("＃");
}

/**
 * Whether hashes are there as text: after a backslash, unless the heading is missing; or a right
 * heading, which stands in a block of code.
 */
function isText(raw: string, isMissing: boolean): boolean {
  return /^[ \t]*## \S/u.test(raw) || (!isMissing && /^[ \t]*\\/u.test(raw));
}

/**
 * A heading's words without what people put around them instead of `## `: hashes, stars, brackets,
 * numbers, tags.
 */
export function withoutMarks(heading: string): string {
  if (heading.length > LONGEST) return heading;
  return heading.replace(/<\/?[a-z][^<>]*>/giu, "").replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
}

function* linesOf(content: MappedText): Generator<{ readonly line: string; readonly at: Span }> {
  let from = 0;
  for (const line of content.text.split("\n")) {
    yield { line, at: sourceSpan(content, from, from + line.length) };
    from += line.length + 1;
  }
}

/** Whether nothing else stands on the lines of the span, so that they can be written over. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const after = /^[^\r\n]*/u.exec(text.slice(end))?.[0] ?? "";
  return `${before}${after}`.trim() === "";
}
