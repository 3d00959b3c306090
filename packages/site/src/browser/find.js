// @ts-check
import { spellingsOf } from "./spellings.js";
/** @import { IndexedEntry } from "../search/indexed-entry.ts" */
/** @typedef {{ readonly category?: string, readonly recommendation?: string, readonly department?: string, readonly opinion?: string }} Chosen */

/**
 * A text as it is compared: wide and narrow, capital and small letters are the same.
 * @param {string} text
 */
function fold(text) {
  return text.normalize("NFKC").toLowerCase();
}

/**
 * The words of a question, folded.
 * @param {string} question
 */
export function wordsOf(question) {
  return fold(question)
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** @type {WeakMap<IndexedEntry, string>} */
const folded = new WeakMap();

/**
 * Everything of an entry that is searched, folded.
 * @param {IndexedEntry} entry
 */
function haystack(entry) {
  const known = folded.get(entry);
  if (known !== undefined) return known;
  const text = fold(`${lineOf(entry)}\n${entry.text}`);
  folded.set(entry, text);
  return text;
}

/**
 * What a list says of an entry before its text: its number and name, category, departments, and whether the committee has judged it.
 * @param {IndexedEntry} entry
 */
export function lineOf({ id, title, category, departments, opinion = "" }) {
  return [id, title, category, ...departments, opinion].filter((word) => word !== "").join(" ");
}

/**
 * The entries in which all words stand, in whatever spelling, and which have what was chosen; those first whose number they are or whose name has them all, else
 * in the order of the edition.
 * @param {readonly IndexedEntry[]} entries
 * @param {readonly string[]} words
 * @param {Chosen} chosen
 */
export function findEntries(entries, words, { category, recommendation, department, opinion }) {
  const spelled = words.map((word) => ({
    ways: spellingsOf(word),
    number: /^提言(\d+)$/.exec(word)?.[1],
  }));
  const found = entries.filter(
    (entry) =>
      (category === undefined || entry.category === category) &&
      (recommendation === undefined || entry.recommendation === recommendation) &&
      (department === undefined || entry.departments.includes(department)) &&
      (opinion === undefined || entry.opinion === opinion) &&
      spelled.every(
        ({ ways, number }) =>
          number === entry.recommendation || ways.some((way) => haystack(entry).includes(way)),
      ),
  );
  const isNamed = (/** @type {IndexedEntry} */ { id, title }) =>
    spelled.every(({ ways }) => ways.some((way) => fold(id) === way || fold(title).includes(way)));
  return [...found.filter(isNamed), ...found.filter((entry) => !isNamed(entry))];
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
  /** @type {[number, number][]} */
  const ranges = [];
  for (const word of words.flatMap(spellingsOf)) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length))
      ranges.push([starts[at] ?? 0, ends[at + word.length - 1] ?? 0]);
  }
  // Of those that begin together the longest first: 引継ぎ before 引継.
  return ranges.sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd);
}
