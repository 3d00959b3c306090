import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { describeMachine } from "../timing/describe-machine.ts";
import { createRandom } from "../corpora/random.ts";
import { formatTable, type Table } from "../table.ts";
import { writeTable } from "../write-table.ts";
import { buildDoor } from "./build-door.ts";
import { atOnce } from "./cases/at-once.ts";
import { cells } from "./cases/cells.ts";
import { fullDisk } from "./cases/full-disk.ts";
import { fuzz } from "./cases/fuzz.ts";
import { gitSituations } from "./cases/git-situations.ts";
import { kills } from "./cases/kills.ts";
import type { Result, TortureCase } from "./trial.ts";

const CASES: Readonly<Record<string, TortureCase>> = {
  fuzz,
  cells,
  kills,
  "full-disk": fullDisk,
  "at-once": atOnce,
  git: gitSituations,
};
const DOCUMENT = fileURLToPath(new URL("../../../docs/reliability.md", import.meta.url));
const USAGE = `npm run torture -- [${Object.keys(CASES).join("] [")}] [--seed N] [--quick] [--write]

  --seed N  another seed gives other tries; the same one the same (1)
  --workbooks DIR  read the workbooks (.xlsx) of a folder too, and look for texts that are lost
  --quick   a tenth of the tries
  --write   put the tables into docs/reliability.md; only for everything, and not for --quick
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    workbooks: { type: "string" },
    quick: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);
const unknown = positionals.filter((name) => !(name in CASES));
const misused = values.write && (values.quick || positionals.length > 0);
if (values.help || unknown.length > 0 || misused || !Number.isSafeInteger(seed)) {
  process.stdout.write(USAGE);
  process.exit(values.help ? 0 : 2);
}

const note = (line: string): void => void process.stderr.write(`${line}\n`);
const results: Result[] = [];
const { door, remove } = buildDoor();
process.on("exit", remove);
for (const [name, run] of Object.entries(CASES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  results.push(
    ...(await run({
      seed,
      random: createRandom(seed),
      scale: values.quick ? 0.1 : 1,
      note,
      door,
      ...(values.workbooks !== undefined && { workbooks: values.workbooks }),
    })),
  );
}

const machine = describeMachine(1);
const tables: readonly Table[] = [
  {
    ...machine,
    id: "torture-machine",
    rows: [
      ...machine.rows.filter(([name]) => name !== "runs"),
      ["date", new Date().toISOString().slice(0, 10)],
      ["seed", String(seed)],
    ],
  },
  {
    id: "torture",
    columns: ["what was tried", "tries", "held"],
    rows: results.map(({ kind, tries, held, skipped }) =>
      skipped === undefined
        ? [kind, String(tries), String(held)]
        : [`${kind} (${skipped})`, "–", "–"],
    ),
  },
];
for (const table of tables) {
  process.stdout.write(`${formatTable(table)}\n\n`);
  if (values.write) writeTable(DOCUMENT, table);
}
process.exitCode = results.every(({ tries, held }) => tries === held) ? 0 : 1;
