import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { peer, probe, TORIKUMI, type Bench, type Case } from "../bench.ts";
import { megabytes, seconds, type Table } from "../table.ts";
import { timeProbe } from "../timing/time-probe.ts";
import { timeProcess } from "../timing/time-process.ts";

/** The forms an edition travels in, the flags that write each, and whether it can be imported again. */
const FORMS: readonly (readonly [string, string, readonly string[], boolean])[] = [
  ["xlsx, the paper's layout", "paper.xlsx", ["--format", "xlsx", "--layout", "paper"], true],
  ["xlsx, one row a measure", "list.xlsx", ["--format", "xlsx", "--layout", "list"], true],
  ["csv", "list.csv", ["--format", "csv"], true],
  ["json", "edition.json", ["--format", "json"], false],
];

/** Import and export of the largest edition, whole process, and writing and reading a sheet beside other libraries. */
export const workbook: Case = (bench) => [travel(bench), ...(bench.peers ? [peers(bench)] : [])];

function travel({ corpora, sizes: [, , measures], runs, note }: Bench): Table {
  // Ten policies of ten measures each: 10,000 measures are 1,000 sheets, the most that an import takes.
  const folder = corpora.edition("full", { measures, shape: "full" });
  const into = join(corpora.folder, "imported");
  const emptied = (): void => {
    rmSync(into, { recursive: true, force: true });
    mkdirSync(into);
  };
  const rows = FORMS.map(([name, file, flags, importable]) => {
    const path = join(corpora.folder, file);
    note(`export of ${measures} as ${name}`);
    const out = timeProcess({ args: [TORIKUMI, "export", folder, ...flags, "-o", path] }, { runs });
    const cells = [name, seconds(out.seconds), megabytes(out.megabytes)];
    if (!importable) return [...cells, "–", "–"];
    note(`import of ${measures} from ${name}`);
    const back = timeProcess(
      { args: [TORIKUMI, "import", path, "--into", into, "--edition", "r6"] },
      { runs, prepare: emptied },
    );
    return [...cells, seconds(back.seconds), megabytes(back.megabytes)];
  });
  note("writing the same files");
  const disk = timeProbe(
    { args: [probe("write-files"), folder, into] },
    { runs, prepare: emptied },
  );
  rows.push(["the same files written, nothing else", "–", "–", duration(disk.steps["write"]), "–"]);
  return {
    id: "workbook",
    columns: [
      `${measures.toLocaleString("en")} measures`,
      "export",
      "peak memory",
      "import",
      "peak memory",
    ],
    rows,
  };
}

const PEERS: readonly (readonly [string, string])[] = [
  ["hucre", "hucre"],
  ["SheetJS (@e965/xlsx)", "sheetjs"],
  ["exceljs", "exceljs"],
  ["@cj-tech-master/excelts", "excelts"],
  ["read-excel-file (reads only)", "read-excel-file"],
];

function peers({ corpora, sizes: [, , measures], runs, note }: Bench): Table {
  const folder = corpora.edition("full", { measures, shape: "full" });
  const file = join(corpora.folder, "sheet.xlsx");
  const measured = (name: string, program: readonly string[]): readonly string[] => {
    note(`sheet of ${measures} rows: ${name}`);
    const { steps, megabytes: peak } = timeProbe({ args: program }, { runs });
    return [name, duration(steps["write"]), duration(steps["read"]), megabytes(peak)];
  };
  const rows = [
    measured("**torikumi** `writeWorkbook`, `readWorkbook`, one row a measure", [
      probe("workbook"),
      folder,
    ]),
    ...PEERS.map(([name, library]) =>
      measured(name, [peer("sheet"), library, corpora.rows(measures), file]),
    ),
  ];
  return {
    id: "workbook-peers",
    columns: [
      `${measures.toLocaleString("en")} rows, in process`,
      "write",
      "read",
      "peak memory of both",
    ],
    rows,
  };
}

function duration(value: number | undefined): string {
  return value === undefined ? "–" : seconds(value / 1000);
}
