import type { DeadlineChange } from "../changes/edition-changes.ts";
import { meaningOf } from "../numbers/number-meaning.ts";
import { findNumbers } from "../numbers/number-token.ts";
import type { NumberToken } from "../numbers/number-token.ts";
import { splitSentences, withoutLineEnd } from "../text/split-sentences.ts";
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
      if (to === undefined || isSameDeadline(from, to)) return [];
      return [{ from: from.written, to: to.written, months: to.month - from.month }];
    });
  });
}

/** Whether a deadline stays what it was: in a sentence that stands in both texts, or beside one that moved. */
export function keepsDeadline(
  before: string,
  after: string,
  sentences: readonly SentencePair[],
): boolean {
  const old = new Set(splitSentences(before).map(withoutLineEnd));
  const isKept = splitSentences(after)
    .map(withoutLineEnd)
    .some(
      (sentence) =>
        MAY_LIMIT.test(sentence) && old.has(sentence) && deadlinesIn(sentence).length > 0,
    );
  return isKept || sentences.some((pair) => keepsOne(pair));
}

function keepsOne({ before, after }: SentencePair): boolean {
  if (after === "" || !MAY_LIMIT.test(after)) return false;
  const [old, now] = [deadlinesIn(before), deadlinesIn(after)];
  if (old.length !== now.length) return false;
  return old.some((from, place) => {
    const to = now[place];
    return to !== undefined && isSameDeadline(from, to);
  });
}

/** 令和7年度末 and 令和8年3月末 are one; days of one month are not. */
function isSameDeadline(from: Deadline, to: Deadline): boolean {
  if (from.month !== to.month) return false;
  return from.key === to.key || !(hasDay(from) && hasDay(to));
}

function hasDay({ key }: Deadline): boolean {
  return /^[0-9]{4}-[0-9]+-[0-9]+/.test(key);
}

interface Deadline {
  /** 令和8年度, 令和7年度末, 令和8年3月. */
  readonly written: string;
  readonly key: string;
  /** Months since the year 0 at whose end it falls. */
  readonly month: number;
}

const LIMIT =
  /^((?:月?末|中|当初|前半|後半|の?[上下]半?期|第[1-4１-４一二三四]四半期|[春夏秋冬]|[上中下]旬|早期|内)?(?:頃|ころ|ごろ)?)(?:まで(?!の(?:実績|状況|取組|間)|に[^。、]{0,20}?[しいえっめ]た[。、一-鿿])|(?:の|に)?[一-鿿]{2,4}(?:する)?(?:予定|見込)|に(?!かけ|おい|お|つい|関|対|比|引)|を?(?:目途|目処|めど|期限|目標)|(?:の?(?:完了|完成|開設|開始|達成))?を(?:目指|めざ|予定))/;

/** A cheap look before a sentence is read. */
const MAY_LIMIT =
  /[日月年度0-9](?:まで|[末中当前後上下内頃こごにをの月第春夏秋冬早]|[一-鿿]{2,4}(?:予定|見込))|期限|期日|締切/;
/** What says before a date that it is one. */
const LIMIT_BEFORE = /(?:期限|期日|締切)(?:は|を|：|:)$/;

function deadlinesIn(sentence: string): readonly Deadline[] {
  return findNumbers(sentence).flatMap((number) => {
    const { kind, key } = meaningOf(number);
    if (kind !== "year" && kind !== "date") return [];
    const isSaid = LIMIT_BEFORE.test(sentence.slice(Math.max(0, number.start - 4), number.start));
    const [limit = isSaid ? "" : undefined, end = ""] =
      LIMIT.exec(sentence.slice(number.end, number.end + 32)) ?? [];
    // 令和8年度に始める names a year, 令和8年度末に a deadline.
    if (limit === undefined || (end === "" && limit === "に")) return [];
    const month = lastMonthOf(number, key, end.replace(/頃|ころ|ごろ/, ""));
    return month === undefined ? [] : [{ written: number.text + end, key, month }];
  });
}

const QUARTERS = ["1", "2", "3", "4", "一", "二", "三", "四"];
/** The last months of each: May, August, November, February. */
const SEASONS = ["春", "夏", "秋", "冬"];

function lastMonthOf(number: NumberToken, key: string, end: string): number | undefined {
  const [, year, month] = /^([0-9]{4})(?:-([0-9]{1,2}))?/.exec(key) ?? [];
  if (year === undefined) return undefined;
  if (month !== undefined) return Number(year) * 12 + Number(month);
  const isFiscal = key.endsWith("年度") || number.text.endsWith("年度");
  const first = Number(year) * 12 + (isFiscal ? 4 : 1);
  if (end === "当初") return first;
  const quarter = QUARTERS.indexOf(end.normalize("NFKC").replace(/^第|四半期$/g, ""));
  if (quarter >= 0) return first + 3 * (quarter % 4) + 2;
  const season = SEASONS.indexOf(end);
  if (season >= 0) return Number(year) * 12 + 3 * season + 5;
  if (end === "早期") return first + 2;
  return first + (/^(?:前半|の?上半?期)$/.test(end) ? 5 : 11);
}
