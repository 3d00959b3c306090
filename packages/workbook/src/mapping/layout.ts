import { EXTRA_MODES, isReservedName } from "@torikumi/record";
import type { ColumnKey } from "../layout/heading-words.ts";
import type { LabelStyle } from "../layout/label-style.ts";
import { BRACKETS, type Brackets } from "./office-names.ts";
import { cellName } from "../notes/cell-name.ts";

/** What a column of a city's own table holds: a field of torikumi, a field of the city's own, or nothing that is read. */
export type ColumnUse =
  | {
      readonly kind: "field";
      readonly key: ColumnKey;
      /** The brackets behind the text in which the cell names the departments too. */
      readonly offices?: Brackets;
    }
  | {
      readonly kind: "extra";
      readonly isYearly: boolean;
      /** Whether it is the city's own number, which says where the measure stands. */
      readonly isCode?: boolean;
    }
  /** Which year a row reports: of several rows of a measure the latest is read. */
  | { readonly kind: "year" }
  | { readonly kind: "skipped" };

/** The words of a layout file for what a column holds. */
export const COLUMN_USES: ReadonlyMap<string, ColumnUse> = new Map<string, ColumnUse>([
  ...(
    [
      ["番号", "id"],
      ["提言", "recommendation"],
      ["取組方針", "policy"],
      ["見出し", "title"],
      ["取組内容", "goal"],
      ["取組状況", "progress"],
      ["自己評価", "evaluation"],
      ["今後の取組", "plan"],
      ["取組区分", "category"],
      ["評価", "rating"],
      ["担当部", "departments"],
    ] as const
  ).map(([word, key]): [string, ColumnUse] => [word, { kind: "field", key }]),
  ...(["title", "goal"] as const).flatMap((key) =>
    BRACKETS.map((offices): [string, ColumnUse] => [
      officesWord(key === "title" ? "見出し" : "取組内容", offices),
      { kind: "field", key, offices },
    ]),
  ),
  ["市の番号", { kind: "extra", isYearly: false, isCode: true }],
  ["毎年書く", { kind: "extra", isYearly: true }],
  ["引き継ぐ", { kind: "extra", isYearly: false }],
  ["年度", { kind: "year" }],
  ["読まない", { kind: "skipped" }],
]);

/** The word of a layout for a field with the departments in brackets behind it: 見出し（担当部）. */
export function officesWord(word: string, brackets: Brackets): string {
  return `${word}${brackets[0]}担当部${brackets[1]}`;
}

/** Where the names of recommendations stand: in a column, in rows of their own, above the table, as names of sheets; or there is only one. */
export const RECOMMENDATION_SOURCES = ["列", "小見出し", "表の上", "シート名", "1つ"] as const;
/** Where the names of policies stand; なし where the city has none. */
export const POLICY_SOURCES = ["列", "小見出し", "表の上", "シート名", "なし"] as const;
/** Where the departments in charge stand: in columns, or once for all measures of a sheet. */
export const DEPARTMENT_SOURCES = ["列", "表の上", "シート名"] as const;
type DepartmentSource = (typeof DEPARTMENT_SOURCES)[number] | "1つ";

/** A word of a vocabulary with its explanation. */
interface Word {
  readonly name: string;
  readonly description: string;
}

/** How the names of the levels are written; as torikumi does where it is not said. */
export interface LabelStyles {
  readonly recommendation?: LabelStyle | undefined;
  readonly policy?: LabelStyle | undefined;
}

/** What a layout says of one column. */
export interface LayoutColumn {
  readonly heading: string;
  readonly use: ColumnUse;
  /** What a field of the city's own is called: the heading without its years, unless other columns differ by nothing else. */
  readonly name: string;
  /** Whether tables need not have it, and nothing is said where they do not. */
  readonly isOptional: boolean;
}

/** How a city's own table is read: what `layout.yaml` says. */
export interface Layout {
  /** What each column holds, by its heading without white space (see `headingKey`). */
  readonly columns: ReadonlyMap<string, LayoutColumn>;
  readonly recommendations: (typeof RECOMMENDATION_SOURCES)[number];
  readonly policies: (typeof POLICY_SOURCES)[number];
  /** 1つ where the layout itself names the department of all measures. */
  readonly departments: DepartmentSource;
  /** The department in charge of all measures; "" where the tables say who is. */
  readonly department: string;
  /** The field of the city's own that keeps rows of their own below those levels; undefined where there are none. */
  readonly below: string | undefined;
  /** The edition whose years stand in the headings; "" where the layout does not say which. */
  readonly edition: string;
  /** Whether columns of several years stand side by side, one of which is a field. */
  readonly hasYearsBeside: boolean;
  /** How the names of the levels are written, where the layout says that. */
  readonly styles: LabelStyles;
  /** The vocabulary of the category; empty where the legend or the standard one counts. */
  readonly categories: readonly Word[];
  /** The vocabulary of the grade. */
  readonly ratings: readonly Word[];
  /** Sheets that are not read. */
  readonly skippedSheets: readonly string[];
  /** Beginnings of rows that are not read. */
  readonly skippedRows: readonly string[];
}

/** A heading as layouts compare it: NFKC, without white space. */
export function headingKey(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}

/** The letter of a column as spreadsheets show it: A, AB. */
export function letterOf(column: number): string {
  return cellName(0, column).replace(/\d+$/u, "");
}

/** What a layout calls a column that has no heading: B列. */
export function namelessHeading(column: number): string {
  return `${letterOf(column)}列`;
}

/** Words of a layout, which are no names of fields either. */
const TAKEN: ReadonlySet<string> = new Set([...COLUMN_USES.keys(), ...Object.values(EXTRA_MODES)]);

/** A heading as the name of a field: on one line, without what Markdown would not read as the same heading. */
export function fieldName(heading: string): string {
  const name = heading.replace(/\s+/gu, "").replace(/[#*_`[\]<>\\]/gu, "");
  return TAKEN.has(name) || isReservedName(name) ? `${name}（表の欄）` : name;
}
