// Compares pairs of texts with other people's libraries: FILE WAY.
import { readFileSync } from "node:fs";
import { diffChars, diffWords } from "diff";
import { diff } from "fast-myers-diff";
import { printSteps } from "./read-measures.mjs";

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });
const words = (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
const WAYS = {
  "fast-myers": (before, after) => [...diff(words(before), words(after))].length,
  "diff-words": (before, after) => diffWords(before, after, { intlSegmenter: segmenter }).length,
  "diff-chars": (before, after) => diffChars(before, after).length,
};

const [file, way] = process.argv.slice(2);
const pairs = JSON.parse(readFileSync(file, "utf8"));
const start = performance.now();
const edits = pairs.map(([before, after]) => WAYS[way](before, after));
const compare = performance.now() - start;
if (edits.some((number) => number === 0)) throw new Error("A change was not seen.");
printSteps({ compare });
