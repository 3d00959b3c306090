import {
  isUnfilled,
  locate,
  readSettings,
  UserError,
  type Diagnostic,
  type SourceFile,
} from "@torikumi/record";
import {
  COLUMN_USES,
  DEPARTMENT_SOURCES,
  fieldName,
  headingKey,
  POLICY_SOURCES,
  RECOMMENDATION_SOURCES,
  type Layout,
  type LayoutColumn,
} from "./layout.ts";
import { yearsOf } from "../layout/period.ts";
import { styleOf } from "../layout/label-style.ts";
import { withoutYears, yearlessKey } from "./heading-years.ts";
import { layoutShape } from "./layout-shape.ts";

/** So many slips of one file are told at once. */
const TOLD = 10;

/** Reads a layout file; `path` is its name for people. Throws a `UserError` that names line and column of every slip. */
export function parseLayout(text: string, path: string): Layout {
  const { data, diagnostics } = readSettings({ path, blob: "", text }, layoutShape);
  if (diagnostics.length > 0) {
    const lines = diagnostics
      .slice(0, TOLD)
      .map(({ line, column, message }) => `${path}:${line}:${column} ${message}`);
    throw new UserError(`表の読み方（${path}）に誤りがあります。\n${lines.join("\n")}`);
  }
  const { layout, missing } = layoutOf(data as LayoutData);
  if (missing !== undefined)
    throw new UserError(`表の読み方（${path}）に誤りがあります。${missing}`);
  return layout;
}

/** What is wrong with a layout file, with its place. */
export function checkLayout(file: SourceFile): readonly Diagnostic[] {
  const { data, diagnostics } = readSettings(file, layoutShape);
  if (diagnostics.length > 0) return diagnostics;
  const { missing } = layoutOf(data as LayoutData);
  if (missing === undefined) return [];
  const at = locate(file, { start: 0, end: 0 });
  return [{ ...at, severity: "error", rule: "front-matter", message: missing, related: [] }];
}

/** A layout as its file says it, and what it must have besides its form and has not. */
function layoutOf(data: LayoutData): {
  readonly layout: Layout;
  readonly missing: string | undefined;
} {
  const { 列, 提言, 取組方針, 担当部, 取組区分, 評価, 読まないシート, 読まない行 } = data;
  const { 提言の書き方, 取組方針の書き方, 小見出しの欄, 担当部の名前, 見出しの年度版 } = data;
  const below = 小見出しの欄 === undefined ? undefined : fieldName(小見出しの欄);
  const alike = Map.groupBy(Object.keys(列), yearlessKey);
  const reported = reportedYear(列);
  const isOfYear = (heading: string, word: string): boolean =>
    COLUMN_USES.get(word)?.kind === "extra" && yearsOf(heading)?.last === reported;
  const columns = new Map<string, LayoutColumn>(
    Object.entries(列).flatMap(([heading, word]) => {
      const use = COLUMN_USES.get(word);
      const same = alike.get(yearlessKey(heading)) ?? [];
      // Of R6計画, R6実績, R7計画, R8計画 the first is the reported year's, whichever year that is.
      const isAlone = same.length === 1 || isOfYear(heading, word);
      const name = fieldName(isAlone ? withoutYears(heading) : heading);
      return use === undefined
        ? []
        : [[headingKey(heading), { heading, use, name, isOptional: false }] as const];
    }),
  );
  // An export has a column for it, which the city's table has not.
  if (below !== undefined && !columns.has(headingKey(below)))
    columns.set(headingKey(below), {
      heading: below,
      use: { kind: "extra", isYearly: false },
      name: below,
      isOptional: true,
    });
  const has = (key: string): boolean =>
    [...columns.values()].some(
      ({ use }) =>
        (use.kind === "field" &&
          (use.key === key || (key === "departments" && use.offices !== undefined))) ||
        (use.kind === "extra" && use.isCode === true && key === "id"),
    );
  const hasCode = Object.values(列).includes("市の番号");
  const layout: Layout = {
    columns,
    recommendations:
      RECOMMENDATION_SOURCES.find((word) => word === 提言) ??
      (has("recommendation") || hasCode ? "列" : "1つ"),
    policies: POLICY_SOURCES.find((word) => word === 取組方針) ?? (has("policy") ? "列" : "なし"),
    departments:
      担当部の名前 === undefined
        ? (DEPARTMENT_SOURCES.find((word) => word === 担当部) ?? "列")
        : "1つ",
    department: 担当部の名前?.trim() ?? "",
    below,
    edition: 見出しの年度版 ?? "",
    hasYearsBeside: [...alike.values()].some(
      (same) => same.length > 1 && same.some((heading) => FIELDS.has(列[heading] ?? "")),
    ),
    styles: {
      recommendation: styleOf(提言の書き方 ?? ""),
      policy: styleOf(取組方針の書き方 ?? ""),
    },
    categories: wordsIn(取組区分),
    ratings: wordsIn(評価),
    skippedSheets: 読まないシート ?? [],
    skippedRows: 読まない行 ?? [],
  };
  return { layout, missing: missingIn(layout, has) };
}

