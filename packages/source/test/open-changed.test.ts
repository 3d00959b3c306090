import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareWorkingTree } from "../src/change/compare-working-tree.ts";
import { openChanged, openSource } from "../src/index.ts";
import type { ChangedFiles, Source } from "../src/index.ts";
import { commit, EDITION, env, git, makeFolder, makeRepository, write } from "./repository.ts";

const NEW_TEXT = "---\n取組区分: 拡充\n---\n\n## 取組内容\n\n会議を月2回開く。\n";
const PAGES = ["departments.yaml", "index.md"];

async function changed(cwd: string, from: string, to: string): Promise<ChangedFiles> {
  const sources = await Promise.all([openSource(from, { cwd, env }), openSource(to, { cwd, env })]);
  const result = await openChanged(...sources);
  await Promise.all(sources.map((source) => source.close()));
  return result;
}

/** The paths on both sides, and the number of measures that stayed. */
function summary({ before, after, unchanged }: ChangedFiles): unknown {
  const names = ({ files, problems }: ChangedFiles["after"]): readonly string[] => [
    ...files.map((file) => file.path.replace(/^records\//, "")),
    ...problems.map((problem) => `${problem.path.replace(/^records\//, "")} ${problem.kind}`),
  ];
  return { before: names(before), after: names(after), unchanged };
}

test("between two tags only what differs is read, with the pages above it", async () => {
  const cwd = makeRepository();
  write(join(cwd, "records"), { "1/ア/1.md": NEW_TEXT });
  commit(cwd, "r7");
  const result = await changed(cwd, "r6", "r7");
  const paths = ["1/index.md", "1/ア/1.md", "1/ア/index.md", ...PAGES];
  expect(summary(result)).toEqual({ before: paths, after: paths, unchanged: 3 });
  expect(result.before.files[1]?.text).toBe(EDITION["1/ア/1.md"]);
  expect(result.after.files[1]?.text).toBe(NEW_TEXT);
});

test("the same edition twice is its two pages and the number of its measures", async () => {
  const cwd = makeRepository();
  commit(cwd, "r7");
  expect(summary(await changed(cwd, "r6", "r7"))).toEqual({
    before: PAGES,
    after: PAGES,
    unchanged: 4,
  });
});

test("blobs of unchanged measures are never asked for: they may even be lost", async () => {
  const cwd = makeRepository();
  write(join(cwd, "records"), { "1/ア/1.md": NEW_TEXT });
  commit(cwd, "r7");
  for (const path of ["1/ア/2.md", "1/イ/1.md", "2/ア/1.md", "2/index.md"]) {
    const id = git(cwd, "rev-parse", `r6:records/${path}`);
    rmSync(join(cwd, ".git/objects", id.slice(0, 2), id.slice(2)));
  }
  const result = await changed(cwd, "r6", "r7");
  expect([result.after.files.length, result.after.problems, result.unchanged]).toEqual([5, [], 3]);
});

test("new, gone and moved measures come with the pages above both places", async () => {
  const cwd = makeRepository();
  const records = join(cwd, "records");
  rmSync(join(records, "2"), { recursive: true });
  write(records, {
    "3/index.md": "---\n題名: 新しい提言\n---\n",
    "3/ア/index.md": "方針",
    "3/ア/1.md": NEW_TEXT,
  });
  renameSync(join(records, "1/イ/1.md"), join(records, "1/ア/3.md"));
  commit(cwd, "r7");
  expect(summary(await changed(cwd, "r6", "r7"))).toEqual({
    before: [
      "1/index.md",
      "1/ア/index.md",
      "1/イ/1.md",
      "1/イ/index.md",
      "2/index.md",
      "2/ア/1.md",
      "2/ア/index.md",
      ...PAGES,
    ],
    after: [
      "1/index.md",
      "1/ア/3.md",
      "1/ア/index.md",
      "1/イ/index.md",
      "3/index.md",
      "3/ア/1.md",
      "3/ア/index.md",
      ...PAGES,
    ],
    unchanged: 2,
  });
});

test("a change of a policy page brings the recommendation's page, one of the edition page nothing", async () => {
  const cwd = makeRepository();
  write(join(cwd, "records"), {
    "2/ア/index.md": "研修を重ねる。\n",
    "index.md": "---\n年度版: r7\n---\n",
  });
  commit(cwd, "r7");
  const paths = ["2/index.md", "2/ア/index.md", ...PAGES];
  expect(summary(await changed(cwd, "r6", "r7"))).toEqual({
    before: paths,
    after: paths,
    unchanged: 4,
  });
});

test("new strays and links are problems of their side; old ones are not told again", async () => {
  const cwd = makeRepository();
  write(join(cwd, "records"), { "1/一覧.xlsx": "PK" });
  commit(cwd, "r7");
  symlinkSync("1.md", join(cwd, "records/1/ア/3.md"));
  commit(cwd, "r8");
  expect(summary(await changed(cwd, "r7", "r8"))).toMatchObject({
    after: ["1/index.md", "1/ア/index.md", ...PAGES, "1/ア/3.md link"],
  });
});

test("files and folders may take each other's place", async () => {
  const cwd = makeRepository();
  rmSync(join(cwd, "records/2"), { recursive: true });
  write(cwd, { "records/2": "もう提言ではない" });
  commit(cwd, "r7");
  expect(summary(await changed(cwd, "r6", "r7"))).toEqual({
    before: ["2/index.md", "2/ア/1.md", "2/ア/index.md", ...PAGES],
    after: [...PAGES, "2 stray"],
    unchanged: 3,
  });
});

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
async function hashed(cwd: string): Promise<ChangedFiles> {
  const from = await openSource("r6", { cwd, env });
  const to = await openSource("records", { cwd, env: { ...env, PATH: "/nowhere" } });
  const result = await openChanged(from, to);
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
  expect(unchanged).toBe(4);
  expect(await isQuick(cwd)).toBe(true);
});

test.for(["*.md filter=secret", "* ident", "records/** working-tree-encoding=Shift_JIS"])(
  "where attributes say %s, every file is hashed",
  async (line) => {
    const cwd = makeRepository();
    expect(await isQuick(cwd)).toBe(true);
    write(cwd, { ".git/info/attributes": `${line}\n` });
    expect(await isQuick(cwd)).toBe(false);
    expect((await changed(cwd, "r6", "records")).unchanged).toBe(4);
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

test("a folder outside the repository, or two folders, are compared by their bytes", async () => {
  const cwd = makeRepository();
  const other = makeFolder();
  write(join(other, "paper"), { ...EDITION, "1/ア/1.md": NEW_TEXT });
  const paper = join(other, "paper");
  const result = await changed(cwd, "r6", paper);
  expect([result.after.files[1]?.path, result.unchanged]).toEqual([`${paper}/1/ア/1.md`, 3]);
  expect((await changed(cwd, "records", paper)).unchanged).toBe(3);
});

test("folders of different names within one revision are compared", async () => {
  const cwd = makeFolder();
  git(cwd, "init", "--quiet");
  write(join(cwd, "mihon/r6"), EDITION);
  write(join(cwd, "mihon/r7"), { ...EDITION, "1/ア/1.md": NEW_TEXT });
  commit(cwd);
  const result = await changed(cwd, "HEAD:mihon/r6", "HEAD:mihon/r7");
  expect(result.before.files.map((file) => file.path)).toContain("mihon/r6/1/ア/1.md");
  expect(result.after.files.map((file) => file.path)).toContain("mihon/r7/1/ア/1.md");
  expect((await changed(cwd, "HEAD:mihon/r6", "mihon/r7")).unchanged).toBe(3);
});

test("a measure that became a folder is seen as one, from tag to tag and in the working tree", async () => {
  const cwd = makeRepository();
  rmSync(join(cwd, "records/1/ア/1.md"));
  write(join(cwd, "records"), { "1/ア/1.md/1.md": NEW_TEXT });
  const found = {
    before: ["1/index.md", "1/ア/1.md", "1/ア/index.md", ...PAGES],
    after: ["1/index.md", "1/ア/index.md", ...PAGES, "1/ア/1.md folder"],
    unchanged: 3,
  };
  expect(summary(await changed(cwd, "r6", "records"))).toEqual(found);
  commit(cwd, "r7");
  expect(summary(await changed(cwd, "r6", "r7"))).toEqual(found);
  expect(summary(await changed(cwd, "r7", "records"))).toEqual({
    before: PAGES,
    after: PAGES,
    unchanged: 3,
  });
  const source = await openSource("r7", { cwd, env });
  const { problems } = await source.read(await source.list());
  await source.close();
  expect(problems.map(({ path, kind }) => `${path} ${kind}`)).toEqual(["records/1/ア/1.md folder"]);
});
