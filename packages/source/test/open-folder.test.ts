import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSource } from "../src/index.ts";
import { EDITION, env, git, makeFolder, makeRepository, write } from "./repository.ts";

function makeEdition(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const cwd = makeFolder();
  write(join(cwd, "records"), { ...EDITION, ...files });
  return cwd;
}

test("the default is the folder records, listed by path", async () => {
  const source = await openSource(undefined, { cwd: makeEdition(), env });
  expect([source.kind, source.label, source.root]).toEqual(["folder", "records", "records"]);
  expect((await source.list()).map((entry) => entry.path)).toEqual(
    Object.keys(EDITION)
      .map((path) => `records/${path}`)
      .sort(),
  );
});

test("a blob id is the one that Git would give to the bytes", async () => {
  const cwd = makeEdition({ "1/ア/3.md": "\uFEFF改行は\r\nそのまま\r\n" });
  const source = await openSource("records", { cwd, env });
  const { files } = await source.readPaths(["1/ア/3.md"]);
  expect(files).toEqual([
    {
      path: "records/1/ア/3.md",
      blob: git(cwd, "hash-object", "--no-filters", "records/1/ア/3.md"),
      text: "\uFEFF改行は\r\nそのまま\r\n",
    },
  ]);
});

test("in a sha256 repository the ids are sha256", async () => {
  const cwd = makeRepository("--object-format=sha256");
  const source = await openSource("records", { cwd, env });
  const [entry] = await source.find(["1/ア/1.md"]);
  expect(entry?.blob).toBe(git(cwd, "rev-parse", "r6:records/1/ア/1.md"));
});

test("listing and reading everything gives every text", async () => {
  const source = await openSource("records", { cwd: makeEdition(), env });
  const { files, problems } = await source.read(await source.list());
  expect(Object.fromEntries(files.map((file) => [file.path.slice(8), file.text]))).toEqual(EDITION);
  expect(problems).toEqual([]);
});

test("dot files, leavings of Office and README.md are left out; other strays are named", async () => {
  const cwd = makeEdition({
    "README.md": "説明",
    ".gitkeep": "",
    ".git-notes/1.md": "",
    "1/.DS_Store": "",
    "1/~$一覧.xlsx": "",
    "1/一覧.xlsx": "PK",
    "1/メモ.md": "メモ",
    "1/ア/README.md": "ここでは年度版のファイルとして読む",
  });
  const source = await openSource("records", { cwd, env });
  const more = (await source.list()).filter((entry) => !(entry.path.slice(8) in EDITION));
  expect(more.map(({ path, problem }) => `${path} ${problem ?? "text"}`)).toEqual([
    "records/1/ア/README.md text",
    "records/1/メモ.md text",
    "records/1/一覧.xlsx stray",
  ]);
});

test("what is too large or not UTF-8 is a problem with a line, never a text", async () => {
  const cwd = makeEdition({
    "1/ア/3.md": "あ".repeat(400_000),
    "1/ア/4.md": Buffer.concat([Buffer.from("一行目\n二行目\n"), Buffer.from([0x8e, 0xa9, 0x0a])]),
    "1/ア/5.md": Buffer.alloc(1_048_576, "a"),
  });
  const source = await openSource("records", { cwd, env });
  const { files, problems } = await source.read(await source.list());
  expect(problems.map(({ path, kind, line }) => `${path}:${line} ${kind}`)).toEqual([
    "records/1/ア/3.md:1 too-large",
    "records/1/ア/4.md:3 not-utf-8",
  ]);
  expect(problems.map((problem) => problem.message)).toEqual([
    expect.stringContaining("1 MB を超えている"),
    expect.stringContaining("UTF-8 で保存し直してください"),
  ]);
  expect(files.find((file) => file.path === "records/1/ア/5.md")?.text).toHaveLength(1_048_576);
});

test("a link is named and never followed, at the end of a path or on the way", async () => {
  const cwd = makeEdition();
  write(cwd, { "outside/1.md": "外のファイル" });
  symlinkSync("../../../outside/1.md", join(cwd, "records/1/ア/3.md"));
  symlinkSync("../outside", join(cwd, "records/3"));
  const source = await openSource("records", { cwd, env });
  const links = (await source.list()).filter((entry) => entry.problem !== undefined);
  expect(links.map(({ path, problem }) => `${path} ${problem}`)).toEqual([
    "records/1/ア/3.md link",
    "records/3 link",
  ]);
  const read = await source.readPaths(["1/ア/3.md", "3/1.md", "../outside/1.md", "/etc/passwd"]);
  expect(read.files).toEqual([]);
  expect(read.problems.map((problem) => problem.path)).toEqual(["records/1/ア/3.md"]);
});

