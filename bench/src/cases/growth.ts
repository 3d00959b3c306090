import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { TORIKUMI, type Bench, type Case } from "../bench.ts";
import { drawGrowth, type GrowthPanel } from "../draw-growth.ts";
import { megabytes, seconds, type Table } from "../table.ts";
import { timeProcess, type Timing } from "../timing/time-process.ts";

/** A command that is timed at every size of a series. */
interface Step {
  readonly name: string;
  readonly args: readonly string[];
}

/** Something that grows, and what is timed as it does. */
interface Series {
  readonly id: string;
  /** What grows, e.g. measures. */
  readonly of: string;
  readonly sizes: readonly number[];
  readonly steps: readonly Step[];
  /** The repository of a size. */
  readonly repository: (size: number) => string;
}

const REVIEW: Step = {
  name: "review",
  args: ["review", "--from", "r6", "--to", "r7", "--format", "json"],
};
const VALIDATE: Step = { name: "validate", args: ["validate", "--previous", "none"] };
const OUT = "growth-out";

/** How cost grows: with measures, editions, departments and the length of one text. Each figure is a run of its own after one to warm up. */
export const growth: Case = (bench) => {
  return seriesOf(bench).map((series) => measure(series, bench));
};

/** The picture of the same tables, as SVG. */
export function growthPicture(tables: readonly Table[]): string {
  return drawGrowth(tables.map(toPanel));
}

function seriesOf({ corpora, sizes }: Bench): readonly Series[] {
  const isQuick = sizes[2] < 10_000;
  return [
    {
      id: "growth-measures",
      of: "measures",
      sizes: isQuick ? [50, 200] : [50, 1_000, 10_000, 100_000],
      steps: [REVIEW, VALIDATE],
      repository: (size) => corpora.repository(size),
    },
    {
      id: "growth-editions",
      of: "editions of 50 measures",
      sizes: isQuick ? [2, 4] : [2, 10, 50],
      steps: [REVIEW, VALIDATE, { name: "site build", args: ["site", "build", "-o", OUT] }],
      repository: (size) => corpora.years(size),
    },
    {
      id: "growth-departments",
      of: "departments of 1,000 measures",
      sizes: isQuick ? [12, 24] : [12, 100, 500],
      steps: [
        { name: "review", args: ["review", "--from", "r6", "--format", "json"] },
        VALIDATE,
        { name: "inquiry make", args: ["inquiry", "make", "--into", OUT] },
      ],
      repository: (size) => corpora.draft(isQuick ? 50 : 1_000, size),
    },
    {
      id: "growth-text",
      of: "characters in one text",
      // 1 kB to 1 MB, the most that a page may have.
      sizes: isQuick ? [330, 3_300] : [330, 3_300, 33_000, 330_000],
      steps: [REVIEW, VALIDATE],
      repository: (size) => corpora.longText(size),
    },
  ];
}

function measure({ id, of, sizes, steps, repository }: Series, { runs, note }: Bench): Table {
  const rows = sizes.map((size) => {
    const cwd = repository(size);
    const timings = steps.map(({ name, args }): Timing => {
      note(`${name} of ${size} ${of}`);
      const prepare = (): void => clean(cwd);
      const timing = timeProcess({ args: [TORIKUMI, ...args], cwd }, { runs, prepare });
      clean(cwd);
      return timing;
    });
    return [
      size.toLocaleString("en"),
      ...timings.flatMap((timing) => [seconds(timing.seconds), megabytes(timing.megabytes)]),
    ];
  });
  const columns = [of, ...steps.flatMap(({ name }) => [`\`${name}\``, "memory"])];
  return { id, columns, rows };
}

function clean(cwd: string): void {
  if (readdirSync(cwd).includes(OUT)) rmSync(join(cwd, OUT), { recursive: true });
}

/** The times of a table by what grows. */
function toPanel({ columns, rows }: Table): GrowthPanel {
  const [title = "", ...names] = columns;
  const number = (text = ""): number => Number.parseFloat(text.replaceAll(",", ""));
  return {
    title,
    sizes: rows.map(([size]) => number(size)),
    lines: names.flatMap((name, at) =>
      name === "memory"
        ? []
        : [{ name: name.replaceAll("`", ""), seconds: rows.map((row) => number(row[at + 1])) }],
    ),
  };
}
