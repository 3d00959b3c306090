import type { ColumnKey } from "../../layout/heading-words.ts";
import { isExampleSheet } from "../../read/tables/sheet-kind.ts";
import { mergeAt, rowTexts, type SheetTable } from "../../read/cells/sheet-table.ts";
import { headingKey } from "../layout.ts";
import { readLabel } from "../read-label.ts";
import { columnFacts, isVocabulary, type ColumnFacts } from "./column-facts.ts";
import { findTable, type FoundTable } from "./find-table.ts";
import { guessUses } from "./guess-use.ts";

/** A column with what it is taken for, in the word of a layout file. */
interface DraftColumn {
  readonly facts: ColumnFacts;
  readonly use: string;
}

/** A layout as it is drafted from an unknown workbook. */
export interface DraftedLayout {
  readonly tables: readonly FoundTable[];
  readonly columns: readonly DraftColumn[];
  readonly recommendations: string;
  readonly policies: string;
  readonly categories: readonly string[];
  readonly ratings: readonly string[];
  /** Sheets without such a table. */
  readonly skipped: readonly SheetTable[];
}

const WORDS: Readonly<Partial<Record<ColumnKey, string>>> = {
  id: "番号",
  recommendation: "提言",
  policy: "取組方針",
  title: "見出し",
  goal: "取組内容",
  progress: "取組状況",
  evaluation: "自己評価",
  plan: "今後の取組",
  category: "取組区分",
  rating: "評価",
  departments: "担当部",
};
/** What is reported anew each year. */
const YEARLY = /実績|結果|達成|決算|成果|進捗|状況|評価|理由|コメント|課題|年度|[hr]\d|判定/iu;
const COUNTER = /^(?:no\.?|番号|項番|連番|通番|整理番号|#)$/iu;

/** Drafts how a workbook is to be read. Undefined where no sheet has a table. */
export function draftLayout(tables: readonly SheetTable[]): DraftedLayout | undefined {
  const visible = tables.filter((table) => !table.isHidden);
  const found = visible.flatMap((table) => {
    const one = isExampleSheet(table, []) ? undefined : findTable(table);
    return one === undefined ? [] : [one];
  });
  const [main] = found.toSorted((a, b) => b.to - b.header.to - (a.to - a.header.to));
  if (main === undefined) return undefined;
  const key = ({ header }: FoundTable): string => header.headings.map(headingKey).join("\n");
  const alike = found.filter((one) => key(one) === key(main));
  const facts = joinFacts(alike.map(columnFacts));
  const rows = alike.flatMap(labelRows);
  const columns = assign(facts, { hasLabels: rows.length > 0 });
  const has = (use: string): boolean => columns.some((column) => column.use === use);
  const marks = new Set(rows);
  return {
    tables: alike,
    columns,
    recommendations:
      has("提言") || has("番号")
        ? "列"
        : rows.length > 0
          ? "小見出し"
          : alike.length > 1
            ? sheetSource(alike)
            : "1つ",
    policies:
      has("取組方針") || has("番号")
        ? "列"
        : rows.length > 0 && (has("提言") || marks.size > 1)
          ? "小見出し"
          : "なし",
    categories: wordsOf(columns, "取組区分"),
    ratings: wordsOf(columns, "評価"),
    skipped: visible.filter((table) => !alike.some((one) => one.table === table)),
  };
}

/** The columns of tables with the same headings, as one. */
function joinFacts(all: readonly (readonly ColumnFacts[])[]): readonly ColumnFacts[] {
  const [first = [], ...others] = all;
  return first.map((facts) => {
    const same = others.flatMap((one) => one.find(({ column }) => column === facts.column) ?? []);
    const values = [facts, ...same].flatMap((one) => one.values);
    const sum = (of: (one: ColumnFacts) => number): number =>
      [facts, ...same].reduce((total, one) => total + of(one), 0);
    return {
      ...facts,
      values,
      distinct: new Set(values),
      merged: sum((one) => one.merged),
      blank: sum((one) => one.blank),
    };
  });
}

/** How the rows that hold one text only are numbered, one entry a row: `(1)` → `(`, １． → `1`. Notes are left out. */
function labelRows({ table, header, to }: FoundTable): readonly string[] {
  const marks: string[] = [];
  for (let row = header.to; row < to; row++) {
    const texts = rowTexts(table, row);
    const [first] = texts;
    if (
      first === undefined ||
      texts.length !== 1 ||
      (/^[\s　]*[※＊*(（]注?/u.test(first.text) && !/^[\s　]*[(（][0-9０-９]/u.test(first.text))
    )
      continue;
    const merge = mergeAt(table, row, first.column);
    const isWide = merge !== undefined && merge.right > merge.left && merge.bottom === row;
    const isFollowed = rowTexts(table, row + 1).length > 0;
    const { sign } = readLabel(first.text);
    if (
      first.text.length <= 80 &&
      isFollowed &&
      (isWide || sign !== "" || /^[【■◆●]/u.test(first.text))
    )
      marks.push(
        /^[\s　]*[(（]/u.test(first.text)
          ? "("
          : /^[\s　]*[①-⑳]/u.test(first.text)
            ? "①"
            : /^[\s　]*(?:ア|イ|ウ)/u.test(first.text)
              ? "ア"
              : "1",
      );
  }
  return marks;
}

/** Names of sheets say the recommendation, or what stands above their tables does. */
function sheetSource(found: readonly FoundTable[]): string {
  const heads = found.map(({ table, header }) =>
    Array.from({ length: header.from }, (_, row) =>
      rowTexts(table, row).map(({ text }) => text.trim()),
    ).flat(),
  );
  const common = new Set(heads[0]?.filter((text) => heads.every((head) => head.includes(text))));
  const isSaid = heads.every((head) =>
    head.some((text) => !common.has(text) && readLabel(text).sign !== ""),
  );
  return isSaid ? "表の上" : "シート名";
}

/** Gives every column a use: each field the column that is likeliest to be it, from the surest on. */
function assign(
  all: readonly ColumnFacts[],
  { hasLabels }: { readonly hasLabels: boolean },
): readonly DraftColumn[] {
  const uses = new Map<ColumnFacts, string>();
  const taken = new Set<string>();
  const guesses = all
    .flatMap((facts) => guessUses(facts).map((guess) => ({ facts, ...guess })))
    .toSorted((a, b) => b.weight - a.weight || a.facts.column - b.facts.column);
  for (const { facts, key } of guesses) {
    if (uses.has(facts) || key === "recommendation-or-policy") continue;
    const word = WORDS[key];
    if (word === undefined || taken.has(word)) continue;
    const isLevel = guesses.some(
      (one) => one.facts === facts && one.key === "recommendation-or-policy",
    );
    if (isLevel && key === "goal") continue;
    if (key === "title" && (facts.distinct.size < facts.values.length || !taken.has("取組内容")))
      continue;
    uses.set(facts, word);
    taken.add(word);
  }
  const levels = all.filter(
    (facts) =>
      !uses.has(facts) &&
      guesses.some((one) => one.facts === facts && one.key === "recommendation-or-policy"),
  );
  const words = hasLabels ? ["取組方針"] : ["提言", "取組方針"];
  for (const [at, facts] of levels.entries()) {
    const word = words[at];
    if (word !== undefined) uses.set(facts, word);
  }
  if (!taken.has("取組内容")) {
    const first =
      all.find((facts) => !uses.has(facts) && !isVocabulary(facts)) ??
      all.findLast((facts) => uses.get(facts) === "取組方針");
    if (first !== undefined) uses.set(first, "取組内容");
  }
  return all.map((facts) => ({ facts, use: uses.get(facts) ?? restOf(facts) }));
}

function restOf({ heading, values }: ColumnFacts): string {
  if (COUNTER.test(headingKey(heading)) || values.length === 0) return "読まない";
  return YEARLY.test(heading) ? "毎年書く" : "引き継ぐ";
}

function wordsOf(columns: readonly DraftColumn[], use: string): readonly string[] {
  const found = columns.filter((column) => column.use === use);
  return [...new Set(found.flatMap(({ facts }) => [...facts.distinct]))];
}
