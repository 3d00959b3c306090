import type { DeadlineChange } from "../changes/edition-changes.ts";
import { meaningOf } from "../numbers/number-meaning.ts";
import { findNumbers } from "../numbers/number-token.ts";
import type { NumberToken } from "../numbers/number-token.ts";
import type { SentencePair } from "../text/align-sentences.ts";

/** A deadline that moved, in whatever field. */
export type MovedDeadline = Omit<DeadlineChange, "field">;

/**
 * The deadlines (…までに, …末に, …中に, …を目途に) that stand in both of two sentences opposite each other, with another date.
 * Those that begin (から) are none. Where their number differs, nothing is said of them.
 */
export function movedDeadlines(sentences: readonly SentencePair[]): readonly MovedDeadline[] {
  const moved = new Map<number, string>();
  for (const { before, move } of sentences)
    if (move !== undefined && before !== "") moved.set(move, before);
  return sentences.flatMap(({ before, after, move }) => {
    if (after === "" || before === after || !MAY_LIMIT.test(after)) return [];
    const old = deadlinesIn(move === undefined ? before : (moved.get(move) ?? ""));
    const now = deadlinesIn(after);
    if (old.length !== now.length) return [];
    return old.flatMap((from, place) => {
      const to = now[place];
      if (to === undefined || from.key === to.key) return [];
      return [{ from: from.written, to: to.written, months: to.month - from.month }];
    });
  });
}

interface Deadline {
  /** 令和8年度, 令和7年度末, 令和8年3月. */
  readonly written: string;
  readonly key: string;
  /** Months since the year 0 at whose end it falls. */
  readonly month: number;
}

const LIMIT =
  /^(末|中|当初|前半|後半|上半期|下半期|内)?(?:まで(?!の(?:実績|状況|取組|間))|に(?!かけ|おい|お|つい|関|対|比|引)|を?(?:目途|目処|めど|期限|目標)|の?(?:完了|完成|開設|開始|達成)を(?:目指|めざ|予定))/;

/** A cheap look before a sentence is read. */
const MAY_LIMIT = /[日月年度末中](?:まで|末|中|に|を|の)/;

function deadlinesIn(sentence: string): readonly Deadline[] {
  return findNumbers(sentence).flatMap((number) => {
    const { kind, key } = meaningOf(number);
    if (kind !== "year" && kind !== "date") return [];
    const [limit, end = ""] = LIMIT.exec(sentence.slice(number.end, number.end + 12)) ?? [];
    // 令和8年度に始める names a year, 令和8年度末に a deadline.
    if (limit === undefined || (end === "" && limit.startsWith("に"))) return [];
    const suffix = end === "末" || end === "中" ? end : "";
    const month = lastMonthOf(number, key);
    return month === undefined ? [] : [{ written: number.text + suffix, key, month }];
  });
}

function lastMonthOf(number: NumberToken, key: string): number | undefined {
  const [, year, month] = /^([0-9]{4})(?:-([0-9]{1,2}))?/.exec(key) ?? [];
  if (year === undefined) return undefined;
  if (month !== undefined) return Number(year) * 12 + Number(month);
  return key.endsWith("年度") || number.text.endsWith("年度")
    ? (Number(year) + 1) * 12 + 3
    : Number(year) * 12 + 12;
}
