import { peer, probe, TORIKUMI, type Bench, type Case } from "../bench.ts";
import { megabytes, milliseconds, seconds, type Table } from "../table.ts";
import { timeProbe } from "../timing/time-probe.ts";
import { timeProcess, type Timing } from "../timing/time-process.ts";

/** Full validation of the largest edition: the whole command, its steps, and what others take for a part of it. */
export const validation: Case = (bench) => [
  commands(bench),
  steps(bench),
  ...(bench.peers ? [peers(bench)] : []),
];

function commands({ corpora, sizes: [, , measures], runs, note }: Bench): Table {
  const repository = corpora.repository(measures);
  const distinct = corpora.edition("distinct", { measures, frontMatters: "distinct" });
  const programs: readonly (readonly [string, readonly string[], string])[] = [
    ["`validate --previous none`", ["--previous", "none"], repository],
    ["the same, every front matter different", [distinct, "--previous", "none"], repository],
    ["`validate --previous r6`", ["--previous", "r6"], repository],
    ["`validate r7 --previous none` (out of Git)", ["r7", "--previous", "none"], repository],
  ];
  const rows = programs.map(([name, args, cwd]) => {
    note(`${name} of ${measures}`);
    const timing = timeProcess(
      { args: [TORIKUMI, "validate", ...args, "--format", "json"], cwd },
      { runs },
    );
    return [name, ...whole(timing, measures)];
  });
  return {
    id: "validation",
    columns: [
      `validation of ${measures.toLocaleString("en")} measures`,
      "wall",
      "a measure",
      "peak memory",
    ],
    rows,
  };
}

function steps({ corpora, sizes: [, , measures], runs, note }: Bench): Table {
  const folders = [
    ["as usual", corpora.edition("usual", { measures })],
    ["every one different", corpora.edition("distinct", { measures, frontMatters: "distinct" })],
  ] as const;
  const rows = folders.map(([name, folder]) => {
    note(`steps of validation, front matters ${name}`);
    const {
      read = 0,
      parse = 0,
      rules = 0,
    } = timeProbe({ args: [probe("validate"), folder] }, { runs }).steps;
    return [
      name,
      ...[read, parse, rules, parse + rules].map((total) => milliseconds(total / measures)),
    ];
  });
  return {
    id: "validation-steps",
    columns: ["front matters", "reading files", "parsing", "rules", "parsing + rules"],
    rows,
  };
}

const PEERS: readonly (readonly [string, string, "large" | "middle"])[] = [
  ["yaml + zod: front matter only", "check-yaml-zod", "large"],
  ["velite: zod schema, raw body", "check-velite", "large"],
  ["remark-parse: body only", "check-remark-parse", "large"],
  ["remark-lint-frontmatter-schema: front matter only", "check-remark-lint", "middle"],
];

function peers({ corpora, sizes: [, middle, large], runs, note }: Bench): Table {
  const rows = PEERS.map(([name, script, size]) => {
    const measures = size === "large" ? large : middle;
    const folder = corpora.edition(size === "large" ? "usual" : "middle", { measures });
    note(`${name} of ${measures}`);
    const timing = timeProbe({ args: [peer(script), folder] }, { runs });
    return [
      name,
      measures.toLocaleString("en"),
      milliseconds((timing.steps["check"] ?? Number.NaN) / measures),
      ...whole(timing, measures),
    ];
  });
  return {
    id: "validation-peers",
    columns: [
      "other tools",
      "measures",
      "in process, a measure",
      "wall",
      "a measure",
      "peak memory",
    ],
    rows,
  };
}

function whole(timing: Timing, measures: number): readonly string[] {
  return [
    seconds(timing.seconds),
    milliseconds((timing.seconds * 1000) / measures),
    megabytes(timing.megabytes),
  ];
}
