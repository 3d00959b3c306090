import type { ColumnKey } from "../../layout/heading-words.ts";
import { isPeriod, yearsOf } from "../../layout/period.ts";
import { COLUMN_USES, headingKey, officesWord } from "../layout.ts";
import { readLabel } from "../../layout/read-label.ts";
import { choiceColumns } from "./choice-columns.ts";
import { areAmounts, isVocabulary, type ColumnFacts } from "./column-facts.ts";
import { areOffices, splitOffices } from "../office-names.ts";
import { AHEAD, candidates, SURE, type Candidate } from "./candidates.ts";
import { idColumns } from "./id-columns.ts";

/** A column with what it is taken for, in the word of a layout file. */
export interface DraftColumn {
  readonly facts: ColumnFacts;
  readonly use: string;
}

const WORDS: Readonly<Partial<Record<ColumnKey, string>>> = {
  id: "番号",
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
/** Gives every column a use: each field the column that is likeliest to be it, from the surest on, the latest year first. */
export function assignUses(
  all: readonly ColumnFacts[],
  {
    hasLabels,
    until,
  }: {
    readonly hasLabels: boolean;
    /** The year after which nothing is reported yet. */
    readonly until: number;
  },
): readonly DraftColumn[] {
  const years = yearColumn(all);
  const uses = new Map(idColumns(all, years).map((facts) => [facts, "番号"]));
  if (years !== undefined) uses.set(years, "年度");
  for (const { columns, use } of choiceColumns(all))
    if (![...uses.values()].includes(use)) for (const facts of columns) uses.set(facts, use);
  const guesses = candidates(all, until);
  const isLevel = (facts: ColumnFacts): boolean =>
    guesses.some((one) => one.facts === facts && one.key === "recommendation-or-policy");
  const taken = new Set(uses.values());
  for (const { facts, key, weight } of guesses) {
    const word = key === "recommendation-or-policy" ? undefined : WORDS[key];
    if (uses.has(facts) || word === undefined || taken.has(word)) continue;
    if (isLevel(facts) && (key === "goal" || key === "title" || weight < SURE)) continue;
    if (key === "title" && (facts.distinct.size < facts.values.length || !taken.has("取組内容")))
      continue;
    uses.set(facts, word);
    taken.add(word);
  }
  for (const facts of all)
    if (!uses.has(facts) && isAlsoInCharge(facts, guesses)) uses.set(facts, "担当部");
  const progress = all.find((facts) => uses.get(facts) === "取組状況")?.column ?? Infinity;
  const free = all.filter((facts) => !uses.has(facts) && isLevel(facts) && facts.column < progress);
  const levels = grouped(
    free.length > 0 || hasLabels || taken.has("番号") ? free : runsOf(all, uses),
  );
  const words = hasLabels ? ["取組方針"] : ["提言", "取組方針"];
  for (const [at, group] of levels.entries()) {
    const word = words[at];
    if (word !== undefined) for (const facts of group) uses.set(facts, word);
  }
  dropCounters(all, uses);
  if (!taken.has("取組内容")) {
    const goal = goalLeft(all, { uses, isLevel });
    if (goal !== undefined) uses.set(goal, "取組内容");
  }
  const named = all.flatMap(({ heading }) =>
    AHEAD.test(heading) ? [] : (yearsOf(heading)?.last ?? []),
  );
  const reported = all.find((facts) => uses.get(facts) === "取組状況");
  const latest = yearsOf(reported?.heading ?? "")?.last ?? Math.max(0, ...named);
  const drafted = all.map((facts) => ({ facts, use: uses.get(facts) ?? restOf(facts, latest) }));
  return taken.has("担当部") ? drafted : drafted.map(withOffices);
}

/** So many of the texts of a column name their departments in brackets, if it is one that does. */
const MOSTLY = 0.9;

/** 訪問事業（健康課）: a column that names the departments in brackets too. */
function withOffices({ facts, use }: DraftColumn): DraftColumn {
  const found = facts.values.flatMap((text) => splitOffices(text)?.brackets ?? []);
  const [brackets] = found;
  const isNamed = brackets !== undefined && found.length >= facts.values.length * MOSTLY;
  const word = isNamed ? officesWord(use, brackets) : "";
  return { facts, use: COLUMN_USES.has(word) ? word : use };
}

/** The column that says which year a row reports, where measures have a row a year. */
function yearColumn(all: readonly ColumnFacts[]): ColumnFacts | undefined {
  return all.find(
    ({ heading, values, distinct }) =>
      /^(?:報告|実施|対象)?年度?$/u.test(heading) &&
      distinct.size < values.length &&
      values.every((text) => isPeriod(headingKey(text).toLowerCase())),
  );
}

/** A number that does not tell the measures below a level apart is no part of their ids. */
function dropCounters(all: readonly ColumnFacts[], uses: Map<ColumnFacts, string>): void {
  const ids = all.filter((facts) => uses.get(facts) === "番号");
  const [only] = ids;
  if (only === undefined || ids.length > 1 || !only.values.every((text) => Number(text) > 0))
    return;
  const levels = all.filter((facts) => /提言|取組方針/u.test(uses.get(facts) ?? ""));
  if (levels.length === 0) return;
  const held = levels.map(() => "");
  const places = only.texts.map((number, row) => {
    for (const [at, { texts }] of levels.entries()) held[at] = texts[row]?.trim() || held[at] || "";
    return [...held, number.trim()].join("\n");
  });
  if (new Set(places).size < places.length) uses.delete(only);
}

/** Another column of departments: 関係課 beside 主担当課. */
function isAlsoInCharge(facts: ColumnFacts, guesses: readonly Candidate[]): boolean {
  return (
    areOffices(facts.values) &&
    !/^(?:局|部|部局|区)名?$/u.test(facts.heading) &&
    guesses.some((one) => one.facts === facts && one.key === "departments")
  );
}

/** Columns side by side that hold the number and the name of one level are one group. */
function grouped(levels: readonly ColumnFacts[]): readonly (readonly ColumnFacts[])[] {
  const groups: ColumnFacts[][] = [];
  for (const facts of levels) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isName =
      last?.length === 1 &&
      before?.column === facts.column - 1 &&
      isSigns(before.values) &&
      facts.values.some((text) => readLabel(text).sign === "");
    if (isName) last.push(facts);
    else groups.push([facts]);
  }
  return groups;
}

