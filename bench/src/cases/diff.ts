import { peer, probe, type Bench, type Case } from "../bench.ts";
import type { ChangeSize } from "../corpora/change-text.ts";
import { milliseconds } from "../table.ts";
import { timeProbe } from "../timing/time-probe.ts";

/** How much changes, and which part of the pairs is compared: libraries that look at every word take minutes for all of them. */
const SIZES: readonly (readonly [ChangeSize, string, number])[] = [
  ["few", "one to three places changed", 1],
  ["half", "every other sentence rewritten", 1 / 50],
  ["whole", "all rewritten", 1 / 50],
];

const PEERS: readonly (readonly [string, string])[] = [
  ["fast-myers-diff, words of Intl.Segmenter", "fast-myers"],
  ["jsdiff `diffWords` with Intl.Segmenter", "diff-words"],
  ["jsdiff `diffChars`", "diff-chars"],
];

/** Comparison of two editions in which every measure has one changed text of about 1,000 characters, in process. */
export const diff: Case = (bench) => {
  const rows = [measure(bench, "**torikumi** `compareEditions`", probe("compare"), [])];
  for (const [name, way] of bench.peers ? PEERS : [])
    rows.push(measure(bench, name, peer("compare-texts"), [way]));
  const columns = SIZES.map(
    ([, name, part]) => `${name} (${(bench.pairs * part).toLocaleString("en")} pairs)`,
  );
  return [{ id: "diff", columns: ["a pair of texts of about 1,000 characters", ...columns], rows }];
};

function measure(
  { corpora, pairs, runs, note }: Bench,
  name: string,
  script: string,
  args: readonly string[],
): readonly string[] {
  const times = SIZES.map(([size, , part]) => {
    const count = pairs * part;
    note(`${name}: ${count} pairs, ${size} changed`);
    const { steps } = timeProbe({ args: [script, corpora.pairs(count, size), ...args] }, { runs });
    return milliseconds((steps["compare"] ?? Number.NaN) / count);
  });
  return [name, ...times];
}