/** The latest year of which a layout's headings report; undefined where they name none. */
function reportedYear(columns: LayoutData["列"]): number | undefined {
  const yearsUnder = (words: ReadonlySet<string>): readonly number[] =>
    Object.entries(columns).flatMap(([heading, word]) =>
      words.has(word) ? (yearsOf(heading)?.last ?? []) : [],
    );
  const reports = yearsUnder(REPORTS);
  // Where no field of torikumi's is dated, the city's own are, of which the latest is written anew.
  const years = reports.length > 0 ? reports : yearsUnder(new Set(["毎年書く"]));
  return years.length === 0 ? undefined : Math.max(...years);
}

const FIELDS: ReadonlySet<string> = new Set(
  [...COLUMN_USES].flatMap(([word, { kind }]) => (kind === "field" ? word : [])),
);
const REPORTS: ReadonlySet<string> = new Set(["取組状況", "自己評価", "評価"]);

/** What the shape has been held to. */
interface LayoutData {
  readonly 見出しの年度版?: string;
  readonly 列: Readonly<Record<string, string>>;
  readonly 提言?: string;
  readonly 取組方針?: string;
  readonly 提言の書き方?: string;
  readonly 取組方針の書き方?: string;
  readonly 小見出しの欄?: string;
  readonly 担当部の名前?: string;
  readonly 担当部?: string;
  readonly 取組区分?: Readonly<Record<string, string>>;
  readonly 評価?: Readonly<Record<string, string>>;
  readonly 読まないシート?: readonly string[];
  readonly 読まない行?: readonly string[];
}

function wordsIn(words: Readonly<Record<string, string>> = {}): Layout["categories"] {
  return Object.entries(words).map(([name, description]) => ({ name, description }));
}

/** What a layout must have besides its form; undefined where it has. */
function missingIn(layout: Layout, has: (key: string) => boolean): string | undefined {
  if (!has("goal")) return "「取組内容」にする列を「列」に書いてください。";
  if (layout.departments === "列" && !has("departments"))
    return "「担当部」にする列を「列」に書いてください。シートごとに1つの部なら、「担当部: シート名」か「担当部: 表の上」と、全て同じ部なら、「担当部の名前: こども課」のように書いてください。";
  if (layout.departments === "1つ" && isUnfilled(layout.department))
    return "「担当部の名前」に、全ての取組を担当する部の名前を書いてください。表に担当部の列があるなら、この行を消し、その列を「担当部」にしてください。";
  if (layout.recommendations === "列" && !has("recommendation") && !has("id"))
    return "「提言: 列」とありますが、「提言」にする列が「列」にありません。";
  if (layout.policies === "列" && !has("policy") && !has("id"))
    return "「取組方針: 列」とありますが、「取組方針」にする列が「列」にありません。";
  return undefined;
}
