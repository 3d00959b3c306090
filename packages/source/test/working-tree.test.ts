import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareWorkingTree } from "../src/change/compare-working-tree.ts";
import { openChanged, openSource } from "../src/index.ts";
import type { Source } from "../src/index.ts";
import { changed, NEW_TEXT, summary, whole, type Changed } from "./changed.ts";
import { commit, EDITION, env, git, makeFolder, makeRepository, write } from "./repository.ts";

/** Everything that can happen to a working tree since the tag. */
const EDITS: Readonly<Record<string, (records: string, cwd: string) => void>> = {
  nothing: () => {},
  "a modified file": (records) => write(records, { "1/ア/1.md": NEW_TEXT }),
  "a file of the same size, modified right after the commit": (records, cwd) => {
    commit(cwd);
    write(records, { "1/ア/1.md": EDITION["1/ア/1.md"]?.replace("継続", "拡充") ?? "" });
  },
  "a staged file": (records, cwd) => {
    write(records, { "1/ア/1.md": NEW_TEXT });
    git(cwd, "add", "--all");
  },
  "a staged change that was taken back": (records, cwd) => {
    write(records, { "1/ア/1.md": NEW_TEXT });
    git(cwd, "add", "--all");
    write(records, { "1/ア/1.md": EDITION["1/ア/1.md"] ?? "" });
  },
  "a committed and then another change": (records, cwd) => {
    write(records, { "1/ア/1.md": NEW_TEXT });
    commit(cwd);
    write(records, { "1/ア/2.md": NEW_TEXT });
  },
  "a deleted file": (records) => rmSync(join(records, "1/ア/2.md")),
  "a deleted file in the index": (records, cwd) =>
    git(cwd, "rm", "--quiet", join(records, "1/ア/2.md")),
  "a file taken out of the index only": (_, cwd) =>
    git(cwd, "rm", "--quiet", "--cached", "records/1/ア/2.md"),
  "untracked files": (records) =>
    write(records, { "1/ア/3 新.md": "メモ", "3/ア/1.md": NEW_TEXT, "図.png": "PNG" }),
  "an ignored file": (records, cwd) => {
    write(cwd, { ".gitignore": "3.md\n" });
    write(records, { "1/ア/3.md": NEW_TEXT });
  },
  "a file added with nothing in it yet": (records, cwd) => {
    write(records, { "1/ア/3.md": NEW_TEXT });
    git(cwd, "add", "--intent-to-add", "records");
  },
  "a file that Git was told to assume unchanged": (records, cwd) => {
    git(cwd, "update-index", "--assume-unchanged", "records/1/ア/1.md");
    write(records, { "1/ア/1.md": NEW_TEXT });
  },
  "a file that Git was told to skip": (records, cwd) => {
    git(cwd, "update-index", "--skip-worktree", "records/1/ア/1.md", "records/2/ア/1.md");
    write(records, { "1/ア/1.md": NEW_TEXT });
    rmSync(join(records, "2/ア/1.md"));
  },
  "a file only touched": (records) =>
    utimesSync(join(records, "1/ア/1.md"), 1_000_000_000, 1_000_000_000),
  "a file made executable": (records) => chmodSync(join(records, "1/ア/1.md"), 0o755),
  "a file that became a link": (records) => {
    rmSync(join(records, "1/ア/1.md"));
    symlinkSync("2.md", join(records, "1/ア/1.md"));
  },
  "a folder that became a link": (records, cwd) => {
    renameSync(join(records, "1"), join(cwd, "elsewhere"));
    symlinkSync("../elsewhere", join(records, "1"));
  },
  "a repository inside": (records) => {
    mkdirSync(join(records, "4"));
    git(join(records, "4"), "init", "--quiet");
    write(records, { "4/ア/1.md": NEW_TEXT });
  },
  "a conflict": (records, cwd) => {
    git(cwd, "switch", "--quiet", "--create", "other");
    write(records, { "1/ア/1.md": "こちら\n" });
    commit(cwd);
    git(cwd, "switch", "--quiet", "main");
    write(records, { "1/ア/1.md": "あちら\n" });
    commit(cwd);
    expect(() => git(cwd, "merge", "other")).toThrow("merge");
  },
  "names with spaces, quotes and in NFD": (records) =>
    write(records, {
      '1/ア/ガ 「1」".md': "メモ",
      ["1/ア/プ.md".normalize("NFD")]: "メモ",
      "1/-x.md": "メモ",
    }),
  "the edition gone from the index": (_, cwd) =>
    git(cwd, "rm", "-r", "--quiet", "--cached", "records"),
};

