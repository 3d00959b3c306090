import type { Inflected } from "./inflection.ts";

type Ending = readonly [text: string, marks: string, form: Inflected["form"]];

/** What an adjective ends in. */
export const ADJECTIVE: readonly Ending[] = [
  ["くなかった", "neg past", "end"],
  ["くない", "neg", "end"],
  ["かった", "past", "end"],
  ["ければ", "", "if"],
  ["くて", "", "and"],
  ["く", "", "and"],
  ["い", "", "end"],
];

/** ある and ない are one verb, with and without negation. */
export const BEING: readonly Ending[] = [
  ["ありませんでした", "neg past", "end"],
  ["ありません", "neg", "end"],
  ["ありました", "past", "end"],
  ["あります", "", "end"],
  ["あった", "past", "end"],
  ["あって", "", "and"],
  ["あり", "", "and"],
  ["あれば", "", "if"],
  ["ある", "", "end"],
  ["なかった", "neg past", "end"],
  ["なければ", "neg", "if"],
  ["なくて", "neg", "and"],
  ["なく", "neg", "and"],
  ["ない", "neg", "end"],
];

/** である behind a noun, in all its forms. */
const COPULA: readonly Ending[] = [
  ["であったが", "past", "and"],
  ["ではなかった", "neg past", "end"],
  ["ではない", "neg", "end"],
  ["でない", "neg", "end"],
  ["であった", "past", "end"],
  ["であります", "", "end"],
  ["であり", "", "and"],
  ["である", "", "end"],
  ["でした", "past", "end"],
  ["だった", "past", "end"],
  ["です", "", "end"],
  ["だ(?!け)", "", "end"],
  ["で(?=、)", "", "and"],
];
/** The same as patterns at the start of what follows. */
export const COPULAS = COPULA.map(([text, marks, form]) => ({
  pattern: new RegExp(`^${text}`),
  marks: marks === "" ? [] : marks.split(" "),
  form,
}));
