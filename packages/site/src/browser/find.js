// @ts-check
/** @import { IndexedMeasure } from "../search/indexed-measure.ts" */
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

/** @type {WeakMap<IndexedMeasure, string>} */
const folded = new WeakMap();

/**
 * Everything of a measure that is searched, folded.
 * @param {IndexedMeasure} measure
 */
function haystack(measure) {
  const known = folded.get(measure);
  if (known !== undefined) return known;
  const text = fold(
    [measure.id, ...measure.departments, measure.opinion ?? "", measure.text].join("\n"),
  );
  folded.set(measure, text);
  return text;
}

/**
 * The measures in which all words stand and which have what was chosen, in the order of the edition.
 * @param {readonly IndexedMeasure[]} measures
 * @param {readonly string[]} words
 * @param {Chosen} chosen
 */
export function findMeasures(measures, words, { category, recommendation, department, opinion }) {
  return measures.filter(
    (measure) =>
      (category === undefined || measure.category === category) &&
      (recommendation === undefined || measure.id.startsWith(`${recommendation}-`)) &&
      (department === undefined || measure.departments.includes(department)) &&
      (opinion === undefined || measure.opinion === opinion) &&
      words.every((word) => haystack(measure).includes(word)),
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
