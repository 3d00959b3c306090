import { commonLetters } from "../text/common-ends.ts";

/** The words that went from a text and those that came to it. */
export interface WordsExchanged {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}

/** Kanji, katakana and letters in a row: what names a place, a trade, a house (港区, 保育士, 若葉学園). */
const WORD = /[一-龠々ァ-ヺーA-Za-zＡ-Ｚａ-ｚ]{2,}/gu;
const IN_WORD = /[一-龠々ァ-ヺーA-Za-zＡ-Ｚａ-ｚ]/u;

/** The words of a text, each once. */
export function wordsIn(text: string): readonly string[] {
  return [...new Set(text.match(WORD))];
}

/** Which words of two texts stand in one of them only. Looks at nothing but the stretch between their common ends. */
export function wordsExchanged(before: string, after: string): WordsExchanged {
  let { start, end } = commonLetters(before, after);
  // A word that the stretch cuts through is looked at whole.
  while (start > 0 && IN_WORD.test(before[start - 1] ?? "")) start -= 1;
  while (end > 0 && IN_WORD.test(before[before.length - end] ?? "")) end -= 1;
  return {
    lost: wordsIn(before.slice(start, before.length - end)).filter((word) => !after.includes(word)),
    gained: wordsIn(after.slice(start, after.length - end)).filter(
      (word) => !before.includes(word),
    ),
  };
}
