import { findNumbers } from "../numbers/number-token.ts";
import { weightOf, type PromiseWords } from "./promise-words.ts";
import { joined, speaksOf, speaksOfOpposite } from "./same-words.ts";

/** The texts in which a department reports. */
export interface Report {
  readonly progress: string;
  readonly evaluation: string;
}

/**
 * A sentence or line of a report, and where it stands in its text (UTF-16 units, end exclusive).
 */
export interface ReportedSentence {
  readonly at: { readonly field: keyof Report; readonly start: number; readonly end: number };
  /** Its words as they are compared, not as they are written. */
  readonly text: string;
}

/** How much the act says beside the words, each of which says 1 at most: 様式を改めた is no 電子化 of the same records. */
const ACT_WEIGHT = 1.5;
/** What is told of others than those for whom it was promised, or of another thing, says so much less. */
const OF_OTHERS = 0.5;
/** A word whose opposite is told instead weighs so many times as much. */
const OPPOSED = 3;
/** An amount beside what it was before. */
const COMPARED = /[0-9０-９].*(?:前年度|から|→|⇒|となっ|とした|増|倍)/u;
/** What stayed as it was. */
const UNCHANGED = /前(?:の?年度?|回)(?:と同じ|と変わら|並み|と同数|と同程度)|横ばい|増減は?な/u;

/** The sentences of a report in reading order. */
export function sentencesOf(report: Report): readonly ReportedSentence[] {
  return (["progress", "evaluation"] as const).flatMap((field) =>
    Array.from(report[field].matchAll(/[^。\n]+/gu), ({ 0: text, index }) => ({
      at: { field, start: index, end: index + text.length },
      text: joined(text).normalize("NFKC"),
    })),
  );
}

/** Where a report speaks most of a promise, and how much of it there. */
export interface BestPlace {
  /** The sentence's place in the list; -1 where none speaks of the promise. */
  readonly place: number;
  /** The share of the promise's words and act that are told there, 0…1. */
  readonly score: number;
  /** The share of its words alone. */
  readonly topic: number;
}

/** The sentence that speaks most of a promise; two in a row count where they say more than one. */
export function bestPlace(
  said: PromiseWords,
  clause: string,
  sentences: readonly ReportedSentence[],
): BestPlace {
  let best: BestPlace = { place: -1, score: 0, topic: 0 };
  const alone = sentences.map(({ text }, place) => ({ place, ...scoreOf(said, clause, text) }));
  for (const one of alone) if (isMore(one, best)) best = one;
  if (best.score === 1) return best;
  for (const [place, { at, text }] of sentences.entries()) {
    const next = sentences[place + 1];
    if (next?.at.field !== at.field) continue;
    const both = scoreOf(said, clause, `${text}。${next.text}`);
    const [first, second] = alone.slice(place, place + 2);
    const told = first !== undefined && second !== undefined && isMore(second, first) ? 1 : 0;
    if (both.score > best.score) best = { place: place + told, ...both };
  }
  return best;
}

function isMore(one: BestPlace, other: BestPlace): boolean {
  return one.score > other.score || (one.score === other.score && one.topic > other.topic);
}

function scoreOf(said: PromiseWords, clause: string, text: string): Omit<BestPlace, "place"> {
  const topic = coverOf(said, text);
  const isDone = tellsAct(said, clause, text);
  if (!isDone && said.act?.isChange === true) return { score: 0, topic };
  const act = said.act === undefined ? 0 : ACT_WEIGHT;
  const words = weightOf({ ...said, act: undefined });
  const share = (topic * words + (isDone ? act : 0)) / (words + act);
  const isElse =
    isOfOthers(said, text) ||
    isElsewhere(said, text) ||
    isOfAnother(said, text) ||
    tellsOpposite(said, text);
  return { score: isElse ? share * OF_OTHERS : share, topic };
}

/** Whether a promise names for whom it is, and a text tells less than half of that: 未受診の世帯への訪問 is no 転入世帯への訪問. */
function isOfOthers({ words }: PromiseWords, text: string): boolean {
  const whom = words.filter(({ isOfWhom }) => isOfWhom);
  const told = whom.filter(({ text: word, core }) => speaksOf(text, word) || speaksOf(text, core));
  return told.length * 2 < whom.length;
}

/** Whether a promise names where something is put or who gets it, and a text tells of somebody else or another place. */
function isElsewhere({ words }: PromiseWords, text: string): boolean {
  const receivers = words.filter(({ isReceiver }) => isReceiver);
  return (
    receivers.length > 0 &&
    /[一-龠々ァ-ヺー]に(?![よつ関対応基向加伴合])/u.test(text) &&
    !receivers.some(({ text: word, core }) => speaksOf(text, word) || speaksOf(text, core))
  );
}

/** Whether a promise names a thing, and a text tells nothing of that one: 授乳室を設ける is no 相談室を設けた. */
function isOfAnother({ words }: PromiseWords, text: string): boolean {
  const things = words.filter(({ isObject }) => isObject);
  return (
    things.length > 0 &&
    !things.some(({ text: word, core }) => speaksOf(text, word) || speaksOf(text, core))
  );
}

/** Whether a text tells the opposite of what a promise names, and nothing of that: 母親の調査 is no 父親の調査. */
function tellsOpposite({ words }: PromiseWords, text: string): boolean {
  return words.some(
    ({ text: word, weight }) =>
      weight >= 1 && !speaksOf(text, word) && speaksOfOpposite(text, word),
  );
}

function coverOf({ words, amounts }: PromiseWords, text: string): number {
  let all = 0;
  let found = 0;
  for (const amount of amounts) {
    if (!text.includes(amount)) continue;
    all += 1;
    found += 1;
  }
  for (const { text: word, core, weight } of words) {
    const isFound = speaksOf(text, word);
    all += !isFound && speaksOfOpposite(text, word) ? OPPOSED * weight : weight;
    if (isFound) found += weight;
    else if (core !== word && speaksOf(text, core)) found += weight / 2;
  }
  return all === 0 ? 1 : found / all;
}

/** Whether a text tells the act, or an amount that only the act can have changed. */
function tellsAct({ act }: PromiseWords, clause: string, text: string): boolean {
  if (act?.isChange === true && UNCHANGED.test(text)) return false;
  if (act === undefined || act.pattern.test(text) || speaksOf(text, act.text)) return true;
  if (!act.isAmount) return false;
  const promised = countersOf(clause);
  return promised.length === 0
    ? COMPARED.test(text)
    : countersOf(text).some((unit) => promised.includes(unit));
}

/** The counters of the amounts of a text, those apart of who took part in something (延べ18名, 24名が受講). */
function countersOf(text: string): readonly string[] {
  return findNumbers(text).flatMap(({ form, unit, start, end }) =>
    form !== "plain" ||
    unit === "" ||
    /(?:延べ|のべ)$/u.test(text.slice(0, start)) ||
    /^が(?:受|参加|出席|利用|修了)/u.test(text.slice(end))
      ? []
      : [unit],
  );
}