test("a repository inside the folder is one problem", async () => {
  const cwd = makeEdition({ "4/ア/1.md": "別のリポジトリ" });
  mkdirSync(join(cwd, "records/4/.git"));
  const source = await openSource("records", { cwd, env });
  const found = (await source.list()).filter((entry) => entry.path.startsWith("records/4"));
  expect(found).toEqual([{ path: "records/4", blob: "", problem: "submodule" }]);
  expect(await source.find(["4/ア/1.md"])).toEqual([]);
});

test("names in NFD are shown and found in NFC, and a second spelling is a duplicate", async () => {
  const cwd = makeEdition({ ["1/ガイド.md".normalize("NFD")]: "手引" });
  const source = await openSource("records", { cwd, env });
  const { files } = await source.readPaths(["1/ガイド.md"]);
  expect(files.map((file) => [file.path, file.text])).toEqual([["records/1/ガイド.md", "手引"]]);
  write(join(cwd, "records"), { "1/ガイド.md": "もう一つの手引" });
  const kinds = (await source.list())
    .filter((entry) => entry.path.endsWith("ガイド.md"))
    .map((entry) => entry.problem);
  expect(kinds.toSorted()).toEqual(["duplicate", undefined]);
});

test("a folder lists the files directly in it", async () => {
  const source = await openSource("records", { cwd: makeEdition(), env });
  const names = async (folder: string): Promise<readonly string[]> =>
    (await source.listFolder(folder)).map((entry) => entry.path);
  expect(await names("1/ア")).toEqual([
    "records/1/ア/1.md",
    "records/1/ア/2.md",
    "records/1/ア/index.md",
  ]);
  expect(await names("")).toEqual(["records/departments.yaml", "records/index.md"]);
  expect(await names("9/ア")).toEqual([]);
  expect(await names("../")).toEqual([]);
});

test("paths are those that a person can open from where the command runs", async () => {
  const cwd = makeEdition();
  const roots = async (spec: string, at: string): Promise<string> =>
    (await openSource(spec, { cwd: at, env })).root;
  expect(await roots(".", join(cwd, "records"))).toBe("");
  expect(await roots("./records/", cwd)).toBe("records");
  expect(await roots(join(cwd, "records"), cwd)).toBe("records");
  expect(await roots("../../records", join(cwd, "records/1"))).toBe("..");
  expect(await roots(join(cwd, "records"), join(cwd, "records/1"))).toBe(join(cwd, "records"));
});

test("where a name is a folder with an index.md and a tag, the folder wins", async () => {
  const cwd = makeRepository();
  mkdirSync(join(cwd, "r6"));
  expect((await openSource("r6", { cwd, env })).kind).toBe("revision");
  write(cwd, { "r6/index.md": "---\n年度版: r6\n---\n" });
  expect((await openSource("r6", { cwd, env })).kind).toBe("folder");
});

test("a folder that is missing or no edition says what to do", async () => {
  const cwd = makeFolder();
  mkdirSync(join(cwd, "memo"));
  const failure = (spec?: string): Promise<unknown> =>
    openSource(spec, { cwd, env }).then(
      () => "opened",
      (error: Error) => `${error.name}: ${error.message}`,
    );
  expect(await failure()).toBe(
    "UserError: フォルダー「records」がありません。年度版のフォルダー（index.md のあるフォルダー）か、Git の版（例: r7）を指定してください。",
  );
  expect(await failure("memo")).toContain("「memo」に index.md がない");
  expect(await failure("./memo2")).toContain("「./memo2」がありません");
});

test("a folder that has the name of a page is a problem, and nothing in it is read", async () => {
  const cwd = makeEdition({ "1/ア/3.md/メモ.md": "メモ", "2/index.md.d/図.png": "PNG" });
  mkdirSync(join(cwd, "records/1/ア/4.md"));
  const source = await openSource("records", { cwd, env });
  const { problems } = await source.read(await source.list());
  expect(problems.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    "records/1/ア/3.md folder",
    "records/1/ア/4.md folder",
    "records/2/index.md.d/図.png stray",
  ]);
  expect(problems[0]?.message).toMatch(/^ファイルではなくフォルダーになっている/u);
  const found = await source.readPaths(["1/ア/3.md", "1/ア/3.md/メモ.md"]);
  expect([found.files, found.problems.map(({ path }) => path)]).toEqual([
    [],
    ["records/1/ア/3.md"],
  ]);
  expect((await source.listFolder("1/ア")).map(({ path }) => path)).toContain("records/1/ア/4.md");
});
