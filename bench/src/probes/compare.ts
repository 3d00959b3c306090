import { readFileSync } from "node:fs";
import { compareEditions } from "@torikumi/diff";
import { assembleEdition, formatMeasure, type Edition, type MeasureId } from "@torikumi/record";

/** Compares two editions whose measures have the texts of the pairs (first argument) as 取組状況, and prints the milliseconds. */
const [file = ""] = process.argv.slice(2);
const pairs = JSON.parse(readFileSync(file, "utf8")) as readonly (readonly [string, string])[];
const before = await edition("r6", (pair) => pair[0]);
const after = await edition("r7", (pair) => pair[1]);
const start = performance.now();
const changes = compareEditions(before, after);
const compare = performance.now() - start;
if (changes.changed.length !== pairs.length)
  throw new Error(`${changes.changed.length} of ${pairs.length} changed`);
console.log(JSON.stringify({ compare }));

async function edition(
  id: string,
  text: (pair: readonly [string, string]) => string,
): Promise<Edition> {
  const files = pairs.map((pair, at) => {
    const measure = {
      id: idOf(at),
      category: "継続",
      departments: ["子）こども相談部"],
      // Texts made from few words may look like each other's; by its goal each is known for the same.
      goal: `第${at + 1}地区の家庭を見守る仕組みを整える。`,
      progress: text(pair),
      evaluation: "",
      plan: "",
    };
    return {
      path: `${measure.id.replaceAll("-", "/")}.md`,
      blob: `${id}/${measure.id}`,
      text: formatMeasure(measure),
    };
  });
  const index = {
    path: "index.md",
    blob: id,
    text: `---\n年度版: ${id}\n題名: 計測\n対象期間: {取組状況: 前年度, 今後の取組: 今年度}\n取組区分: {継続: 続ける}\n---\n`,
  };
  return assembleEdition([index, ...files], { root: "" });
}

function idOf(at: number): MeasureId {
  return `${Math.floor(at / 100) + 1}-${"アイウエオカキクケコ"[Math.floor(at / 10) % 10] ?? ""}-${(at % 10) + 1}`;
}
