import type { Clause, Phrase } from "../kind/clause.ts";
import { writtenClauses } from "../kind/clauses.ts";
import { maskNumbers } from "../kind/mask-numbers.ts";
import { withoutOkurigana } from "../kind/spelling.ts";
import { plainRelations } from "../kind/wording.ts";
import { NUMBER_SIGN, wordsOf } from "../kind/words.ts";
import { normalizeNotation } from "../notation/normalize-notation.ts";
import { findNumbers } from "../numbers/number-token.ts";
import { deedNamed, deedOf, isBeing } from "./deed.ts";
import type { Deed } from "./deed.ts";

/** The deeds of a figure: what its clause says of it, and what is told of it before it is counted (登録を終えた里親45組). */
export interface Deeds {
  readonly main: Deed | undefined;
  readonly told: readonly Deed[];
}

/** In longer sentences nobody could say which figure a verb belongs to. */
const MOST_CHARACTERS = 600;

/** The deeds of the numbers of a sentence, by where each begins. */
export function readDeeds(sentence: string): ReadonlyMap<number, Deeds> {
  const found = new Map<number, Deeds>();
  if (sentence.length > MOST_CHARACTERS) return found;
  const numbers = findNumbers(sentence).filter(({ form }) => form !== "mark");
  const plain = plainRelations(normalizeNotation(maskNumbers(sentence, numbers)))
    .replace(QUOTED, "項")
    .replace(BESIDE_NUMBER, "")
    .replace(IS_SO_MANY, "。")
    .replace(CAME, "が")
    .replace(/増や(?=[さしすせそ])/g, "増加")
    .replaceAll("読み聞かせ", "読聞");
  const clauses = writtenClauses(wordsOf(withoutOkurigana(plain)));
  for (const [place, clause] of clauses.entries())
    for (const phrase of clause.phrases)
      for (const number of phrase.items.flatMap((item) => item.numbers)) {
        const token = numbers[number];
        if (token === undefined) continue;
        const isWhole = OF_THEM.test(sentence.slice(token.end, token.end + 4));
        found.set(token.start, deedsOf(clauses, place, { phrase, isWhole }));
      }
  return found;
}

/** What is quoted is a thing, whatever it says: 「理解できた」が88.2％. */
const QUOTED = /「[^「」]{1,30}」/g;
/** Kana beside nouns and numbers that would be read as the end of a verb: 新任向け2回, 延べ164回, 新たに雇用. */
const BESIDE_NUMBER = new RegExp(`(?<=[一-鿿]向)け|新たに|(?:延べ|のべ)(?=${NUMBER_SIGN})`, "g");
/** 参加者は30人、欠席した者は: the verb behind is none of what is counted before. */
const IS_SO_MANY = new RegExp(`(?<=は、?(?:約|計)?${NUMBER_SIGN})、`, "g");
/** 通告のあった is 通告があった. */
const CAME = /(?<=[一-鿿])の(?=あ(?:る|った)[一-鿿])/g;
/** 200人のうち150人が: the whole does nothing. */
const OF_THEM = /^(?:の?うち|の中|中)/;

function deedsOf(
  clauses: readonly Clause[],
  place: number,
  { phrase, isWhole }: { readonly phrase: Phrase; readonly isWhole: boolean },
): Deeds {
  const clause = clauses[place];
  if (clause === undefined) return { main: undefined, told: [] };
  // 71世帯について、25回開催し協議した: which of the verbs it is, only who knows can tell.
  const isOpen = isWhole || RELATION.test(phrase.close);
  const main = isOpen ? undefined : deedOf(clause, phrase, clauses[place + 1]);
  const before = clauses[place - 1];
  const isTold = before?.end === "連体" && (clause.phrases[0] === phrase || isBeing(clause.verb));
  const told = isTold ? deedOf(before) : undefined;
  const state = main === undefined ? deedNamed(clause, phrase) : undefined;
  return { main, told: [told, state].filter((deed) => deed !== undefined) };
}

/** Relations but に対し. */
const RELATION = /^[\ue011\ue013-\ue01b]/;
