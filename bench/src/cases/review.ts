import { TORIKUMI, type Case } from "../bench.ts";
import { megabytes, seconds } from "../table.ts";
import { timeProcess } from "../timing/time-process.ts";

const WAYS: readonly (readonly [string, readonly string[]])[] = [
  ["`review --from r6 --to r7 --format json`", ["--from", "r6", "--to", "r7", "--format", "json"]],
  [
    "`review --from r6 --to r7 --format markdown`",
    ["--from", "r6", "--to", "r7", "--format", "markdown"],
  ],
  ["`review --from r6 --format json` (the working tree)", ["--from", "r6", "--format", "json"]],
];

/** Review of three changed measures in editions of growing size, whole process. */
export const review: Case = ({ corpora, sizes, runs, note }) => {
  const rows = WAYS.map(([name, flags]) => {
    const timings = sizes.map((size) => {
      note(`${name} in ${size}`);
      const timing = timeProcess(
        { args: [TORIKUMI, "review", ...flags], cwd: corpora.repository(size) },
        { runs },
      );
      if (flags.includes("json")) check(timing.outputs[0] ?? "", size);
      return timing;
    });
    const ratio = (timings.at(-1)?.seconds ?? 0) / (timings[0]?.seconds ?? 1);
    return [
      name,
      ...timings.map((timing) => seconds(timing.seconds)),
      ratio.toFixed(2),
      megabytes(timings.at(-1)?.megabytes ?? Number.NaN),
    ];
  });
  const columns = [
    "three measures changed in…",
    ...sizes.map((size) => size.toLocaleString("en")),
    "ratio",
    "peak memory",
  ];
  return [{ id: "review", columns, rows }];
};

/** A fast review that is wrong is worth nothing. */
function check(output: string, size: number): void {
  const { changes } = JSON.parse(output) as {
    changes: { changed: readonly unknown[]; unchanged: number };
  };
  if (changes.changed.length !== 3 || changes.unchanged !== size - 3)
    throw new Error(
      `review of ${size}: ${changes.changed.length} changed, ${changes.unchanged} unchanged`,
    );
}
