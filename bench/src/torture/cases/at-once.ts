import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expectThat, filesOf, inCopy, makeCity, type City } from "../city.ts";
import { countTries, someOf, type Result, type Trial } from "../trial.ts";
import { sameTwice, sayOnly } from "./same-twice.ts";

/** Several people run a command in one folder at the same time. */
export async function atOnce(trial: Trial): Promise<readonly Result[]> {
  trial.note("at once");
  const times = Array.from({ length: Math.max(1, Math.round(5 * trial.scale)) }, (_, at) => at);
  const city = makeCity("r8", trial);
  await city.run(["export", "--format", "csv", "-o", "list.csv"]);
  const list = readFileSync(join(city.folder, "list.csv"), "utf8");
  const together = (name: string, check: (copy: City) => Promise<void>): Promise<Result> =>
    countTries(`at once: ${name}`, times, {
      trial,
      attempt: () => inCopy(city, check),
    });
  try {
    const kinds = [
      () =>
        together("4 × new", async (copy) => {
          const made = await Promise.all(
            [1, 2, 3, 4].map(() => copy.run(["new", "1-ア", "--department", "子）児童相談所"])),
          );
          const pages = made.map(({ stdout }) => stdout.trim());
          expectThat(new Set(pages).size === 4, `pages: ${pages.join(" ")}`);
          for (const page of pages)
            expectThat(existsSync(join(copy.folder, page)), `${page} is not there`);
        }),
      () =>
        together("2 × fix", async (copy) => {
          for (const page of ["1/ア/1.md", "2/ア/1.md", "3/イ/1.md"])
            appendFileSync(join(copy.folder, "records", page), "\nﾏﾆｭｱﾙを改める。\n");
          sayOnly(await Promise.all([copy.run(["fix"]), copy.run(["fix"])]));
          const text = readFileSync(join(copy.folder, "records", "1/ア/1.md"), "utf8");
          expectThat(text.endsWith("\nマニュアルを改める。\n"), text.slice(-40));
        }),
      () =>
        together("2 × import of two lists", async (copy) => {
          for (const [name, mark] of [
            ["a", "！"],
            ["b", "？"],
          ])
            writeFileSync(join(copy.folder, `${name}.csv`), list.replaceAll("。", mark ?? ""));
          sayOnly(await Promise.all(["a.csv", "b.csv"].map((name) => copy.run(["import", name]))));
          const texts = [...filesOf(join(copy.folder, "records"))]
            .filter(([path]) => /\d\.md$/.test(path))
            .map(([, bytes]) => Buffer.from(bytes, "latin1").toString("utf8"));
          const [a, b] = ["！", "？"].map((mark) => texts.some((text) => text.includes(mark)));
          expectThat(!(a && b), "the two imports are mixed");
        }),
      () =>
        together("2 × site build", async (copy) => {
          sayOnly(await Promise.all([copy.run(["site", "build"]), copy.run(["site", "build"])]));
          expectThat(existsSync(join(copy.folder, "dist", "site", "index.html")), "no site");
        }),
      () =>
        together("2 × export -o", async (copy) => {
          const args = ["export", "--format", "json", "-o", "r8.json"];
          sayOnly(await Promise.all([copy.run(args), copy.run(args)]));
          JSON.parse(readFileSync(join(copy.folder, "r8.json"), "utf8"));
        }),
      ...sameTwice(trial, times),
    ];
    const results: Result[] = [];
    for (const kind of someOf(kinds, trial)) results.push(await kind());
    return results;
  } finally {
    city.remove();
  }
}
