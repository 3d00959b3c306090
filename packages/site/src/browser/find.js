// @ts-check
import { placesOfSound, soundAskedFor, soundOf } from "./readings.js";
import { spellingsOf } from "./spellings.js";
/** @import { IndexedEntry } from "../search/indexed-entry.ts" */
/** @typedef {{ readonly category?: string, readonly recommendation?: string, readonly department?: string, readonly opinion?: string }} Chosen */
/** @typedef {{ readonly word: string, readonly ways: readonly string[], readonly sound: string, readonly number: string | undefined }} Asked */

/**
 * A text as it is compared: wide and narrow, capital and small letters are the same, 夜間・休日 is 夜間休日.
 * @param {string} text
 */
function fold(text) {
  return text.normalize("NFKC").toLowerCase().replaceAll("・", "");
}

/**
 * The words of a question, folded. A number written with spaces (1 ア 2, 提言 3) is one word.
 * @param {string} question
 */
export function wordsOf(question) {
  return fold(question)
    .trim()
    .replace(/^(\d+)\s+([ァ-ヺa-z])(?:\s+(\d+))?$/u, (_, ...parts) =>
      parts.slice(0, 3).filter(Boolean).join("-"),
    )
    .replace(/(提言)\s+(\d)/gu, "$1$2")
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** @type {WeakMap<IndexedEntry, string>} */
const folded = new WeakMap();

/**
 * Everything of an entry that is searched, folded.
 * @param {IndexedEntry} entry
 */
export function foldedText(entry) {
  const known = folded.get(entry);
  if (known !== undefined) return known;
  const text = fold(`${lineOf(entry)}\n${entry.text}`);
  folded.set(entry, text);
  return text;
}

/** @type {WeakMap<IndexedEntry, string>} */
const heard = new WeakMap();

/**
 * The same as it sounds.
 * @param {IndexedEntry} entry
 */
export function soundingText(entry) {
  const known = heard.get(entry);
  if (known !== undefined) return known;
  const text = soundOf(foldedText(entry));
  heard.set(entry, text);
  return text;
}

/**
 * What a list says of an entry before its text: its number and name, category, departments, and whether the committee has judged it.
 * @param {IndexedEntry} entry
 */
function lineOf({ id, title, category, departments, opinion = "" }) {
  return [id, title, category, ...departments, opinion].filter((word) => word !== "").join(" ");
}

/**
 * What is asked for with a folded word.
 * @param {string} word
 * @returns {Asked}
 */
export function askedFor(word) {
  return {
    word,
    ways: spellingsOf(word),
    sound: soundAskedFor(word),
    number: /^提言(\d+)$/.exec(word)?.[1],
  };
}

/**
 * How an entry has what is asked for: 0 not at all, 1 by its sound, 2 as a word, 3 as its category, 4 in its name.
 * @param {IndexedEntry} entry
 * @param {Asked} asked
 */
function nearness(entry, { word, ways, sound, number }) {
  if (ways.some((way) => foldedText(entry).includes(way))) {
    const title = fold(entry.title);
    if (ways.some((way) => fold(entry.id) === way || title.includes(way))) return 4;
    return fold(entry.category) === word ? 3 : 2;
  }
  if (number !== undefined && number === entry.recommendation) return 2;
  return sound !== "" && soundingText(entry).includes(sound) ? 1 : 0;
}

/**
 * Whether an entry has what is asked for.
 * @param {IndexedEntry} entry
 * @param {Asked} asked
 */
export function has(entry, asked) {
  return nearness(entry, asked) > 0;
}

/**
 * The entries in which all words stand, in whatever spelling, and which have what was chosen; those first whose number they are or whose name has them all, then those
 * of the category that is asked for, last those that only sound alike; else in the order of the edition.
 * @param {readonly IndexedEntry[]} entries
 * @param {readonly string[]} words
 * @param {Chosen} chosen
 */
export function findEntries(entries, words, { category, recommendation, department, opinion }) {
  const asked = words.map(askedFor);
  return entries
    .filter(
      (entry) =>
        (category === undefined || entry.category === category) &&
        (recommendation === undefined || entry.recommendation === recommendation) &&
        (department === undefined || entry.departments.includes(department)) &&
        (opinion === undefined || entry.opinion === opinion),
    )
    .map((entry) => ({
      entry,
      near: Math.min(...asked.map((each) => nearness(entry, each)), 4),
    }))
    .filter(({ near }) => near > 0)
    .toSorted((a, b) => b.near - a.near)
    .map(({ entry }) => entry);
}

const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });

/**
 * Where the words stand in a text, in its own offsets, sorted: folding can change the length of a character.
 * @param {string} text
 * @param {readonly string[]} words
 * @returns {(readonly [start: number, end: number])[]}
 */
export function rangesOf(text, words) {
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const ends = [];
  let plain = "";
  for (const { segment, index } of graphemes.segment(text)) {
    const part = fold(segment);
    for (let at = 0; at < part.length; at += 1) {
      starts.push(index);
      ends.push(index + segment.length);
    }
    plain += part;
  }
  return (
    words
      .map(askedFor)
      .flatMap(({ ways, sound }) => [
        ...ways.flatMap((way) => placesOf(plain, way)),
        ...(sound === "" ? [] : placesOfSound(plain, sound)),
      ])
      .map(([from, to]) => /** @type {const} */ ([starts[from] ?? 0, ends[to - 1] ?? 0]))
      // Of those that begin together the longest first: 引継ぎ before 引継.
      .toSorted(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd)
  );
}

/**
 * @param {string} text
 * @param {string} word
 */
function placesOf(text, word) {
  /** @type {(readonly [start: number, end: number])[]} */
  const places = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    places.push([at, at + word.length]);
  return places;
}
