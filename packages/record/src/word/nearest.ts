import { distance } from "fastest-levenshtein";

/**
 * The candidate most like a word, for 「もしかして: …」.
 * Gives undefined where nothing is near: more than a third of the letters (and more than one) would
 * have to change.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const steps = distance(word, candidate);
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}
