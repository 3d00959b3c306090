// @ts-check
import { askedFor, foldedText, has, soundingText } from "./find.js";
import { placesOfSound } from "./readings.js";
import { idOf } from "./spellings.js";
/** @import { IndexedEntry } from "../search/indexed-entry.ts" */

/** Of a shorter word, one character more or less is another word. */
const SHORTEST = 3;
/** From this length on a character of another script may be the slip: センタ一 with a kanji for its ー. */
const LONG = 5;
const LONGEST = 40;
const OFFERED = 3;
/** At how many of its places a word is tried for whether it stands alone. */
const LOOKED_AT = 8;

const words = new Intl.Segmenter("ja", { granularity: "word" });

/**
 * Questions that may have been meant, the likeliest first: what stands in no entry is replaced by what does and is one slip away (a character wrong, missing, too many, or two
 * in the wrong order). None where every word stands somewhere, or where one has nothing near it.
 * @param {readonly IndexedEntry[]} entries
 * @param {readonly string[]} question
 * @returns {readonly (readonly string[])[]}
 */
export function meantQuestions(entries, question) {
  const near = question.map((word) => {
    const asked = askedFor(word);
    return entries.some((entry) => has(entry, asked)) ? undefined : nearWords(entries, asked);
  });
  if (near.every((found) => found === undefined)) return [];
  const ways = Math.max(...near.map((found) => found?.length ?? 0));
  return Array.from({ length: ways }, (_, place) =>
    question.flatMap((word, at) => {
      const found = near[at];
      return found === undefined ? [word] : (found[place] ?? found[0] ?? []);
    }),
  ).filter((meant) => meant.length === question.length);
}

/**
 * @param {readonly IndexedEntry[]} entries
 * @param {import("./find.js").Asked} asked
 */
function nearWords(entries, { word, sound }) {
  const written = nearIn(entries.map(foldedText), word);
  if (written.length > 0 || sound.length < LONG) return written;
  const sounding = nearIn(entries.map(soundingText), sound);
  return [...new Set(sounding.flatMap((near) => writtenLike(entries, near)))];
}

/**
 * How a sound is written where it stands first.
 * @param {readonly IndexedEntry[]} entries
 * @param {string} sound
 */
function writtenLike(entries, sound) {
  const entry = entries.find((each) => soundingText(each).includes(sound));
  const text = entry === undefined ? "" : foldedText(entry);
  return placesOfSound(text, sound)
    .slice(0, 1)
    .map(([start, end]) => text.slice(start, end));
}

/**
 * What stands in the texts one slip away from a word: whole words only, the likeliest slips first, of those the commonest.
 * @param {readonly string[]} texts
 * @param {string} word
 */
function nearIn(texts, word) {
  const characters = [...word];
  if (idOf(word) !== undefined || characters.length < SHORTEST || characters.length > LONGEST)
    return [];
  const pattern = slipsOf(characters);
  /** @type {Map<string, { count: number, places: (readonly [text: string, start: number])[] }>} */
  const near = new Map();
  for (const text of texts) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const known = near.get(found) ?? { count: 0, places: [] };
      near.set(found, known);
      known.count += 1;
      if (known.places.length < LOOKED_AT) known.places.push([text, index]);
    }
  }
  const sorted = [...near]
    .filter(
      ([found, { places }]) =>
        digitsOf(found) === digitsOf(word) &&
        (isLikely(found, word) || characters.length >= LONG) &&
        places.some(([text, start]) => isWhole(text, start, start + found.length)),
    )
    .toSorted(
      ([a, { count }], [b, { count: other }]) =>
        Number(isLikely(b, word)) - Number(isLikely(a, word)) || other - count,
    )
    .map(([found]) => found);
  // 児童相談所等 says no more than 児童相談所.
  return sorted
    .filter((found, place) => !sorted.slice(0, place).some((each) => found.includes(each)))
    .slice(0, OFFERED);
}

/** A number is no slip of another number. */
function digitsOf(/** @type {string} */ word) {
  return word.replace(/\D/g, "");
}

/**
 * Finds everything that is one slip away.
 * @param {readonly string[]} characters
 */
function slipsOf(characters) {
  const written = characters.map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/u, String.raw`\$&`));
  const places = written.map((_, place) => place);
  const put = (
    /** @type {number} */ from,
    /** @type {number} */ to,
    /** @type {readonly string[]} */ pieces,
  ) => written.toSpliced(from, to - from, ...pieces).join("");
  const swapped = places
    .slice(1)
    .map((at) => put(at - 1, at + 1, [written[at] ?? "", written[at - 1] ?? ""]));
  const wrong = places.map((at) => put(at, at + 1, [String.raw`\S`]));
  const missing = places.slice(1).map((at) => put(at, at, [String.raw`\S`]));
  const extra = written.length > SHORTEST ? places.map((at) => put(at, at + 1, [])) : [];
  return new RegExp([...swapped, ...wrong, ...missing, ...extra].join("|"), "gu");
}

/**
 * Whether a slip is a likely one: characters left out, added or swapped, or one written for another of its script.
 * @param {string} found
 * @param {string} word
 */
function isLikely(found, word) {
  const [there, asked] = [[...found], [...word]];
  const at = there.findIndex((each, place) => each !== asked[place]);
  return (
    there.length !== asked.length ||
    there.toSorted().join("") === asked.toSorted().join("") ||
    scriptOf(there[at]) === scriptOf(asked[at])
  );
}

function scriptOf(character = "") {
  return [/[ぁ-ゖ]/u, /[ァ-ヺー]/u, /\p{Script=Han}/u, /[a-z]/u, /\d/u].findIndex((script) =>
    script.test(character),
  );
}

/**
 * Whether a place of a text begins and ends where words do.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function isWhole(text, start, end) {
  const from = text.lastIndexOf("\n", start) + 1;
  const lineEnd = text.indexOf("\n", end);
  const line = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
  const bounds = [...words.segment(line)].map(({ index }) => from + index);
  return bounds.includes(start) && [...bounds, from + line.length].includes(end);
}
