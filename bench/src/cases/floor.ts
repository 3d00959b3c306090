import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { peer, probe, TORIKUMI, type Bench, type Case } from "../bench.ts";
import { megabytes, seconds, type Table } from "../table.ts";
import { timePairs } from "../timing/time-pairs.ts";
import { runProcess, timeProcess, type Program } from "../timing/time-process.ts";

/** Something to time beside its floor. */
interface Contest {
  readonly name: string;
  readonly time: () => number;
  readonly floor: string;
  readonly timeFloor: () => number;
  /** The largest ratio that is aimed at. */
  readonly aim: number;
}

/** What is aimed at: each command side by side with what it cannot be quicker than, or with what it has to beat. */
export const floor: Case = (bench) => {
  const contests = [
    ...reviews(bench),
    ...sheets(bench),
    ...(bench.peers ? [...checks(bench), ...libraries(bench)] : []),
  ];
  const rows = contests.map(({ name, time, floor: against, timeFloor, aim }) => {
    bench.note(`${name} against ${against}`);
    const { first, second, ratio } = timePairs(time, timeFloor, bench);
    return [name, seconds(first), against, seconds(second), ratio.toFixed(2), `≤ ${aim}`];
  });
  return [
    { id: "floor", columns: ["what", "takes", "against", "takes", "ratio", "aim"], rows },
    memory(bench),
  ];
};

/** Measures of the largest edition of all. */
function huge({ sizes }: Bench): number {
  return sizes[2] * 10;
}

function reviews(bench: Bench): readonly Contest[] {
  const { corpora, sizes } = bench;
  const review = (measures: number): (() => number) =>
    command(["review", "--from", "r6", "--to", "r7", "--format", "json"], {
      cwd: corpora.repository(measures),
    });
  const small = `review of three changes in ${sizes[0]} measures`;
  return [
    {
      name: small,
      time: review(sizes[0]),
      floor: "`node -e 0`",
      timeFloor: () => runProcess({ args: ["-e", "0"] }).seconds,
      aim: 2.5,
    },
    {
      name: `the same in ${huge(bench).toLocaleString("en")}`,
      time: review(huge(bench)),
      floor: `in ${sizes[0]}`,
      timeFloor: review(sizes[0]),
      aim: 1.25,
    },
  ];
}

/** Writing and reading the largest edition as a list, as one form and another. */
function travel({ corpora, sizes: [, , measures] }: Bench) {
  const folder = corpora.edition("full", { measures, shape: "full" });
  const path = (form: string): string => join(corpora.folder, `floor.${form}`);
  const into = join(corpora.folder, "floor-imported");
  const out = (form: string): (() => number) => {
    const layout = form === "xlsx" ? ["--layout", "list"] : [];
    return command(["export", folder, "--format", form, ...layout, "-o", path(form)]);
  };
  const back = (form: string): (() => number) => {
    const run = command(["import", path(form), "--into", into, "--edition", "r6"]);
    return () => {
      rmSync(into, { recursive: true, force: true });
      mkdirSync(into);
      return run();
    };
  };
  return { folder, out, back };
}

function sheets(bench: Bench): readonly Contest[] {
  const { out, back } = travel(bench);
  const count = bench.sizes[2].toLocaleString("en");
  return [
    {
      name: `export of ${count} measures as CSV`,
      time: out("csv"),
      floor: "as an xlsx list",
      timeFloor: out("xlsx"),
      aim: 1,
    },
    {
      name: `import of ${count} measures from CSV`,
      time: back("csv"),
      floor: "from an xlsx list",
      timeFloor: back("xlsx"),
      aim: 1,
    },
  ];
}

function checks({ corpora, sizes: [, , measures], pairs }: Bench): readonly Contest[] {
  const folder = corpora.edition("usual", { measures });
  const changed = corpora.pairs(pairs, "few");
  return [
    {
      name: `validate ${measures.toLocaleString("en")} measures`,
      time: command(["validate", folder, "--previous", "none", "--format", "json"]),
      floor: "yaml + zod alone: front matter only",
      timeFloor: () => runProcess({ args: [peer("check-yaml-zod"), folder] }).seconds,
      aim: 1,
    },
    {
      name: `\`compareEditions\` of ${pairs.toLocaleString("en")} pairs, in process`,
      time: () => step({ args: [probe("compare"), changed] }, "compare"),
      floor: "fast-myers-diff, words of Intl.Segmenter",
      timeFloor: () => step({ args: [peer("compare-texts"), changed, "fast-myers"] }, "compare"),
      aim: 0.5,
    },
  ];
}

/** Export and import beside reading the files (as validation does) and the library alone. */
function libraries(bench: Bench): readonly Contest[] {
  const { corpora, sizes } = bench;
  const { folder, out, back } = travel(bench);
  const validate = command(["validate", folder, "--previous", "none", "--format", "json"]);
  const file = join(corpora.folder, "floor-sheet.xlsx");
  const alone: Program = { args: [peer("sheet"), "hucre", corpora.rows(sizes[2]), file] };
  const count = sizes[2].toLocaleString("en");
  return [
    {
      name: `export of ${count} measures as an xlsx list`,
      time: out("xlsx"),
      floor: "validate, and hucre writing the same rows",
      timeFloor: () => validate() + step(alone, "write"),
      aim: 1.5,
    },
    {
      name: `import of ${count} measures from an xlsx list`,
      time: back("xlsx"),
      floor: "validate, and hucre reading the same rows",
      timeFloor: () => validate() + step(alone, "read"),
      aim: 1.5,
    },
  ];
}

function memory(bench: Bench): Table {
  const measures = huge(bench);
  bench.note(`peak memory of validate, ${measures} measures`);
  const cwd = bench.corpora.repository(measures);
  const args = [TORIKUMI, "validate", "--previous", "none", "--format", "json"];
  const peak = timeProcess({ args, cwd }, { runs: 0 }).megabytes;
  return {
    id: "floor-memory",
    columns: ["what", "peak memory", "aim"],
    rows: [[`validate ${measures.toLocaleString("en")} measures`, megabytes(peak), "≤ 600 MB"]],
  };
}

function command(args: readonly string[], place: { readonly cwd?: string } = {}): () => number {
  return () => runProcess({ args: [TORIKUMI, ...args], ...place }).seconds;
}

/** Seconds of a step that a probe timed itself. */
function step(program: Program, name: string): number {
  const steps = JSON.parse(runProcess(program).output) as Record<string, number>;
  return (steps[name] ?? Number.NaN) / 1000;
}
