import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Bench, Case } from "./bench.ts";
import { buildCommand } from "./build-command.ts";
import { diff } from "./cases/diff.ts";
import { floor } from "./cases/floor.ts";
import { growth, growthPicture } from "./cases/growth.ts";
import { inquiry } from "./cases/inquiry.ts";
import { nation } from "./cases/nation.ts";
import { review } from "./cases/review.ts";
import { site } from "./cases/site.ts";
import { startUp } from "./cases/start-up.ts";
import { validation } from "./cases/validation.ts";
import { workbook } from "./cases/workbook.ts";
import { openCorpora } from "./corpora/corpora.ts";
import { describeMachine } from "./timing/describe-machine.ts";
import { installPeers, peerVersions } from "./install-peers.ts";
import { formatTable, type Table } from "./table.ts";
import { writeTable } from "./write-table.ts";

const CASES: Readonly<Record<string, Case>> = {
  "start-up": startUp,
  review,
  validation,
  diff,
  workbook,
  inquiry,
  site,
  floor,
  growth,
  nation,
};
/** Load average of the last minute above which another program is in the way. */
const BUSY = 0.7;
const DOCUMENT = fileURLToPath(new URL("../../docs/benchmarks.md", import.meta.url));
const PICTURE = fileURLToPath(new URL("../../docs/pictures/growth.svg", import.meta.url));
const USAGE = `npm run bench -- [${Object.keys(CASES).join("] [")}] [--quick] [--peers] [--write] [--keep]

  --quick   small editions and one run, in less than a minute: does everything still work?
  --peers   install the libraries that torikumi is compared with (bench/peers) and measure them too
  --write   put the tables into docs/benchmarks.md
  --runs N  timed runs after the one to warm up (5)
  --keep    leave the corpora where they are and say where
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    peers: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    runs: { type: "string", default: "5" },
    help: { type: "boolean", default: false },
  },
});
const unknown = positionals.filter((name) => !(name in CASES));
const misused = values.quick && values.write; // figures of small editions are no figures for the document
if (values.help || unknown.length > 0 || misused) {
  process.stdout.write(USAGE);
  process.exit(values.help ? 0 : 2);
}

const runs = values.quick ? 1 : Math.max(1, Number.parseInt(values.runs, 10) || 5);
const note = (line: string): void => void process.stderr.write(`${line}\n`);
const machine = describeMachine(runs);
if ((loadavg()[0] ?? 0) > BUSY)
  note("The machine is busy with something else: the figures will be too high.");
if (values.peers) {
  note("installing the peers");
  installPeers();
}
note("building the package");
buildCommand();
const corpora = openCorpora(note);
const bench: Bench = {
  corpora,
  sizes: values.quick ? [50, 200, 1_000] : [50, 1_000, 10_000],
  pairs: values.quick ? 500 : 5_000,
  runs,
  peers: values.peers,
  note,
};
const finish = (table: Table): void => {
  process.stdout.write(`${formatTable(table)}\n\n`);
  if (values.write) writeTable(DOCUMENT, table);
};
try {
  finish(machine);
  if (values.peers) finish(peerVersions());
  for (const [name, measure] of Object.entries(CASES)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const tables = measure(bench);
    tables.forEach(finish);
    if (name === "growth" && values.write) writeFileSync(PICTURE, growthPicture(tables));
  }
} finally {
  if (values.keep) note(`The corpora are in ${corpora.folder}`);
  else corpora.remove();
}
