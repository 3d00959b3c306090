/**
 * The Latin spelling of the letter of a policy in addresses: ア → a, カ → ka, シ → si. Kunrei spelling without exceptions, so that each
 * letter has one spelling of its own; addresses are permanent, so nothing here may ever change.
 */
const LETTERS: ReadonlyMap<string, string> = new Map(
  [
    ["アイウエオ", ""],
    ["カキクケコ", "k"],
    ["サシスセソ", "s"],
    ["タチツテト", "t"],
    ["ナニヌネノ", "n"],
    ["ハヒフヘホ", "h"],
    ["マミムメモ", "m"],
    ["ラリルレロ", "r"],
  ]
    .flatMap(([row = "", consonant = ""]) =>
      [...row].map((letter, place): [string, string] => [
        letter,
        `${consonant}${"aiueo".charAt(place)}`,
      ]),
    )
    .concat([
      ["ヤ", "ya"],
      ["ユ", "yu"],
      ["ヨ", "yo"],
      ["ワ", "wa"],
      ["ヲ", "wo"],
      ["ン", "nn"],
    ]),
);

/**
 * The spelling of a policy's letter in an address, e.g. ア → `a`, A → `a`, 2 → `2`: the letters of one recommendation are all of one
 * kind. A letter that no policy can have is spelt by its code point.
 */
export function spellLetter(letter: string): string {
  if (/^[A-Za-z]+$|^\d+$/.test(letter)) return letter.toLowerCase();
  return LETTERS.get(letter) ?? `x${(letter.codePointAt(0) ?? 0).toString(16)}`;
}
