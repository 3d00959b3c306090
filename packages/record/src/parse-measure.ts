import { isMeasureId, type MeasureId } from "./measure-id.ts";
import { FIELD_HEADINGS, type Measure, type TextField } from "./measure.ts";
import { measureKeys } from "./page-schemas.ts";
import type { Page } from "./page.ts";
import { readPage, stringAt, stringsAt } from "./read-page.ts";
import type { SourceFile } from "./source-file.ts";

/** The optional keys of a measure: their Japanese names in the order in which they are written. */
export const MEASURE_KEYS = {
  repostOf: "再掲",
  goalOf: "取組内容",
  predecessor: "前身",
  carryOverReason: "据置理由",
  endReason: "終了理由",
} as const satisfies Partial<Record<keyof Measure, string>>;

/**
 * Reads a measure's page. Never throws on text: what could not be read is "" or absent, and said in the diagnostics.
 * A section that stands twice counts once, the first time.
 */
export async function parseMeasure(file: SourceFile, id: MeasureId): Promise<Page<Measure>> {
  const { data, ...page } = await readPage(file, measureKeys, "required");
  const text = (field: TextField): string | undefined =>
    page.sections.find(({ name }) => name === FIELD_HEADINGS[field])?.content.text;
  const opinion = text("opinion");
  const value: Measure = {
    id,
    category: stringAt(data, "取組区分") ?? "",
    departments: stringsAt(data, "担当部"),
    goal: text("goal") ?? "",
    progress: text("progress") ?? "",
    evaluation: text("evaluation") ?? "",
    plan: text("plan") ?? "",
    ...(opinion === undefined ? {} : { opinion }),
    ...reference(data, "goalOf"),
    ...reference(data, "repostOf"),
    ...reference(data, "predecessor"),
    ...reason(data, "carryOverReason"),
    ...reason(data, "endReason"),
  };
  return { ...page, value };
}

function reference(data: unknown, field: "goalOf" | "repostOf" | "predecessor"): Partial<Measure> {
  const id = stringAt(data, MEASURE_KEYS[field]);
  return id !== undefined && isMeasureId(id) ? { [field]: id } : {};
}

function reason(data: unknown, field: "carryOverReason" | "endReason"): Partial<Measure> {
  const text = stringAt(data, MEASURE_KEYS[field]);
  return text === undefined ? {} : { [field]: text };
}
