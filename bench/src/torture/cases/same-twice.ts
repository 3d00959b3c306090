import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyCity, expectThat, filesOf, inCopy, makeCity, type Outcome } from "../city.ts";
import { countTries, type Result, type Trial } from "../trial.ts";
import { WRITINGS, type Writing } from "../writings.ts";

/** Commands of which two runs at once come to what one comes to. */
const TWICE = [
  "edition open",
  "edition correct",
  "inquiry take",
  "opinion import",
  "opinion collect",
  "rename-department",
  "init",
];

/** Two people run the same command in one folder at the same time: it is done once, and whoever did not do it was told. */
export function sameTwice(
  trial: Trial,
  times: readonly number[],
): readonly (() => Promise<Result>)[] {
  const writings = WRITINGS.filter(({ name }) => TWICE.includes(name));
  return [
    ...writings.map((writing) => () => twice(writing, trial, times)),
    () => twoLists(trial, times),
  ];
}

async function twice(writing: Writing, trial: Trial, times: readonly number[]): Promise<Result> {
  const city = makeCity(writing.edition, trial);
  const { env = {}, finish } = (await writing.prepare?.(city)) ?? {};
  const alone = copyCity(city);
  try {
    const first = await alone.run(writing.args, env);
    expectThat(first.code === 0, `${writing.name}: ${first.stderr}`);
    const after = filesOf(alone.folder);
    return await countTries(`at once: 2 × ${writing.name}`, times, {
      trial,
      attempt: () =>
        inCopy(city, async (copy) => {
          sayOnly(await Promise.all([copy.run(writing.args, env), copy.run(writing.args, env)]));
          const now = filesOf(copy.folder);
          for (const [path, bytes] of after)
            expectThat(now.get(path) === bytes, `${path} is not as of one run`);
          const more = [...now.keys()].find((path) => !after.has(path));
          expectThat(more === undefined, `${more} is one too many`);
        }),
    });
  } finally {
    await finish?.();
    alone.remove();
    city.remove();
  }
}

/** Two different lists of opinions: what a run said that it had written is there. */
async function twoLists(trial: Trial, times: readonly number[]): Promise<Result> {
  const city = makeCity("r8", trial);
  const texts = ["区ごとの数を示されたい。", "期限を示されたい。"];
  for (const [at, text] of texts.entries())
    writeFileSync(join(city.folder, `${at}.csv`), `対象,意見\n1-ア-1,${text}\n`);
  try {
    return await countTries("at once: 2 × opinion import of two lists", times, {
      trial,
      attempt: () =>
        inCopy(city, async (copy) => {
          const outcomes = await Promise.all(
            texts.map((_, at) =>
              copy.run([
                "opinion",
                "import",
                `${at}.csv`,
                "--meeting",
                "第1回",
                "--date",
                "2026-08-20",
              ]),
            ),
          );
          sayOnly(outcomes);
          const pages = [...filesOf(join(copy.folder, "records", "意見", "r8")).values()].map(
            (page) => Buffer.from(page, "latin1").toString("utf8"),
          );
          for (const [at, text] of texts.entries())
            if (outcomes[at]?.code === 0)
              expectThat(
                pages.some((page) => page.includes(text)),
                `${text} is lost`,
              );
        }),
    });
  } finally {
    city.remove();
  }
}

/** At least one has done it; whoever has not says so in one line. */
export function sayOnly(outcomes: readonly Outcome[]): void {
  expectThat(
    outcomes.some(({ code }) => code === 0),
    outcomes.map(({ stderr }) => stderr).join(" | "),
  );
  for (const { code, stderr } of outcomes)
    expectThat(code === 0 || (code === 2 && !/不具合/.test(stderr)), `code ${code}: ${stderr}`);
}
