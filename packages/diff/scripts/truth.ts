import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { scorePairs } from "../test/truth/score-pairs.ts";
import type { LabelledPair } from "../test/truth/score-pairs.ts";

const OWN = new URL("../test/truth/pairs.jsonl", import.meta.url);

/** Prints how right the comparison is on labelled pairs: the project's own, or the JSONL files that are named. */
const paths = process.argv.slice(2);
const files =
  paths.length === 0 ? [OWN] : paths.map((path) => resolve(process.env["INIT_CWD"] ?? ".", path));
const sets = files.map((file) => {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return {
    name: String(file).replace(/^.*\//, ""),
    score: scorePairs(lines.map((line) => JSON.parse(line) as LabelledPair)),
  };
});

const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${part}/${whole} (${((100 * part) / whole).toFixed(0)} %)`;
const rows: readonly (readonly [string, (score: ReturnType<typeof scorePairs>) => string])[] = [
  ["pairs", ({ pairs }) => String(pairs)],
  ["kind as labelled", ({ exact, pairs }) => share(exact, pairs)],
  ["kind as labelled, or one that is right too", ({ allowed, pairs }) => share(allowed, pairs)],
  ["実質 missed", ({ missed }) => share(...missed)],
  ["字句 called 実質", ({ noise }) => share(...noise)],
  ["figures: precision", ({ figures }) => share(figures.right, figures.right + figures.false)],
  ["figures: recall", ({ figures }) => share(figures.right, figures.right + figures.lost)],
  ["figures: label says what is counted", ({ figures }) => share(figures.labelled, figures.right)],
];
const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
console.log(line(["", ...sets.map(({ name }) => name)]));
console.log(line(["---", ...sets.map(() => "---:")]));
for (const [name, tell] of rows) console.log(line([name, ...sets.map(({ score }) => tell(score))]));
const misses = sets.flatMap(({ score }) => score.misses);
if (misses.length > 0)
  console.log(
    `\nNot as labelled:\n\n${misses.map((miss) => `- ${miss.replaceAll("\n", "⏎")}`).join("\n")}`,
  );
