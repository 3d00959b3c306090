import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cityIn, expectRefusal, expectThat, makeCity, plainEnvironment } from "../city.ts";
import { countTries, someOf, type Result, type Trial } from "../trial.ts";

/** Commands whose whole output goes to a file. */
const PRINTED = [
  ["export", "--format", "json"],
  ["export", "--format", "csv"],
  ["export", "--format", "xlsx"],
  ["diff", "r7", "--format", "html"],
  ["diff", "r7", "--format", "json"],
  ["diff", "r7", "--format", "markdown"],
  ["review", "--format", "html"],
  ["review", "--format", "markdown"],
  ["review", "--format", "json"],
];

const WRITTEN = [
  ["export", "--format", "xlsx", "-o", "DISK/r8.xlsx"],
  ["export", "--format", "json", "-o", "DISK/r8.json"],
  ["site", "build", "-o", "DISK/site"],
  ["import", "list.csv", "--into", "DISK/another", "--edition", "r8"],
  ["inquiry", "make", "--into", "DISK/照会"],
];

/** Every way to write, onto a file system of memory that has no room for it. */
export async function fullDisk(trial: Trial): Promise<readonly Result[]> {
  trial.note("full disk");
  const disk = mkdtempSync(join(tmpdir(), "torikumi-torture-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]);
  if (mounted.status !== 0) {
    rmSync(disk, { recursive: true, force: true });
    const skipped = "mounting a file system is not permitted here";
    return [{ kind: "full disk", tries: 0, held: 0, skipped }];
  }
  const city = makeCity("r8", trial);
  const clear = (): void => {
    for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
  };
  try {
    await city.run(["export", "--format", "csv", "-o", "list.csv"]);
    const printed = await countTries("full disk: > file", someOf(PRINTED, trial), {
      trial,
      attempt(args) {
        clear();
        writeFileSync(join(disk, "fill"), Buffer.alloc(52 * 1024));
        const { status, stderr } = spawnSync(
          "sh",
          ["-c", `exec "$@" > ${join(disk, "out")}`, "sh", process.execPath, city.door, ...args],
          { cwd: city.folder, env: plainEnvironment(), encoding: "utf8" },
        );
        expectRefusal({ code: status, stdout: "", stderr }, /（ENOSPC）/);
      },
    });
    const written = await countTries("full disk: -o, --into", someOf(WRITTEN, trial), {
      trial,
      async attempt(args) {
        clear();
        writeFileSync(join(disk, "fill"), Buffer.alloc(60 * 1024));
        writeFileSync(join(disk, "r8.json"), "old");
        const named = args.map((arg) => arg.replace("DISK", disk));
        expectRefusal(await city.run(named), /（ENOSPC）/);
        expectThat(readFileSync(join(disk, "r8.json"), "utf8") === "old", "the old file is gone");
        const names = readdirSync(disk).filter((name) => name.startsWith("."));
        expectThat(names.length === 0, `left behind: ${names[0]}`);
      },
    });
    const pages = await countTries("full disk: an edition's own", [["fix"], ["new", "1-ア"]], {
      trial,
      async attempt(args) {
        clear();
        cpSync(join(city.folder, "records", "index.md"), join(disk, "index.md"));
        for (const path of ["1", "departments.yaml"])
          cpSync(join(city.folder, "records", path), join(disk, path), { recursive: true });
        const page = join(disk, "1", "ア", "1.md");
        writeFileSync(page, `${readFileSync(page, "utf8")}\nﾏﾆｭｱﾙを改める。\n`);
        const before = readFileSync(page, "utf8");
        writeRest(disk);
        const here = cityIn(disk, trial);
        const into = args[0] === "new" ? [...args, "--into", "."] : [...args, "."];
        expectRefusal(await here.run(into), /（ENOSPC）/);
        expectThat(readFileSync(page, "utf8") === before, "the page is another one");
      },
    });
    const temporary = await countTries(
      "full disk: temporary folder",
      [["edition", "publish", "r8", "--no-pdf"]],
      {
        trial,
        async attempt(args) {
          clear();
          writeRest(disk);
          const outcome = await city.run(args, { TMPDIR: disk });
          expectThat(outcome.code === 2 && !/不具合/.test(outcome.stderr), outcome.stderr);
          expectThat(!city.git("tag").includes("r8"), "a tag was made");
        },
      },
    );
    return [printed, written, pages, temporary];
  } finally {
    city.remove();
    spawnSync("umount", [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

/** Takes what room there is. */
function writeRest(disk: string): void {
  for (let size = 65_536; size >= 1; size = Math.floor(size / 2)) {
    try {
      writeFileSync(join(disk, `fill-${size}`), Buffer.alloc(size));
    } catch {
      rmSync(join(disk, `fill-${size}`), { force: true });
    }
  }
}
