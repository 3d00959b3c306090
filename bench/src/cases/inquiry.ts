import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { probe, TORIKUMI, type Case } from "../bench.ts";
import { megabytes, seconds } from "../table.ts";
import { runProcess, timeProcess, type Timing } from "../timing/time-process.ts";

/** The departments of a large city. */
const DEPARTMENTS = 50;

/** A year's round: a workbook for every department, and all of them back with a text for each measure. */
export const inquiry: Case = ({ corpora, sizes: [, measures], runs, note }) => {
  const cwd = corpora.draft(measures, DEPARTMENTS);
  const asked = join(corpora.folder, "asked");
  const replies = join(corpora.folder, "replies");
  note(`inquiry make, ${DEPARTMENTS} departments`);
  const made = timeProcess(
    { args: [TORIKUMI, "inquiry", "make", "--into", asked], cwd },
    { runs, prepare: () => rmSync(asked, { recursive: true, force: true }) },
  );
  const filled = runProcess({
    args: [probe("fill-replies"), join(cwd, "records"), asked, replies],
  });
  check("replies", (JSON.parse(filled.output) as { replies: number }).replies, DEPARTMENTS);
  note(`inquiry take, ${DEPARTMENTS} replies`);
  const taken = timeProcess(
    { args: [TORIKUMI, "inquiry", "take", replies, "--format", "json"], cwd },
    { runs, prepare: () => restore(cwd) },
  );
  restore(cwd);
  const replied = (JSON.parse(taken.outputs[0] ?? "") as Taken).taken.flatMap((one) => one.changed);
  check("measures with a reply", new Set(replied).size, measures);
  const row = (name: string, { seconds: time, megabytes: peak }: Timing): readonly string[] => [
    name,
    seconds(time),
    megabytes(peak),
  ];
  return [
    {
      id: "inquiry",
      columns: [
        `${DEPARTMENTS} departments, ${measures.toLocaleString("en")} measures`,
        "wall",
        "peak memory",
      ],
      rows: [row("`inquiry make`", made), row("`inquiry take` of every reply", taken)],
    },
  ];
};

/** What `inquiry take` prints, as far as it is looked at. */
interface Taken {
  readonly taken: readonly { readonly changed: readonly string[] }[];
}

function check(what: string, found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`${found} ${what} instead of ${wanted}`);
}

/** Puts the draft back as it was committed. */
function restore(cwd: string): void {
  execFileSync("git", ["checkout", "--quiet", "--", "."], { cwd });
}
