import { spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import {
  BIN,
  draftCity,
  emptyFolder,
  environment,
  folderOf,
  git,
  MIHON,
  publishedCity,
  torikumi,
  torikumiWith,
} from "./run-torikumi.ts";

const DEPARTMENT = ["--department", "子）児童相談所"];

/** みほん市 where r7 had 2-ア-3, which r8, published too, and the working tree have no more. */
function cityWithGap(): string {
  return folderOf("a serial that is gone", (folder) => {
    cpSync(draftCity(), folder, { recursive: true });
    git(folder, "rm", "--quiet", "--ignore-unmatch", "records/2/ア/3.md", "records/2/ア/4.md");
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "r8 without 2-ア-3");
    git(folder, "tag", "r8");
    expect(git(folder, "ls-tree", "-z", "--name-only", "r7", "records/2/ア/")).toContain("3.md");
  });
}

/** The list of the edition as CSV, made over row by row (the first has the headings); gives the file's name. */
async function listOf(
  folder: string,
  change: (rows: string[][]) => readonly (readonly string[])[],
): Promise<string> {
  const { stdout } = await torikumi(folder, "export", "--format", "csv");
  const cells = [...stdout.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end !== ",") rows.push([]);
  }
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const lines = change(rows.slice(0, -1)).map((row) => row.map(quote).join(","));
  writeFileSync(join(folder, "list.csv"), `${lines.join("\r\n")}\r\n`);
  return "list.csv";
}

/** The list with one row more in 2-ア, which has no number. */
function listWithNewRow(folder: string): Promise<string> {
  return listOf(folder, (rows) => {
    const last = rows.findLastIndex(([id]) => id?.startsWith("2-ア-"));
    const headings = rows[0] ?? [];
    const row = (rows[last] ?? []).map((cell, column) => {
      if (column === 0) return "";
      const written = /取組内容|取組状況|自己評価/.test(headings[column] ?? "") && cell !== "";
      return written ? "全く新しい取組の記述。" : headings[column] === "取組区分" ? "新規" : cell;
    });
    return rows.toSpliced(last + 1, 0, row);
  });
}

