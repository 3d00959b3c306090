import { readItemMark } from "../measure/item-mark.ts";
import { isMeasureId, type MeasureId } from "../measure/measure-id.ts";
import {
  FIELD_HEADINGS,
  OPINION_SECTION,
  type EditionPage,
  type Measure,
} from "../measure/measure.ts";
import type { Section } from "../markdown/body.ts";
import { measureShape } from "./page-schemas.ts";
import type { Page } from "./page.ts";
import { readPage, stringAt, stringsAt } from "./read-page.ts";
import { reportHeadings } from "./headings/report-headings.ts";
import { measureSections } from "./headings/section-plan.ts";
import type { SourceFile } from "../place/source-file.ts";

/** The optional keys of a measure: their Japanese names in the order in which they are written. */
export const MEASURE_KEYS = {
  title: "見出し",
  rating: "評価",
  items: "項目",
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
 * as a heading but is none stays text, and is reported. What the city does not use need not be there.
 */
export async function parseMeasure(
  file: SourceFile,
  id: MeasureId,
  city: Pick<EditionPage, "unused"> = {},
): Promise<Page<Measure>> {
  const { data, ...page } = await readPage(file, measureShape(city), "required");
  const text = (heading: string): string | undefined =>
    page.sections.find(({ name }) => name === heading)?.content.text;
  const opinion = text(OPINION_SECTION);
  const value: Measure = {
    id,
    ...words(data, "title"),
    ...words(data, "rating"),
    category: stringAt(data, "取組区分") ?? "",
    departments: stringsAt(data, "担当部"),
    goal: text(FIELD_HEADINGS.goal) ?? "",
    progress: text(FIELD_HEADINGS.progress) ?? "",
    evaluation: text(FIELD_HEADINGS.evaluation) ?? "",
    plan: text(FIELD_HEADINGS.plan) ?? "",
    ...(opinion === undefined ? {} : { opinion }),
    ...extrasOf(page.sections),
    ...items(data),
    ...reference(data, "goalOf"),
    ...reference(data, "repostOf"),
    ...references(data, "predecessors"),
    ...reference(data, "mergedInto"),
    ...words(data, "carryOverReason"),
    ...words(data, "endReason"),
  };
  return reportHeadings({ ...page, value }, measureSections(value));
}

const STANDARD: ReadonlySet<string> = new Set([...Object.values(FIELD_HEADINGS), OPINION_SECTION]);

/** What stands under other headings; which of them the city has, the edition page says, and the validator holds it to that. */
function extrasOf(sections: readonly Section[]): Pick<Measure, "extras"> {
  const found = new Map<string, string>();
  for (const { name, content } of sections)
    if (!STANDARD.has(name) && !found.has(name)) found.set(name, content.text);
  return found.size === 0 ? {} : { extras: [...found].map(([name, text]) => ({ name, text })) };
}

function reference(data: unknown, field: "goalOf" | "repostOf" | "mergedInto"): Partial<Measure> {
  const id = stringAt(data, MEASURE_KEYS[field]);
  return id !== undefined && isMeasureId(id) ? { [field]: id } : {};
}

function items(data: unknown): Pick<Measure, "items"> {
  const marks = stringsAt(data, MEASURE_KEYS.items).flatMap((text) => readItemMark(text) ?? []);
  return marks.length === 0 ? {} : { items: marks };
}

function references(data: unknown, field: "predecessors"): Partial<Measure> {
  const ids = stringsAt(data, MEASURE_KEYS[field]).filter(isMeasureId);
  return ids.length === 0 ? {} : { [field]: ids };
}

function words(
  data: unknown,
  field: "title" | "rating" | "carryOverReason" | "endReason",
): Partial<Measure> {
  const text = stringAt(data, MEASURE_KEYS[field]);
  return text === undefined ? {} : { [field]: text };
}
