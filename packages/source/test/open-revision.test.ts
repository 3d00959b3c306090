import { chownSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSource } from "../src/index.ts";
import type { Source } from "../src/index.ts";
import { commit, EDITION, env, git, makeFolder, makeRepository, write } from "./repository.ts";

async function texts(source: Source): Promise<Record<string, string>> {
  const { files } = await source.read(await source.list());
  await source.close();
  const start = source.root === "" ? 0 : source.root.length + 1;
  return Object.fromEntries(files.map((file) => [file.path.slice(start), file.text]));
}

function failure(spec: string, cwd: string, more: NodeJS.ProcessEnv = env): Promise<string> {
  return openSource(spec, { cwd, env: more }).then(
    () => "opened",
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

test("a tag gives the edition as it was published, whatever the working tree holds now", async () => {
  const cwd = makeRepository();
  rmSync(join(cwd, "records"), { recursive: true });
  const source = await openSource("r6", { cwd, env });
  expect([source.kind, source.label, source.root]).toEqual(["revision", "r6", "records"]);
  expect(await texts(source)).toEqual(EDITION);
});

test.for([
  "r6",
  "r6:records",
  "r6:./records",
  "r6:records/",
  "HEAD",
  "main",
  "HEAD~0",
  "HEAD^{/edition}:records",
  "annotated",
])("%s names the same edition", async (spec) => {
  const cwd = makeRepository();
  git(cwd, "tag", "--annotate", "--message", "published", "annotated");
  expect(Object.keys(await texts(await openSource(spec, { cwd, env })))).toHaveLength(11);
});

test("blob ids are those of the trees, also in a sha256 repository", async () => {
  for (const format of ["sha1", "sha256"]) {
    const cwd = makeRepository(`--object-format=${format}`);
    const source = await openSource("r6", { cwd, env });
    const { files } = await source.readPaths(["2/ア/1.md"]);
    await source.close();
    expect(files.map((file) => file.blob)).toEqual([git(cwd, "rev-parse", "r6:records/2/ア/1.md")]);
  }
});

test("an edition at the top of a repository is REV: or REV:.", async () => {
  const cwd = makeFolder();
  git(cwd, "init", "--quiet");
  write(cwd, { ...EDITION, "README.md": "みほん" });
  commit(cwd, "r6");
  expect(await texts(await openSource("r6:", { cwd, env }))).toEqual(EDITION);
  expect((await openSource("r6:.", { cwd, env })).root).toBe("");
});

test("below the top, a bare revision means the records folder there, as the default folder does", async () => {
  const cwd = makeFolder();
  git(cwd, "init", "--quiet");
  write(join(cwd, "みほん 市/records"), EDITION);
  commit(cwd, "r6");
  const here = join(cwd, "みほん 市");
  expect((await openSource("r6", { cwd: here, env })).root).toBe("みほん 市/records");
  expect((await openSource("r6", { cwd, env, folder: "みほん 市/records" })).root).toBe(
    "みほん 市/records",
  );
  expect((await openSource("r6:みほん 市/records", { cwd: here, env })).root).toBe(
    "みほん 市/records",
  );
  expect(await texts(await openSource("r6:./records", { cwd: here, env }))).toEqual(EDITION);
});

test("names in NFD are shown in NFC and read all the same", async () => {
  const cwd = makeFolder();
  git(cwd, "init", "--quiet");
  git(cwd, "config", "core.precomposeunicode", "false");
  const nfd = (path: string): string => path.normalize("NFD");
  write(cwd, { [nfd("ガイド/index.md")]: "入口", [nfd("ガイド/1/プ.md")]: "本文" });
  commit(cwd, "r6");
  const source = await openSource("r6:ガイド", { cwd, env });
  expect((await source.list()).map((entry) => entry.path)).toEqual([
    "ガイド/1/プ.md",
    "ガイド/index.md",
  ]);
  expect((await source.readPaths(["1/プ.md"])).files.map((file) => file.text)).toEqual(["本文"]);
});

test("links, submodules, large and badly coded files are problems; nothing of them is read", async () => {
  const cwd = makeRepository();
  symlinkSync("1.md", join(cwd, "records/1/ア/3.md"));
  write(join(cwd, "records"), {
    "1/ア/4.md": "あ".repeat(400_000),
    "1/ア/5.md": Buffer.from([0x0a, 0xff]),
    "1/ア/図.png": "PNG",
  });
  git(
    cwd,
    "update-index",
    "--add",
    "--cacheinfo",
    `160000,${git(cwd, "rev-parse", "HEAD")},records/4`,
  );
  git(cwd, "add", "records/1");
  git(cwd, "commit", "--quiet", "--message", "problems");
  const source = await openSource("HEAD", { cwd, env });
  const { files, problems } = await source.read(await source.list());
  expect(problems.map(({ path, kind, line }) => `${path}:${line} ${kind}`)).toEqual([
    "records/1/ア/3.md:1 link",
    "records/1/ア/4.md:1 too-large",
    "records/1/ア/5.md:2 not-utf-8",
    "records/1/ア/図.png:1 stray",
    "records/4:1 submodule",
  ]);
  expect(files).toHaveLength(11);
});

test("a bare repository and a linked working tree are read too", async () => {
  const origin = makeRepository();
  const bare = join(makeFolder(), "bare.git");
  git(origin, "clone", "--quiet", "--bare", origin, bare);
  expect(await texts(await openSource("r6", { cwd: bare, env }))).toEqual(EDITION);
  const linked = join(makeFolder(), "linked");
  git(origin, "worktree", "add", "--quiet", linked, "r6");
  expect(await texts(await openSource("r6", { cwd: linked, env }))).toEqual(EDITION);
});

test("a hook's GIT_DIR and GIT_INDEX_FILE do not lead elsewhere", async () => {
  const cwd = makeRepository();
  const hook = {
    ...env,
    GIT_DIR: "/nowhere/.git",
    GIT_INDEX_FILE: "/nowhere/index",
    GIT_WORK_TREE: "/nowhere",
  };
  expect(await texts(await openSource("r6", { cwd, env: hook }))).toEqual(EDITION);
});

test("a replaced object does not change what was published", async () => {
  const cwd = makeRepository();
  const blob = git(cwd, "rev-parse", "r6:records/1/ア/1.md");
  git(cwd, "replace", blob, git(cwd, "rev-parse", "r6:records/index.md"));
  expect((await texts(await openSource("r6", { cwd, env })))["1/ア/1.md"]).toBe(
    EDITION["1/ア/1.md"],
  );
});

test("a missing revision names near ones and the tags at hand", async () => {
  const cwd = makeRepository();
  git(cwd, "branch", "proposal-r7");
  expect(await failure("Ｒ６", cwd)).toBe(
    "UserError: 「Ｒ６」という版（タグ・ブランチ・コミット）が見つかりません。もしかして: r6。名前を確かめ、タグを取得していないときは git fetch --tags を実行してください。",
  );
  expect(await failure("proposa-r7", cwd)).toContain("もしかして: proposal-r7。");
  expect(await failure("r5", cwd)).toContain("手元にある年度版: r6。");
  git(cwd, "tag", "--delete", "r6");
  expect(await failure("r5", cwd)).toContain("手元には年度版のタグがありません。");
});

test("in a shallow clone it says to fetch the rest", async () => {
  const origin = makeRepository();
  write(join(origin, "records"), { "1/ア/1.md": "改めた。" });
  commit(origin);
  const clone = join(makeFolder(), "clone");
  git(origin, "clone", "--quiet", "--depth=1", "--no-tags", `file://${origin}`, clone);
  expect(await failure("r6", clone)).toContain("git fetch --unshallow --tags を実行してください。");
  git(clone, "fetch", "--quiet", "--unshallow", "--tags");
  expect(await failure("r6", clone)).toBe("opened");
});

test("without Git, outside a repository and in a folder that is not there, it says so", async () => {
  const cwd = makeRepository();
  expect(await failure("r6", cwd, { ...env, PATH: "/nowhere" })).toContain(
    "Git が見つからないため",
  );
  const outside = { ...env, GIT_CEILING_DIRECTORIES: "/" };
  expect(await failure("r6", makeFolder(), outside)).toContain("Git リポジトリの中ではないため");
  expect(await failure("r6", join(cwd, "gone"))).toContain(
    "がありません。場所を確かめてください。",
  );
});

test.skipIf(process.getuid?.() !== 0)(
  "in somebody else's repository it says how to trust it",
  async () => {
    const cwd = makeRepository();
    chownSync(cwd, 12_345, 12_345);
    expect(await failure("r6", cwd)).toContain("git config --global --add safe.directory");
  },
);

test("a folder that the revision does not have, or that is no edition, is told with those that it has", async () => {
  const cwd = makeRepository();
  mkdirSync(join(cwd, "docs"));
  write(cwd, { "docs/memo.md": "メモ" });
  commit(cwd, "r7");
  expect(await failure("r7:kiroku", cwd)).toBe(
    "UserError: 版「r7」にフォルダー「kiroku」がありません（この版にあるフォルダー: docs、records）。「r7:フォルダー名」の形で指定してください。",
  );
  expect(await failure("r7:docs", cwd)).toContain("フォルダー「docs」に index.md がありません。");
  expect(await failure("r7:docs/memo.md", cwd)).toContain(
    "にフォルダー「docs/memo.md」がありません",
  );
  expect(await failure("r7:", cwd)).toContain("一番上のフォルダーに index.md がありません。");
  expect(await failure("r7:../records", cwd)).toContain("リポジトリの外を指しています。");
  expect(await failure("r7:/etc", cwd)).toContain("リポジトリの外を指しています。");
});

test.for(["--help", "-p", ":records", "r6\nHEAD", "r6\0"])(
  "%j is refused before Git sees it",
  async (spec) => {
    expect(await failure(spec, makeRepository())).toMatch(/^UserError: .*版の名前として使えません/);
  },
);

test("a revision that names a file, or a range, is no edition", async () => {
  const cwd = makeRepository();
  expect(await failure(git(cwd, "rev-parse", "r6:records/index.md"), cwd)).toContain(
    "見つかりません。",
  );
  expect(await failure("r6..HEAD", cwd)).toContain("見つかりません。");
});

test("a damaged repository is an error that says so, a missing blob a problem of that file", async () => {
  const cwd = makeRepository();
  const lose = (name: string): void => {
    const id = git(cwd, "rev-parse", name);
    rmSync(join(cwd, ".git/objects", id.slice(0, 2), id.slice(2)));
  };
  lose("r6:records/1/ア/1.md");
  const source = await openSource("r6", { cwd, env });
  const { problems } = await source.read(await source.list());
  expect(problems.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    "records/1/ア/1.md unreadable",
  ]);
  lose("r6:records/2");
  await source.close();
  const again = await openSource("r6", { cwd, env });
  await expect(again.list()).rejects.toThrow("git fsck");
});
