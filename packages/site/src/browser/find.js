// @ts-check
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
  const text = fold([entry.id, ...entry.departments, entry.opinion ?? "", entry.text].join("\n"));
  folded.set(entry, text);
  return text;
}

/**
 * The entries in which all words stand and which have what was chosen, in the order of the edition.
 * @param {readonly IndexedEntry[]} entries
 * @param {readonly string[]} words
 * @param {Chosen} chosen
 */
export function findEntries(entries, words, { category, recommendation, department, opinion }) {
  return entries.filter(
    (entry) =>
      (category === undefined || entry.category === category) &&
      (recommendation === undefined || entry.recommendation === recommendation) &&
      (department === undefined || entry.departments.includes(department)) &&
      (opinion === undefined || entry.opinion === opinion) &&
      words.every((word) => haystack(entry).includes(word)),
  );
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
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length))
      ranges.push([starts[at] ?? 0, ends[at + word.length - 1] ?? 0]);
  }
  return ranges.sort(([a], [b]) => a - b);
}
