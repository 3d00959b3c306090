import type { Clause, Phrase, PhraseItem } from "./clause.ts";
import { apartClauses, BARE, clausesOf, writtenClauses } from "./clauses.ts";
import { wordsOf } from "./words.ts";
import type { Word } from "./words.ts";

/** Numbers that say the same thing in two texts: their places among the numbers of each. */
export type NumberPairs = readonly (readonly [from: number, to: number])[];

/**
 * Whether two texts say the same in other words, as far as it can be proven: clause by clause the same predicate with
 * the same polarity, tense and mood, and the same phrases with the same particles. Numbers are signs and count as
 * alike; which of them belong together is what comes back. Undefined where it is not proven.
 */
export function sameWording(before: string, after: string): NumberPairs | undefined {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  const matched = sameClauses(clausesOf(from), clausesOf(to));
  if (matched !== undefined) return matched;
  // 周知・啓発を行う: two deeds, or one of two words.
  const [left, right] = [withoutPairs(from), withoutPairs(to)];
  const isJoined = left.length < from.length || right.length < to.length;
  const joined = isJoined ? sameClauses(clausesOf(left), clausesOf(right)) : undefined;
  if (joined !== undefined) return joined;
  // 共有と検討を行う: two things that are done, or one with whom. 掲示や配布を行う: in either order.
  if (![...from, ...to].some(isList)) return undefined;
  return (
    sameClauses(writtenClauses(from), writtenClauses(to)) ??
    sameClauses(apartClauses(from), apartClauses(to))
  );
}

/** Whether the nouns of two texts stand in one order. */
export function keepsOrder(before: string, after: string): boolean {
  return nounsOf(before) === nounsOf(after);
}

function nounsOf(text: string): string {
  return clausesOf(wordsOf(text))
    .flatMap(({ phrases }) => phrases.flatMap(({ items }) => items.map((item) => item.text)))
    .join("|");
}

function isMark(word: Word | undefined): boolean {
  return word?.is === "list" && word.text === "・";
}

/** 周知・啓発 as 周知啓発, where no third stands beside them. */
function withoutPairs(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const [place, word] of words.entries()) {
    const last = joined.at(-1);
    const isPair =
      isMark(words[place - 1]) &&
      isWordOfTwo(words[place - 2]) &&
      isWordOfTwo(word) &&
      words[place - 3]?.is !== "list" &&
      words[place + 1]?.is !== "list";
    if (isPair && last !== undefined) {
      joined.splice(-2, 2, { is: "content", text: textOf(words[place - 2]) + textOf(word) });
    } else joined.push(word);
  }
  return joined;
}

function isWordOfTwo(word: Word | undefined): boolean {
  return /^[一-鿿]{2}$/.test(textOf(word));
}

function textOf(word: Word | undefined): string {
  return word?.is === "content" ? word.text : "";
}

function isList(word: Word): boolean {
  return word.is === "list" && word.text !== "or";
}

function sameClauses(left: readonly Clause[], right: readonly Clause[]): NumberPairs | undefined {
  if (left.length !== right.length) return undefined;
  const pairs: (readonly [number, number])[] = [];
  for (const [place, clause] of left.entries()) {
    const other = right[place];
    const matched = other === undefined ? undefined : sameClause(clause, other);
    if (matched === undefined) return undefined;
    pairs.push(...matched);
  }
  return pairs;
}

function sameClause(from: Clause, to: Clause): NumberPairs | undefined {
  if (from.verb !== to.verb || from.end !== to.end) return undefined;
  if (!sameMarks(from.marks, to.marks)) return undefined;
  if (from.phrases.length !== to.phrases.length) return undefined;
  if (repeatsParticle(from) && !inSameOrder(from.phrases, to.phrases)) return undefined;
  const left = [...to.phrases];
  const pairs: (readonly [number, number])[] = [];
  const open: Phrase[] = [];
  const take = (phrase: Phrase, fits: (one: Phrase) => boolean): boolean => {
    for (const [place, one] of left.entries()) {
      const matched = fits(one) ? sameNouns(phrase, one) : undefined;
      if (matched === undefined) continue;
      left.splice(place, 1);
      pairs.push(...matched);
      return true;
    }
    return false;
  };
  for (const phrase of from.phrases)
    if (!take(phrase, (one) => one.close === phrase.close)) open.push(phrase);
  // Two particles that changed at once may have changed who did what to whom.
  if (open.length > 1) return undefined;
  const isWhole = open.every((phrase) => take(phrase, (one) => isNearly(phrase, one, from.marks)));
  return isWhole ? pairs : undefined;
}

/** The same polarity, tense and mood; 研修を開催。 leaves the tense open. */
function sameMarks(from: readonly string[], to: readonly string[]): boolean {
  if (!from.includes(BARE) && !to.includes(BARE)) return from.join(" ") === to.join(" ");
  return [...from, ...to].every((mark) => mark === BARE || mark === "past");
}

