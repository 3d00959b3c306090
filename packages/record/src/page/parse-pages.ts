import type { PolicyId } from "../measure/measure-id.ts";
import {
  DISPENSABLE_FIELDS,
  EXTRA_MODES,
  type Department,
  type DispensableField,
  type EditionPage,
  type Policy,
  type Recommendation,
} from "../measure/measure.ts";
import { editionShape, policyShape, recommendationShape, registerShape } from "./page-schemas.ts";
import { checkShape } from "./check-shape.ts";
import { sourceSpan } from "../place/mapped-text.ts";
import { loneReturns } from "../place/lone-returns.ts";
import type { Problem } from "../place/problem.ts";
import type { Page } from "./page.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { isObject, readPage, stringAt, stringsAt, toDiagnostics, unreadPage } from "./read-page.ts";
import { refusedText } from "./refused-text.ts";
import type { SourceFile } from "../place/source-file.ts";

/** An item of the ordered list on a recommendation's page. */
const ITEM = /^\d{1,9}[.)][ \t]+/;
const NOT_AN_ITEM =
  "提言の項目の形になっていません。「1. 」「2. 」と番号で始まる一覧にしてください。";

/**
 * Reads a recommendation's page. Lines of the body that are no item of an ordered list are
 * reported.
 */
export async function parseRecommendation(
  file: SourceFile,
  number: number,
): Promise<Page<Recommendation>> {
  const { data, ...page } = await readPage(file, recommendationShape, "required");
  const items: string[] = [];
  const problems: Problem[] = [];
  let from = 0;
  for (const line of page.preamble.text.split("\n")) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, ""));
    else if (line !== "")
      problems.push({
        rule: "plain-text",
        at: sourceSpan(page.preamble, from, from + line.length),
        message: NOT_AN_ITEM,
      });
    from += line.length + 1;
  }
  const diagnostics = [...page.diagnostics, ...toDiagnostics(file, problems)];
  return { ...page, diagnostics, value: { number, title: stringAt(data, "題名") ?? "", items } };
}

/** Reads a policy's page. */
export async function parsePolicy(file: SourceFile, id: PolicyId): Promise<Page<Policy>> {
  const { data: _, ...page } = await readPage(file, policyShape, "optional");
  return { ...page, value: { id, direction: page.preamble.text } };
}

/** The optional keys of the edition page that hold one text: their Japanese names in the order in which they are written. */
export const EDITION_KEYS = {
  publishedOn: "公表日",
  publisher: "発行者",
  contact: "問合せ先",
  licence: "利用条件",
  siteName: "サイト名",
  siteAddress: "サイトの場所",
  repository: "リポジトリ",
  documentNumber: "資料番号",
  accessibilityPolicy: "アクセシビリティ方針",
  accessibilityTest: "アクセシビリティ試験",
} as const satisfies Partial<Record<keyof EditionPage, string>>;

/** Reads the edition page. */
export async function parseEditionPage(file: SourceFile): Promise<Page<EditionPage>> {
  const { data, ...page } = await readPage(
    file,
    (found) => editionShape(ownFields(found)),
    "required",
  );
  const periods = data["対象期間"];
  return {
    ...page,
    value: {
      id: stringAt(data, "年度版") ?? "",
      title: stringAt(data, "題名") ?? "",
      periods: {
        progress: stringAt(periods, "取組状況") ?? "",
        plan: stringAt(periods, "今後の取組") ?? "",
      },
      categories: wordsIn(data["取組区分"]),
      ...ownFields(data),
      cases: stringsAt(data, "事例"),
      ...storyOf(data),
      preface: page.preamble.text,
      ...optionalTexts(data, EDITION_KEYS),
    },
  };
}

function storyOf(data: unknown): Pick<EditionPage, "story"> {
  const story = stringsAt(data, "あらまし");
  return story.length === 0 ? {} : { story };
}

/** The words of a vocabulary with their explanations. */
function wordsIn(data: unknown): EditionPage["categories"] {
  return (isObject(data) ? Object.entries(data) : []).map(([name, description]) => ({
    name,
    description: typeof description === "string" ? description : "",
  }));
}

/** What a city has besides the usual fields, and which of those it does not have. */
function ownFields(data: unknown): Pick<EditionPage, "ratings" | "extras" | "unused"> {
  if (!isObject(data)) return {};
  const extras = isObject(data["追加の欄"]) ? Object.entries(data["追加の欄"]) : undefined;
  const names = stringsAt(data, "使わない欄");
  const unused = namedFields(names);
  return {
    ...(isObject(data["評価"]) && { ratings: wordsIn(data["評価"]) }),
    ...(extras !== undefined && {
      extras: extras.map(([name, mode]) => ({ name, isYearly: mode === EXTRA_MODES.yearly })),
    }),
    ...(unused.length > 0 && { unused }),
  };
}

/** The fields of some names, in their order; names of none are left out. */
export function namedFields(names: readonly string[]): readonly DispensableField[] {
  const fields = Object.keys(DISPENSABLE_FIELDS) as readonly DispensableField[];
  return fields.filter((field) => names.includes(DISPENSABLE_FIELDS[field]));
}

/** Reads the register of departments (departments.yaml). */
export function parseRegister(file: SourceFile): Page<readonly Department[]> {
  const refused = refusedText(file.text, { mayBeEmpty: false });
  if (refused.length > 0) return { ...unreadPage(file, refused), value: [] };
  const start = file.text.startsWith("\uFEFF") ? 1 : 0;
  const yaml = readYaml(file.text, start, file.text.length);
  const { data, spanOf, problems } = yaml;
  const found = problems.length > 0 ? problems : checkShape(registerShape, data, yaml);
  const list = isObject(data) && Array.isArray(data["担当部"]) ? data["担当部"] : [];
  const preamble = { text: "", marks: [0, file.text.length] };
  return {
    file,
    spanOf,
    preamble,
    sections: [],
    diagnostics: toDiagnostics(file, [...loneReturns(file.text), ...found]),
    value: list.filter((entry) => stringAt(entry, "名称") !== undefined).map(toDepartment),
  };
}

function toDepartment(entry: unknown): Department {
  return {
    name: stringAt(entry, "名称") ?? "",
    successors: stringsAt(entry, "後継"),
    ...optionalTexts(entry, {
      bureau: "局",
      latinName: "ローマ字",
      from: "開始",
      to: "終了",
      team: "チーム",
    }),
  };
}

/** The texts under those of the keys that are there, by field. */
function optionalTexts<Field extends string>(
  data: unknown,
  keys: Readonly<Record<Field, string>>,
): Partial<Record<Field, string>> {
  const found = Object.entries<string>(keys).map(([field, key]) => [field, stringAt(data, key)]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Partial<
    Record<Field, string>
  >;
}
