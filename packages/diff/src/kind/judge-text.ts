import type { SentencePair } from "../text/align-sentences.ts";
import { judgeSentence } from "./judge-sentence.ts";
import type { SentenceVerdict } from "./judge-sentence.ts";

/** What changed between two texts: the heaviest of their sentences, and the numbers that differ. */
export type TextVerdict = SentenceVerdict;

const WEIGHT = { 同じ: 0, 表記: 1, 字句: 2, 実質: 3 } as const;

/**
 * Judges a text by its sentences:
 * - 表記 where they differ in notation and spelling only,
 * - 字句 where every change is proven to be harmless in its place (`sameWording`), or sentences changed their places,
 * - 実質 for everything else. In doubt, the heavier word.
 */
export function judgeText(sentences: readonly SentencePair[]): TextVerdict {
  const moved = new Map<number, string>();
  for (const { before, move } of sentences)
    if (move !== undefined && before !== "") moved.set(move, before);
  let words: TextVerdict["words"] = "同じ";
  const numbers: TextVerdict["numbers"][number][] = [];
  let isCounted = false;
  for (const pair of sentences) {
    if (pair.move !== undefined && pair.before !== "") continue;
    const before = pair.move === undefined ? pair.before : (moved.get(pair.move) ?? "");
    const verdict = judgeSentence(before, pair.after);
    if (verdict.words === "実質") return verdict;
    if (WEIGHT[verdict.words] > WEIGHT[words]) words = verdict.words;
    if (pair.move !== undefined && WEIGHT[words] < WEIGHT["字句"]) words = "字句";
    numbers.push(...verdict.numbers);
    isCounted ||= verdict.isCounted;
  }
  return { words, numbers, isCounted };
}