/** 事前に, 新たに: how it is done, which stands anywhere before its verb. */
const ADVERB =
  /^(?:事前|個別|直接|定期的|速やか|早期|新た|重点的|優先的|継続的|積極的|計画的|一斉|同時|別途|丁寧)$/;

/** 夜間は警察が、日中は区が見守る: of two phrases with one particle, which belongs to which only their order tells. */
function repeatsParticle({ phrases }: Clause): boolean {
  const closes = phrases
    .filter((one) => !isAdverb(one))
    .map(({ close }) => close)
    .filter((close) => close !== "");
  return new Set(closes).size < closes.length;
}

function isAdverb({ items, close }: Phrase): boolean {
  return close === "に" && items.length === 1 && ADVERB.test(items[0]?.text ?? "");
}

function inSameOrder(from: readonly Phrase[], to: readonly Phrase[]): boolean {
  const others = to.filter((one) => !isAdverb(one));
  const phrases = from.filter((one) => !isAdverb(one));
  return phrases.every((phrase, place) => {
    const other = others[place];
    return other !== undefined && sameNouns(phrase, other) !== undefined;
  });
}

/** Particles that may stand for each other, where no other changed. */
const NEARLY: ReadonlySet<string> = new Set(
  [
    "が は",
    "を は",
    "に は",
    "に には",
    "には \ue012は",
    "は には",
    "で では",
    "に へ",
    "へ \ue012",
    "に \ue012",
    "で \ue013",
    "は \ue013は",
    "では \ue013は",
    "に \ue013",
    "を \ue011",
    "が の",
    "では は",
    "では \ue013",
    "\ue011 \ue011は",
    "\ue013 \ue013は",
    "で \ue014",
    "は \ue011は",
    "も \ue011も",
    "\ue012 \ue012は",
    "にも \ue012も",
    "も \ue013も",
    "\ue018 \ue018は",
  ].map((pair) => pair.split(" ").toSorted().join(" ")),
);
/** は instead of が changes what a negation denies. */
const WHOLE = /全|すべて|みな|皆|必ず|いつも|毎/;

/** は may stand for に where it says when: 区に連絡した and 区は連絡した are two things. */
const WHEN = /(?:[年月日時後前間中際期頃]|年度|場合|とき|ころ|とおり|#)$/;
/** Particles that change who does something, where the noun can do it. */
const OF_WHOM: ReadonlySet<string> = new Set([
  "は を",
  "は \ue011は",
  "も \ue011も",
  "も \ue013も",
]);
/** Who can do something: 区を支援した and 区は支援した are two things as well. */
const WHO =
  /(?:[者員師士司童徒婦長所区市町村県国課部局係校園会署医母父親子児人族庭帯関団体設社院職]|警察|センター|チーム|こども|さん|など)$/;

function isNearly(from: Phrase, to: Phrase, marks: readonly string[]): boolean {
  const closes = [from.close, to.close].toSorted().join(" ");
  const noun = from.items.at(-1)?.text ?? "";
  // 制度が使える, 制度を使うことができる.
  if (closes === "が を") return marks.includes("can") && !WHO.test(noun);
  if (!NEARLY.has(closes)) return false;
  if (closes === "に は" && !WHEN.test(noun)) return false;
  if (OF_WHOM.has(closes) && WHO.test(noun)) return false;
  return !marks.includes("neg") || !from.items.some(({ text }) => WHOLE.test(text));
}

/**
 * The same nouns: one after the other with the same between them, but for marks (子ども・子育て and 子ども子育て), or the
 * same list in another order. 母の友人, 母と友人 are two things.
 */
function sameNouns(from: Phrase, to: Phrase): NumberPairs | undefined {
  if (from.joints.includes("or") !== to.joints.includes("or")) return undefined;
  const numbers = (items: readonly PhraseItem[]): readonly number[] =>
    items.flatMap((item) => item.numbers);
  if (isSameRow(from, to)) return zip(numbers(from.items), numbers(to.items));
  if (from.items.length !== to.items.length || !isPlainList(from) || !isPlainList(to))
    return undefined;
  const [left, right] = [sorted(from.items), sorted(to.items)];
  if (left.some((item, place) => item.text !== right[place]?.text)) return undefined;
  return zip(numbers(left), numbers(right));
}

function isSameRow(from: Phrase, to: Phrase): boolean {
  return from.items.length === to.items.length
    ? from.items.every(({ text }, place) => text === to.items[place]?.text)
    : withoutMarks(from) === withoutMarks(to);
}

function withoutMarks({ items, joints }: Phrase): string {
  return items.map(({ whole }, place) => whole + (joints[place] ?? "").replace("・", "")).join("");
}

/** 区と協議後、児童相談所が is no list, though 、 stands between its nouns. */
function isPlainList({ joints }: Phrase): boolean {
  return !joints.some((joint, place) => joint === "with" && joints[place + 1] === "、");
}

function sorted(items: readonly PhraseItem[]): readonly PhraseItem[] {
  return items.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

function zip(from: readonly number[], to: readonly number[]): NumberPairs {
  return from.map((place, index) => [place, to[index] ?? -1] as const);
}
