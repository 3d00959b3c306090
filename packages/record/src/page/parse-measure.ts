import { locate, type Diagnostic } from "../place/diagnostic.ts";
import { failedHeadings, type FailedHeading } from "./failed-headings.ts";
import { isMeasureId, type MeasureId } from "../measure/measure-id.ts";
import { FIELD_HEADINGS, type Measure, type TextField } from "../measure/measure.ts";
import { measureShape } from "./page-schemas.ts";
import type { Page } from "./page.ts";
import { readPage, stringAt, stringsAt, toDiagnostics } from "./read-page.ts";
import type { SourceFile } from "../place/source-file.ts";

/** The optional keys of a measure: their Japanese names in the order in which they are written. */
export const MEASURE_KEYS = {
  title: "見出し",
  repostOf: "再掲",
  goalOf: "取組内容",
  predecessors: "前身",
  mergedInto: "統合先",
  carryOverReason: "据置理由",
  endReason: "終了理由",
} as const satisfies Partial<Record<keyof Measure, string>>;

/**
 * Reads a measure's page. Never throws on text: what could not be read is "" or absent, and said in
 * the diagnostics. A section that stands twice counts once, the first time; a line that was meant
 * as a heading but is none stays text, and is reported.
 */
export async function parseMeasure(file: SourceFile, id: MeasureId): Promise<Page<Measure>> {
  const { data, ...page } = await readPage(file, measureShape, "required");
  const text = (field: TextField): string | undefined =>
    page.sections.find(({ name }) => name === FIELD_HEADINGS[field])?.content.text;
  const opinion = text("opinion");
  const value: Measure = {
    id,
    ...words(data, "title"),
    category: stringAt(data, "取組区分") ?? "",
    departments: stringsAt(data, "担当部"),
    goal: text("goal") ?? "",
    progress: text("progress") ?? "",
    evaluation: text("evaluation") ?? "",
    plan: text("plan") ?? "",
    ...(opinion === undefined ? {} : { opinion }),
    ...reference(data, "goalOf"),
    ...reference(data, "repostOf"),
    ...references(data, "predecessors"),
    ...reference(data, "mergedInto"),
    ...words(data, "carryOverReason"),
    ...words(data, "endReason"),
  };
  const failed = failedHeadings(page, optionalSections(value));
  return failed.length === 0
    ? { ...page, value }
    : { ...page, value, diagnostics: headingDiagnostics(page, failed) };
}

const OPINION = [FIELD_HEADINGS.opinion] as const;
const GOAL_AND_OPINION = [FIELD_HEADINGS.goal, ...OPINION] as const;

/** The sections that a measure need not have. */
export function optionalSections({ goalOf }: Measure): readonly string[] {
  return goalOf === undefined ? OPINION : GOAL_AND_OPINION;
}

/**
 * Says of each failed heading what must have been meant; that it is no plain text (`**取組状況**`) need
 * not be said as well.
 */
function headingDiagnostics(
  { file, diagnostics }: Pick<Page<unknown>, "file" | "diagnostics">,
  failed: readonly FailedHeading[],
): readonly Diagnostic[] {
  const echoes = new Set(failed.map(({ at }) => locate(file, at).line));
  const formatted = diagnostics.filter(({ rule }) => rule === "plain-text");
  const isInBlock = (line: number): boolean =>
    formatted.some((one) => one.line <= line && line <= one.endLine && one.line !== one.endLine);
  return [
    ...diagnostics.filter((one) => !(formatted.includes(one) && echoes.has(one.line))),
    ...toDiagnostics(
      file,
      failed.map(({ line, name, at, isMendable }) => ({
        rule: "heading",
        at,
        message: `「${line.trim()}」は見出しになっていません。もしかして: 「## ${name}」。`,
        ...(isMendable && !isInBlock(locate(file, at).line)
          ? { fix: { ...at, text: `## ${name}` } }
          : {}),
      })),
    ),
  ];
}

function reference(data: unknown, field: "goalOf" | "repostOf" | "mergedInto"): Partial<Measure> {
  const id = stringAt(data, MEASURE_KEYS[field]);
  return id !== undefined && isMeasureId(id) ? { [field]: id } : {};
}

function references(data: unknown, field: "predecessors"): Partial<Measure> {
  const ids = stringsAt(data, MEASURE_KEYS[field]).filter(isMeasureId);
  return ids.length === 0 ? {} : { [field]: ids };
}

function words(data: unknown, field: "title" | "carryOverReason" | "endReason"): Partial<Measure> {
  const text = stringAt(data, MEASURE_KEYS[field]);
  return text === undefined ? {} : { [field]: text };
}
