import { TORIKUMI, type Case } from "../bench.ts";
import { bundleProbe } from "../bundle-probe.ts";
import { megabytes, seconds } from "../table.ts";
import { timeProcess, type Program } from "../timing/time-process.ts";

/** How long it takes until anything happens, and what Node and Git take of it. */
export const startUp: Case = ({ corpora, sizes, runs, note }) => {
  const cwd = corpora.repository(sizes[0]);
  const programs: readonly (readonly [string, Program])[] = [
    ["`node -e 0`", { args: ["-e", "0"] }],
    [
      "the floor: Node, `git cat-file` of six blobs, their YAML",
      { args: [bundleProbe("floor", corpora.folder)], cwd },
    ],
    ["`torikumi --version`", { args: [TORIKUMI, "--version"], cwd }],
    ["`torikumi --help`", { args: [TORIKUMI, "--help"], cwd }],
    ["`npx torikumi --version`", { command: "npx", args: ["torikumi", "--version"] }],
  ];
  const rows = programs.map(([name, program]) => {
    note(name);
    const timing = timeProcess(program, { runs });
    return [name, seconds(timing.seconds), megabytes(timing.megabytes)];
  });
  return [{ id: "start-up", columns: ["start-up", "wall", "peak memory"], rows }];
};
