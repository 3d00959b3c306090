import { parseEditionId } from "@torikumi/record";
import { isExampleSheet } from "../../read/tables/sheet-kind.ts";
import type { SheetTable } from "../../read/cells/sheet-table.ts";
import { styleExample, styleOf, type LabelStyle } from "../../layout/label-style.ts";
import { headingKey, type LabelStyles } from "../layout.ts";
import type { LegendWord } from "../legend-words.ts";
import { readIdParts, readLabel } from "../../layout/read-label.ts";
import { areCodes, codeId } from "../code-id.ts";
import { assignUses, type DraftColumn } from "./assign-uses.ts";
import { columnFacts, type ColumnFacts } from "./column-facts.ts";
import { draftedWords } from "./drafted-words.ts";
import { findTable, type FoundTable } from "./find-table.ts";
import { labelRows, type LabelRow } from "./label-rows.ts";
import { areNamedAbove, sheetSources, type SheetSources } from "./sheet-sources.ts";

/** A layout as it is drafted from an unknown workbook. */
export interface DraftedLayout extends SheetSources {
  /** What the levels are called for which there are rows and no place; undefined where there are none. */
  readonly below: string | undefined;
  /** The edition that the workbook is to become; "" where nobody says. */
  readonly edition: string;
  readonly tables: readonly FoundTable[];
  readonly columns: readonly DraftColumn[];
  readonly styles: LabelStyles;
  readonly categories: readonly LegendWord[];
  readonly ratings: readonly LegendWord[];
  /** Sheets without any table. */
  readonly skipped: readonly SheetTable[];
}

/**
 * Drafts how a workbook is to be read for an edition, or for the one of which its latest year is; "" for that. Undefined where no sheet has a
 * table.
 */
export function draftLayout(
  tables: readonly SheetTable[],
  edition: string,
): DraftedLayout | undefined {
  const visible = tables.filter((table) => !table.isHidden);
  const found = visible.flatMap((table) => {
    const one = isExampleSheet(table, []) ? undefined : findTable(table);
    return one === undefined ? [] : [one];
  });
  const [main] = found.toSorted((a, b) => b.to - b.header.to - (a.to - a.header.to));
  if (main === undefined) return undefined;
  const alike = found.filter((one) => isAlike(one, main));
  const labels = alike.flatMap(labelRows);
  const rows = labels.map(({ mark }) => mark);
  const marks = [...new Set(rows)];
  const assigned = assignUses(joinFacts(alike.map(columnFacts)), {
    hasLabels: rows.length > 0 || areNamedAbove(alike),
    until: parseEditionId(edition)?.fiscalYear ?? Infinity,
  });
  const sheets = visible.map((table) => ({
    table,
    body: found.find((one) => one.table === table)?.header.to ?? Infinity,
  }));
  const { columns, sources } = withCodes(assigned, sourcesOf(alike, { columns: assigned, rows }));
  const held = [sources.recommendations, sources.policies].filter((one) => one === "小見出し");
  return {
    edition,
    tables: alike,
    columns,
    ...sources,
    below: nameOf(labels.filter(({ mark }) => marks.indexOf(mark) >= held.length)),
    styles: stylesOf(columns, labels),
    categories: draftedWords(columns, "取組区分", sheets),
    ratings: draftedWords(columns, "評価", sheets),
    skipped: visible.filter((table) => !found.some((one) => one.table === table)),
  };
}

/** Whether two tables have most of their headings in common. */
function isAlike({ header }: FoundTable, main: FoundTable): boolean {
  const keysOf = (headings: readonly string[]): ReadonlySet<string> =>
    new Set(headings.map(headingKey).filter((key) => key !== ""));
  const [own, others] = [keysOf(header.headings), keysOf(main.header.headings)];
  return own.intersection(others).size >= Math.max(own.size, others.size) * 0.6;
}