function isSigns(values: readonly string[]): boolean {
  return (
    values.length > 0 &&
    values.every((text) => {
      const { sign, title } = readLabel(text);
      return sign !== "" && title === "";
    })
  );
}

/** The first column whose texts come in runs, where no heading says which column is a level. */
function runsOf(
  all: readonly ColumnFacts[],
  uses: ReadonlyMap<ColumnFacts, string>,
): readonly ColumnFacts[] {
  const goal = all.find((facts) => uses.get(facts) === "取組内容" || uses.get(facts) === "見出し");
  const found = all.find(
    (facts) =>
      !uses.has(facts) &&
      (goal === undefined || facts.column < goal.column) &&
      !areOffices(facts.values) &&
      facts.values.every((text) => text.length <= 60) &&
      (facts.merged > 0 || facts.blank > 0 || facts.distinct.size < facts.values.length) &&
      facts.distinct.size === runs(facts.values),
  );
  return found === undefined ? [] : [found];
}

function runs(values: readonly string[]): number {
  return values.filter((text, at) => text !== values[at - 1]).length;
}

/** The column with the longest texts of those that nothing else is, a level only where there is no other. */
function goalLeft(
  all: readonly ColumnFacts[],
  {
    uses,
    isLevel,
  }: {
    readonly uses: ReadonlyMap<ColumnFacts, string>;
    readonly isLevel: (facts: ColumnFacts) => boolean;
  },
): ColumnFacts | undefined {
  const length = ({ values }: ColumnFacts): number =>
    values.reduce((sum, text) => sum + text.length, 0) / Math.max(1, values.length);
  const [longest] = all
    .filter(
      (facts) =>
        !uses.has(facts) &&
        facts.values.length > 0 &&
        !isVocabulary(facts) &&
        !areOffices(facts.values) &&
        !areAmounts(facts),
    )
    .toSorted((a, b) => Number(isLevel(a)) - Number(isLevel(b)) || length(b) - length(a));
  return longest ?? all.findLast((facts) => uses.get(facts) === "取組方針");
}

/** A counter is read by nobody; a number that says more is kept. What a year before reported stays as it is. */
function restOf({ heading, values }: ColumnFacts, latest: number): string {
  const numbers = values.map((text) => Number(text.normalize("NFKC")));
  const isCounted = numbers.every(
    (number, at) => number === 1 || number === (numbers[at - 1] ?? 0) + 1,
  );
  if (values.length === 0 || (COUNTER.test(headingKey(heading)) && isCounted)) return "読まない";
  const year = yearsOf(heading)?.last ?? latest;
  if (latest > 0 && year > latest && AHEAD.test(heading)) return "引き継ぐ";
  return YEARLY.test(heading) && year >= latest ? "毎年書く" : "引き継ぐ";
}
