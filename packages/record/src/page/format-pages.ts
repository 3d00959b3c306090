import { Document, visit } from "yaml";
import { formatLine, formatText } from "../markdown/format-text.ts";
import {
  DISPENSABLE_FIELDS,
  EXTRA_MODES,
  FIELD_HEADINGS,
  OPINION_SECTION,
  TEXT_FIELDS,
  type Department,
  type EditionPage,
  type ExtraField,
  type Measure,
  type Policy,
  type Recommendation,
} from "../measure/measure.ts";
import { usesField } from "../measure/uses-field.ts";
import { OPINION_HEADINGS, type Opinion } from "../measure/opinion.ts";
import { MEASURE_KEYS } from "./parse-measure.ts";
import { OPINION_KEYS } from "./parse-opinion.ts";
import { EDITION_KEYS } from "./parse-pages.ts";

/**
 * Writes a measure's page. Parsing it gives the same measure. A measure that shares another's goal
 * gets no 取組内容 section, and no measure one of a field that the city does not use.
 */
export function formatMeasure(measure: Measure, city: Pick<EditionPage, "unused"> = {}): string {
  const { unused = [] } = city;
  const hasCategory = measure.category !== "" || usesField(city, "category");
  const keys: Record<string, unknown> = {
    ...(hasCategory && { 取組区分: measure.category }),
    担当部: measure.departments,
  };
  for (const [field, key] of Object.entries(MEASURE_KEYS)) {
    const value = measure[field as keyof typeof MEASURE_KEYS];
    if (value !== undefined)
      keys[key] = Array.isArray(value) && value.length === 1 ? value[0] : value;
  }
  const sections = TEXT_FIELDS.flatMap((field) => {
    const text = measure[field];
    if (field === "goal" && measure.goalOf !== undefined && text === "") return [];
    if (text === "" && unused.includes(field)) return [];
    return section(FIELD_HEADINGS[field], text);
  });
  const { opinion } = measure;
  if (opinion !== undefined) sections.push(...section(OPINION_SECTION, opinion));
  for (const { name, text } of measure.extras ?? []) sections.push(...section(name, text));
  return [frontMatter(keys), ...sections].join("\n");
}

/** Writes an opinion's page, with the heading under which the answer is to be written. Parsing it gives the same opinion. */
export function formatOpinion(opinion: Opinion): string {
  const written = Object.entries(OPINION_KEYS).flatMap(([field, key]) => {
    const value = opinion[field as keyof typeof OPINION_KEYS] ?? "";
    return value === "" ? [] : [[key, value] as const];
  });
  return [
    frontMatter(Object.fromEntries(written)),
    ...section(OPINION_HEADINGS.text, opinion.text),
    ...section(OPINION_HEADINGS.response, opinion.response),
  ].join("\n");
}

function section(heading: string, text: string): readonly string[] {
  return [`## ${heading}\n`, ...(text === "" ? [] : [`${formatText(text)}\n`])];
}

/** Writes a policy's page. */
export function formatPolicy(policy: Policy): string {
  return policy.direction === "" ? "" : `${formatText(policy.direction)}\n`;
}

/** Writes a recommendation's page. An item is one line: line ends inside it become spaces. */
export function formatRecommendation(recommendation: Recommendation): string {
  const items = recommendation.items.map(
    (item, index) => `${index + 1}. ${formatLine(item.replace(/\s*\n\s*/g, " "))}`,
  );
  return [
    frontMatter({ 題名: recommendation.title }),
    ...(items.length === 0 ? [] : [`${items.join("\n")}\n`]),
  ].join("\n");
}

/** Writes the edition page. */
export function formatEditionPage(page: EditionPage): string {
  const keys = {
    年度版: page.id,
    題名: page.title,
    対象期間: { 取組状況: page.periods.progress, 今後の取組: page.periods.plan },
    ...(hasCategories(page) && { 取組区分: described(page.categories) }),
    ...(page.ratings === undefined ? {} : { 評価: described(page.ratings) }),
    ...(page.extras === undefined ? {} : { 追加の欄: modes(page.extras) }),
    ...(page.unused === undefined
      ? {}
      : { 使わない欄: page.unused.map((field) => DISPENSABLE_FIELDS[field]) }),
    ...(page.cases.length === 0 ? {} : { 事例: page.cases }),
    ...(page.story === undefined ? {} : { あらまし: page.story }),
    ...Object.fromEntries(
      Object.entries(EDITION_KEYS).flatMap(([field, key]) => {
        const value = page[field as keyof typeof EDITION_KEYS];
        return value === undefined ? [] : [[key, value]];
      }),
    ),
  };
  return [
    frontMatter(keys),
    ...(page.preface === "" ? [] : [`${formatText(page.preface)}\n`]),
  ].join("\n");
}

function hasCategories(page: EditionPage): boolean {
  return page.categories.length > 0 || usesField(page, "category");
}

function described(words: EditionPage["categories"]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map(({ name, description }) => [name, description]));
}

function modes(extras: readonly ExtraField[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    extras.map(({ name, isYearly }) => [name, EXTRA_MODES[isYearly ? "yearly" : "kept"]]),
  );
}

/** Writes the register of departments. Comments of an existing file are not kept. */
export function formatRegister(departments: readonly Department[]): string {
  return formatYaml({ 担当部: departments.map(registerEntry) });
}

/** An entry of the register with the keys of its file. */
export function registerEntry(department: Department): Readonly<Record<string, unknown>> {
  return {
    名称: department.name,
    ...(department.bureau === undefined ? {} : { 局: department.bureau }),
    ...(department.latinName === undefined ? {} : { ローマ字: department.latinName }),
    ...(department.from === undefined ? {} : { 開始: department.from }),
    ...(department.to === undefined ? {} : { 終了: department.to }),
    ...(department.successors.length === 0 ? {} : { 後継: department.successors }),
    ...(department.team === undefined ? {} : { チーム: department.team }),
  };
}

/** Many measures have the same category and departments, and the same keys are the same front matter. Cleared when full. */
const fronts = new Map<string, string>();
const FRONTS_MAX = 5_000;

function frontMatter(keys: Readonly<Record<string, unknown>>): string {
  const key = JSON.stringify(keys);
  const known = fronts.get(key);
  if (known !== undefined) return known;
  const text = `---\n${formatYaml(keys)}---\n`;
  if (fronts.size >= FRONTS_MAX) fronts.clear();
  fronts.set(key, text);
  return text;
}

/**
 * YAML without folded lines, quoted only where a reader of YAML 1.2 would otherwise see something
 * else.
 */
export function formatYaml(data: unknown): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      // A value of several lines stays on one line, as "…\n…": every other style would fold it or
      // lose a blank.
      if (typeof node.value === "string" && /[\r\n]/.test(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({
    lineWidth: 0,
    singleQuote: true,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
}