/** Where levels and departments stand: in columns, in rows of their own, above the tables, in the names of sheets. */
function sourcesOf(
  alike: readonly FoundTable[],
  { columns, rows }: { readonly columns: readonly DraftColumn[]; readonly rows: readonly string[] },
): SheetSources {
  const has = (use: string): boolean => columns.some((column) => column.use === use);
  const ids = columns.filter(({ use }) => use === "番号").map(({ facts }) => facts);
  const isNumbered =
    ids.length > 1 || ids.some(({ values }) => values.some((id) => readIdParts(id) !== undefined));
  const sources = sheetSources(alike, {
    departments: columns.some(namesDepartments),
    levels: has("提言"),
  });
  if (rows.length === 0)
    return {
      ...sources,
      recommendations:
        isNumbered && sources.recommendations !== "表の上" ? "列" : sources.recommendations,
      policies: has("取組方針") || (isNumbered && has("提言")) ? "列" : sources.policies,
    };
  const isDeep = has("提言") || new Set(rows).size > 1;
  return {
    departments: sources.departments,
    recommendations: has("提言") ? "列" : "小見出し",
    policies: has("取組方針") ? "列" : isDeep ? "小見出し" : "なし",
  };
}

/** Whether a column says who is in charge, alone or behind another text. */
export function namesDepartments({ use }: DraftColumn): boolean {
  return use.includes("担当部");
}

/** Where nothing else parts the measures, a column of the city's own numbers (A-1, Ⅱ-3) does. */
function withCodes(
  columns: readonly DraftColumn[],
  sources: SheetSources,
): { readonly columns: readonly DraftColumn[]; readonly sources: SheetSources } {
  const code = columns.find(
    ({ facts, use }) => use === "引き継ぐ" && facts.blank === 0 && areCodes(facts.values),
  );
  if (sources.recommendations !== "1つ" || code === undefined) return { columns, sources };
  const isDeep = (codeId(code.facts.values[0] ?? "", "latin")?.length ?? 0) > 2;
  return {
    columns: columns.map((one) => (one === code ? { ...one, use: "市の番号" } : one)),
    sources: { ...sources, recommendations: "列", policies: isDeep ? "列" : "なし" },
  };
}

/** The word that labels begin with: 施策 for 施策① 早期の相談. */
function nameOf(labels: readonly LabelRow[]): string | undefined {
  const [first] = labels;
  if (first === undefined) return undefined;
  const word = /^[\p{Script=Han}\p{Script=Hiragana}]*/u.exec(first.mark)?.[0] ?? "";
  return word === "" ? "小見出し" : word;
}

/** How the levels are written in their columns and rows, where all of a level are written alike. */
function stylesOf(columns: readonly DraftColumn[], rows: readonly LabelRow[]): LabelStyles {
  const valuesOf = (use: string): readonly string[] => {
    const found = columns.filter((column) => column.use === use);
    return found.length === 1 ? (found[0]?.facts.values ?? []) : [];
  };
  const [first] = rows;
  const isAbove = columns.every(({ use }) => use !== "提言");
  const upper = isAbove ? rows.filter(({ mark }) => mark === first?.mark) : [];
  const next = rows.find((row) => !upper.includes(row));
  const lower = rows.filter(({ mark }) => mark === next?.mark && mark !== upper[0]?.mark);
  const textsOf = (use: string, labels: readonly LabelRow[]): readonly string[] =>
    labels.length > 0 ? labels.map(({ text }) => text) : valuesOf(use);
  return {
    // A recommendation has a number, whatever letter its label begins with.
    recommendation: commonStyle(textsOf("提言", upper).filter((text) => !isLettered(text))),
    policy: commonStyle(textsOf("取組方針", lower)),
  };
}

function isLettered(text: string): boolean {
  return /^\p{L}/u.test(readLabel(text).sign);
}

function commonStyle(texts: readonly string[]): LabelStyle | undefined {
  const styles = texts.map(styleOf);
  const [first] = styles;
  const isCommon = styles.every((style) => JSON.stringify(style) === JSON.stringify(first));
  return isCommon && first !== undefined && styleExample(first) !== USUAL ? first : undefined;
}

/** As torikumi writes a label anyway. */
const USUAL = "1　題名";

/** The columns of tables with the same headings, as one. */
function joinFacts(all: readonly (readonly ColumnFacts[])[]): readonly ColumnFacts[] {
  const byHeading = Map.groupBy(all.flat(), ({ heading }) => headingKey(heading));
  return [...byHeading.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const values = same.flatMap((one) => one.values);
    const sum = (of: (one: ColumnFacts) => number): number =>
      same.reduce((total, one) => total + of(one), 0);
    return {
      ...first,
      values,
      texts: same.flatMap((one) => one.texts),
      distinct: new Set(values),
      merged: sum((one) => one.merged),
      blank: sum((one) => one.blank),
    };
  });
}