describe("a serial that was published is never given again", () => {
  test("by new nor by import, although neither the draft nor the last edition has it", async () => {
    const folder = cityWithGap();
    await torikumi(folder, "edition", "open", "r9");
    git(folder, "commit", "--quiet", "--all", "--message", "r9");
    const list = await listWithNewRow(folder);
    const imported = await torikumi(folder, "import", list);
    expect(imported.stdout).toContain("新しい取組 2-ア-4 としました");
    expect(existsSync(join(folder, "records/2/ア/3.md"))).toBe(false);
    git(folder, "clean", "-qfd", "records");
    const made = await torikumi(folder, "new", "2-ア", ...DEPARTMENT);
    expect(made.stdout).toBe("records/2/ア/4.md\n");
  });

  test("from a shallow clone, from one of somebody else's, or without Git: both refuse and say what to do", async () => {
    const folder = cityWithGap();
    const list = await listWithNewRow(folder);
    const clone = join(emptyFolder(), "clone");
    git(folder, "clone", "--quiet", "--depth=1", `file://${folder}`, clone);
    cpSync(join(folder, list), join(clone, list));
    const nowhere = emptyFolder();
    for (const [cwd, variables, advice] of [
      [clone, {}, "git fetch --unshallow --tags"],
      [folder, { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" }, "safe.directory"],
      [folder, { PATH: nowhere }, "Git が見つからない"],
    ] as const) {
      for (const command of [
        ["new", "2-ア", ...DEPARTMENT],
        ["import", list],
      ]) {
        const { code, stdout, stderr } = await torikumiWith(variables, cwd, ...command);
        expect([code, stdout], `${command.join(" ")}: ${stderr}`).toEqual([2, ""]);
        expect(stderr).toMatch(/^エラー: .*使った番号が分かりません。/);
        expect(stderr).toContain(advice);
      }
      expect(git(folder, "status", "--porcelain", "records")).toBe("");
    }
  });

  test("outside of any repository there is nothing to ask, which is said", async () => {
    const folder = emptyFolder();
    cpSync(join(MIHON, "r8"), join(folder, "records"), { recursive: true });
    const { code, stderr } = await torikumi(folder, "new", "1-ア", ...DEPARTMENT);
    expect(code).toBe(0);
    expect(stderr).toContain("注意: ここは Git リポジトリの中ではないので");
  });

  test("where the edition was taken away, rows without a number are not counted from one again", async () => {
    const folder = publishedCity();
    const list = await listOf(folder, (rows) =>
      rows.map(([id, ...row], at) => [at === 0 ? (id ?? "") : "", ...row]),
    );
    rmSync(join(folder, "records"), { recursive: true });
    const { code, stdout } = await torikumi(folder, "import", list, "--edition", "r8");
    expect(code).toBe(1);
    expect(stdout).toContain("エラー");
    expect(stdout).toContain("公表した年度版のフォルダーを取り込み先に戻すか");
    expect(existsSync(join(folder, "records"))).toBe(false);
  });

  test("two new measures at once get two numbers", async () => {
    const folder = draftCity();
    const made = await Promise.all(
      Array.from({ length: 4 }, () => torikumi(folder, "new", "1-ア", ...DEPARTMENT)),
    );
    expect(made.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const pages = made.map(({ stdout }) => stdout.trim());
    expect(new Set(pages).size).toBe(4);
    for (const page of pages) expect(existsSync(join(folder, page))).toBe(true);
  });
});

describe("import over an edition", () => {
  async function changedCity(): Promise<string> {
    const folder = draftCity();
    await torikumi(folder, "export", "--format", "csv", "-o", "list.csv");
    const list = readFileSync(join(folder, "list.csv"), "utf8");
    writeFileSync(join(folder, "list.csv"), list.replaceAll("。", "。！"));
    return folder;
  }

  test("refuses where a page it would replace has changes in no commit; --dry-run says so, --force does it", async () => {
    const folder = await changedCity();
    appendFileSync(join(folder, "records/3/イ/1.md"), "\n担当者が書き足した。\n");
    const dry = await torikumi(folder, "import", "list.csv", "--dry-run");
    expect(dry.code).toBe(0);
    expect(dry.stderr).toContain("records/3/イ/1.md など）に、コミットしていない変更があります。");
    const refused = await torikumi(folder, "import", "list.csv");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(
      /1個（records\/3\/イ\/1\.md など）に、コミットしていない変更.*--force/,
    );
    expect(git(folder, "status", "--porcelain", "records").trim().split("\n")).toHaveLength(1);
    expect((await torikumi(folder, "import", "list.csv", "--force")).code).toBe(0);
    expect(readFileSync(join(folder, "records/3/イ/1.md"), "utf8")).not.toContain("書き足した");
  });

  test("does not mind changes in pages that it leaves as they are, nor its own work done twice", async () => {
    const folder = await changedCity();
    appendFileSync(join(folder, "records/3/index.md"), "\n");
    expect((await torikumi(folder, "import", "list.csv")).code).toBe(0);
    const again = await torikumi(folder, "import", "list.csv");
    expect(again.code).toBe(0);
    expect(again.stdout).toContain("新規0件、変更0件");
  });
});

test("an empty folder takes an import, as a folder that is not there does", async () => {
  const folder = draftCity();
  await torikumi(folder, "export", "--format", "csv", "-o", "list.csv");
  mkdirSync(join(folder, "another"));
  const imported = await torikumi(
    folder,
    "import",
    "list.csv",
    "--into",
    "another",
    "--edition",
    "r8",
  );
  expect([imported.code, imported.stderr]).toEqual([0, ""]);
});

test("what is compared by default is the tag, also where a folder is called like it", async () => {
  const folder = draftCity();
  const review = await torikumi(folder, "review", "--format", "json");
  const findings = await torikumi(folder, "validate", "--format", "json");
  cpSync(join(MIHON, "r6"), join(folder, "r7"), { recursive: true });
  expect(await torikumi(folder, "review", "--format", "json")).toEqual(review);
  expect(await torikumi(folder, "validate", "--format", "json")).toEqual(findings);
});

test("a repository of somebody else's is said to be one, by every command that needs it", async () => {
  const folder = draftCity();
  for (const command of [
    ["review"],
    ["validate"],
    ["site", "build"],
    ["edition", "open", "r9"],
    ["diff", "r7", "records"],
  ]) {
    const { code, stderr } = await torikumiWith(
      { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" },
      folder,
      ...command,
    );
    expect([command[0], code]).toEqual([command[0], 2]);
    expect(stderr).toContain("持ち主が別の利用者なので Git が開きません");
  }
  expect((await torikumi(folder, "validate", "--previous", "none")).code).toBe(0);
});

test("with too few open files a command says so in one line", () => {
  const folder = draftCity();
  const { status, stderr } = spawnSync(
    "bash",
    ["-c", `ulimit -n 32; exec "$@" review`, "bash", process.execPath, BIN],
    { cwd: folder, env: environment(), encoding: "utf8" },
  );
  // How many files Node needs for itself is its own affair: it may just be enough.
  if (status === 0 || status === 1) return;
  expect(status).toBe(2);
  expect(stderr).toMatch(/^エラー: .*（EMFILE）.*\n$/);
});

test("a spreadsheet that has no end is read so far only", async () => {
  const folder = draftCity();
  const { code, stderr } = await torikumi(folder, "import", "/dev/zero");
  expect([code, stderr]).toEqual([
    2,
    "エラー: 「/dev/zero」が 50 MB を超えています。図や不要なシートを除いてから取り込んでください。\n",
  ]);
});

test.for(["SIGINT", "SIGTERM"] as const)(
  "a site that is broken off by %s leaves nothing",
  async (signal) => {
    const folder = draftCity();
    const child = spawn(process.execPath, [BIN, "site", "build"], {
      cwd: folder,
      env: environment(),
    });
    const ended = once(child, "exit");
    const hidden = (): readonly string[] =>
      existsSync(join(folder, "dist"))
        ? readdirSync(join(folder, "dist")).filter((name) => name.startsWith("."))
        : [];
    while (hidden().length === 0 && child.exitCode === null)
      await new Promise((done) => setTimeout(done, 20));
    child.kill(signal);
    await ended;
    expect(readdirSync(folder).toSorted()).toEqual([".git", "dist", "records"]);
    expect(hidden()).toEqual([]);
  },
);

test("a result is never written over a page of the edition, nor among its pages", async () => {
  const folder = draftCity();
  const page = join(folder, "records/1/ア/1.md");
  const before = readFileSync(page, "utf8");
  for (const line of [
    ["export", "--format", "csv", "-o", "records/1/ア/1.md"],
    ["diff", "r7", "records", "--format", "html", "-o", "records/1/ア/新旧.html"],
    ["opinion", "list", "-o", "records/意見/r8/一覧.txt"],
    ["inquiry", "make", "--into", "records"],
    ["edition", "status", "--reminders", "records/催促"],
    ["export", "--format", "csv", "-o", "records/layout.yaml"],
    ["site", "build", "-o", "records/site"],
  ]) {
    const refused = await torikumi(folder, ...line);
    expect(refused.stderr).toContain("は年度版のフォルダーの中なので、書き込みませんでした");
    expect(refused.code).toBe(2);
  }
  expect(readFileSync(page, "utf8")).toBe(before);
  expect(git(folder, "status", "--porcelain")).toBe("");
});
