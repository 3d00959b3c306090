import type { Word } from "./words.ts";

/** A noun with what belongs to it, and the particle that closes it. */
export interface Phrase {
  /** What stands between と, 及び and 、; の between nouns is left out, a number is `#`. */
  readonly items: readonly PhraseItem[];
  /** What stands between the items, one fewer than they are. */
  readonly joints: readonly Joint[];
  /** Whether the last noun is joined with と: 関係機関と連携 may be two nouns, or one done with the other. */
  readonly isWith: boolean;
  /** を, から …; "" where no particle follows. */
  readonly close: string;
}

/** What joins two nouns: 及び, と, 又は, or no more than a mark. */
export type Joint = Extract<Word, { is: "list" }>["text"];

/** One of the nouns of a phrase. */
export interface PhraseItem {
  readonly text: string;
  /** The same with の between its nouns. */
  readonly whole: string;
  /** What stands before its last の, and behind it. */
  readonly owner: string;
  readonly own: string;
  /** The places of its numbers among the numbers of the text. */
  readonly numbers: readonly number[];
}

/** One thing that is said: a predicate and its phrases, in any order. */
export interface Clause {
  readonly phrases: readonly Phrase[];
  /** "" where a noun ends the sentence. */
  readonly verb: string;
  /** neg, past, prog …, sorted. */
  readonly marks: readonly string[];
  /** How it joins what follows: `。` for a sentence of its own, `連体` before a noun, `if`, ため …. */
  readonly end: string;
}

/** A clause while it is read. */
export interface Draft {
  phrases: Phrase[];
  verb: string;
  marks: string[];
  end: string;
  /** Whether its tense is that of the next clause: 改正し、通知した. */
  borrows: boolean;
}