test.for(Object.keys(EDITS))("Git's index and the bytes tell the same of %s", async (name) => {
  const cwd = makeRepository();
  EDITS[name]?.(join(cwd, "records"), cwd);
  const quick = await changed(cwd, "r6", "records");
  const back = await changed(cwd, "records", "r6");
  const slow = await hashed(cwd);
  expect(await isQuick(cwd)).toBe(true);
  expect(summary(quick)).toEqual(summary(slow));
  expect(quick).toEqual(slow);
  expect([back.before, back.after, back.unchanged]).toEqual([
    quick.after,
    quick.before,
    quick.unchanged,
  ]);
});

/** The same comparison with Git's index out of reach, so that every file is hashed. */
async function hashed(cwd: string): Promise<Changed> {
  const from = await openSource("r6", { cwd, env });
  const to = await openSource("records", { cwd, env: { ...env, PATH: "/nowhere" } });
  const result = await whole(openChanged(from, to));
  await from.close();
  return result;
}

async function isQuick(cwd: string, folder = "records"): Promise<boolean> {
  const sources: readonly Source[] = [
    await openSource("r6", { cwd, env, folder }),
    await openSource(folder, { cwd, env }),
  ];
  const [from, to] = sources;
  if (from?.kind !== "revision" || to?.kind !== "folder") throw new Error("unexpected kind");
  const difference = await compareWorkingTree(from, to);
  await from.close();
  return difference !== undefined;
}

test("a checkout with other line ends is no change of every measure", async () => {
  const cwd = makeRepository();
  write(cwd, { ".gitattributes": "* text eol=crlf\n*.xlsx filter=lfs -text\n" });
  commit(cwd);
  rmSync(join(cwd, "records"), { recursive: true });
  git(cwd, "checkout", "--", "records");
  const { after, unchanged } = await changed(cwd, "r6", "records");
  expect(after.files.map((file) => file.text.includes("\r\n"))).toEqual([true, true]);
  expect(unchanged).toHaveLength(4);
  expect(await isQuick(cwd)).toBe(true);
});

test.for(["*.md filter=secret", "* ident", "records/** working-tree-encoding=Shift_JIS"])(
  "where attributes say %s, every file is hashed",
  async (line) => {
    const cwd = makeRepository();
    expect(await isQuick(cwd)).toBe(true);
    write(cwd, { ".git/info/attributes": `${line}\n` });
    expect(await isQuick(cwd)).toBe(false);
    expect((await changed(cwd, "r6", "records")).unchanged).toHaveLength(4);
  },
);

test("attributes inside the edition count as well", async () => {
  const cwd = makeRepository();
  write(cwd, { "records/1/.gitattributes": "*.md ident\n" });
  expect(await isQuick(cwd)).toBe(false);
});

test("a linked working tree, a subfolder and the top of a repository are quick too", async () => {
  const origin = makeRepository();
  const linked = join(makeFolder(), "みほん 市");
  git(origin, "worktree", "add", "--quiet", linked, "r6");
  expect(await isQuick(linked)).toBe(true);
  const cwd = makeFolder();
  git(cwd, "init", "--quiet");
  write(cwd, EDITION);
  write(join(cwd, "町/records"), EDITION);
  commit(cwd, "r6");
  expect(await isQuick(cwd, ".")).toBe(true);
  expect(await isQuick(join(cwd, "町"))).toBe(true);
});
