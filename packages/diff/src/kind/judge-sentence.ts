import { normalizeNotation } from "../notation/normalize-notation.ts";
import { haveSameLetters } from "../notation/same-letters.ts";
import { meaningOf } from "../numbers/number-meaning.ts";
import { findNumbers } from "../numbers/number-token.ts";
import type { NumberToken } from "../numbers/number-token.ts";
import { isOrdered } from "./moves-freely.ts";
import { keepsOrder, sameWording } from "./same-wording.ts";
import { looseSpelling, plainSpelling, SPELLING_LETTERS, withoutOkurigana } from "./spelling.ts";
import { plainWording, WORDING_LETTERS } from "./wording.ts";
import { namedAgain } from "./equivalents/named-again.ts";
import { maskNumbers } from "./mask-numbers.ts";
import { NUMBER_SIGN } from "./words.ts";

/** What changed between two sentences that stand opposite. */
export interface SentenceVerdict {
  readonly words: "同じ" | "表記" | "字句" | "実質";
  /** The numbers that say the same thing and differ; not told where the words differ in substance. */
  readonly numbers: readonly (readonly [from: NumberToken, to: NumberToken])[];
  /** Whether numbers came or went, and nothing else beside them. */
  readonly isCounted: boolean;
}

/** Judges one sentence (or two that became one) against its next state. What is not proven to be harmless is 実質. */
export function judgeSentence(before: string, after: string): SentenceVerdict {
  if (before === after) return SAME;
  const substance = { ...SAME, words: "実質" } as const;
  if (before === "" || after === "") {
    const isBlank = normalizeNotation(before + after) === "";
    return isBlank ? { ...SAME, words: "表記" } : substance;
  }
  const [left, right] = [maskOf(before), maskOf(after)];
  if (left.text === right.text && left.numbers.length === right.numbers.length)
    return { ...SAME, numbers: changedPairs(left, right, places(left)) };
  const verdict = judgeMasked(left, right, before);
  const named = verdict.words === "実質" ? namedAgain(left.text, right.text) : undefined;
  if (named === undefined) return verdict;
  const told = judgeMasked({ ...left, text: named[0] }, { ...right, text: named[1] }, before);
  return told.words === "実質" ? verdict : { ...told, words: "字句" };
}

function judgeMasked(left: Masked, right: Masked, before: string): SentenceVerdict {
  const substance = { ...SAME, words: "実質" } as const;
  if (!haveSameLetters(left.text, right.text, mayCome)) return substance;
  const [plain, otherPlain] = [plainSpelling(left.text), plainSpelling(right.text)];
  const [spelt, otherSpelt] = [looseSpelling(plain), looseSpelling(otherPlain)];
  if (spelt === otherSpelt && left.numbers.length === right.numbers.length)
    return { ...SAME, words: "表記", numbers: changedPairs(left, right, places(left)) };
  if (spelt.replaceAll(NUMBER_SIGN, "") === otherSpelt.replaceAll(NUMBER_SIGN, ""))
    return { ...SAME, isCounted: true };
  const [from, to] = [wordingOf(plain), wordingOf(otherPlain)];
  if (!haveSameLetters(from, to, WORDING_LETTERS)) return substance;
  const pairs = sameWording(from, to);
  if (
    pairs === undefined ||
    pairs.length !== left.numbers.length ||
    pairs.length !== right.numbers.length ||
    (isOrdered(before) && !keepsOrder(from, to))
  )
    return substance;
  return { ...SAME, words: "字句", numbers: changedPairs(left, right, pairs) };
}

const SAME: SentenceVerdict = { words: "同じ", numbers: [], isCounted: false };

interface Masked {
  readonly text: string;
  readonly numbers: readonly NumberToken[];
}

/** The marks at the start of an item (①, (1), ア.) say where it stands, not what it says. */
const ITEM_MARK =
  /(?<=^|\n)[\s　]*(?:[・○●■◆□◎〇◯-]\s*|[（(]?(?:[0-9０-９]{1,2}|[ア-ン]|[a-zａ-ｚ])[)）.．]\s*(?![0-9０-９])|[①-⑳㋐-㋾]\s*)/g;

/** 4月～9月に, 4月から9月に: a stretch of time; what is moved from one time to another is none. */
const STRETCH =
  /(?<=[月日時分])(?:[～〜~]|から)([0-9０-９]{1,2}(?:月|日|時)(?:[0-9０-９]{1,2}[日分])?)(?:まで(?!に))?(?=[のは、]|に(?:かけ|実施|開催|行[いうっ]|開[いき]|募集|受け?付|調査|訪問|巡回|配布|集中))/g;
const STRETCH_SIGN = /[月日時分](?:[～〜~]|から)[0-9０-９]/;

/** 3か所で、: where it was done, unless the sentence has said of what it speaks (会場は3か所で、). */
const PLACES =
  /(?<=(?:^|[。、\n])[^。、\nはがも]{0,30}[0-9０-９](?:[かカヵケヶ箇]所|会場|施設|地区|区|校|園|館))で、/g;

/** A text in one notation with a sign for every number. */
function maskOf(text: string): Masked {
  const marked = text.replace(ITEM_MARK, "").replace(PLACES, "で");
  const plain = STRETCH_SIGN.test(marked) ? marked.replace(STRETCH, "から$1まで") : marked;
  const numbers = findNumbers(plain).filter(
    ({ form, text: written, end }) =>
      form !== "mark" && written !== "一人" && !/^(?:ひとり|一人|[1１]人)/.test(plain.slice(end)),
  );
  const lines = maskNumbers(plain, numbers).replace(/(?<![。、\s])\s*[\r\n]+\s*(?=\S)/g, "。");
  return { text: normalizeNotation(lines), numbers };
}

function places({ numbers }: Masked): readonly (readonly [number, number])[] {
  return numbers.map((_, place) => [place, place]);
}

function changedPairs(
  from: Masked,
  to: Masked,
  pairs: readonly (readonly [number, number])[],
): SentenceVerdict["numbers"] {
  return pairs.flatMap(([left, right]) => {
    const [old, now] = [from.numbers[left], to.numbers[right]];
    if (old === undefined || now === undefined) return [];
    return meaningOf(old).key === meaningOf(now).key ? [] : [[old, now] as const];
  });
}

function wordingOf(plain: string): string {
  return withoutOkurigana(plainWording(plain));
}

/** Every letter that an equivalence of spelling or wording may bring or take. */
const mayCome: ReadonlySet<string> = new Set([...WORDING_LETTERS, ...SPELLING_LETTERS]);
