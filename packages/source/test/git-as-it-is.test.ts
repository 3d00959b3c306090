import { chmodSync, cpSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listEditionTags, openChanged, openSource } from "../src/index.ts";
import { commit, env, git, makeFolder, makeRepository, write } from "./repository.ts";

async function problemsOf(cwd: string, spec: string): Promise<readonly string[]> {
  const source = await openSource(spec, { cwd, env });
  const { problems } = await source.read(await source.list());
  await source.close();
  return problems.map(({ path, line, message }) => `${path}:${line} ${message}`);
}

/** As `git clone` makes it, from a repository that serves parts. */
function cloneOf(cwd: string, ...options: readonly string[]): string {
  git(cwd, "config", "uploadpack.allowFilter", "true");
  const clone = join(makeFolder(), "clone");
  git(cwd, "clone", "--quiet", ...options, `file://${cwd}`, clone);
  return clone;
}

test("a tag by its whole name is the tag, also where a folder has its name", async () => {
  const cwd = makeRepository();
  cpSync(join(cwd, "records"), join(cwd, "r6"), { recursive: true });
  write(cwd, { "r6/1/ア/9.md": "別の内容\n" });
  expect(await openSource("r6", { cwd, env })).toMatchObject({ kind: "folder" });
  const tagged = await openSource("refs/tags/r6", { cwd, env });
  expect(tagged).toMatchObject({ kind: "revision", label: "r6", tag: "r6" });
  await tagged.close();
});

test("a branch with the name of an edition is no published edition", async () => {
  const cwd = makeRepository();
  git(cwd, "branch", "r7");
  git(cwd, "switch", "--quiet", "--create", "r6");
  write(cwd, { "records/1/ア/1.md": "枝だけの内容\n" });
  commit(cwd);
  for (const [spec, tag] of [
    ["r7", undefined],
    ["refs/tags/r6", "r6"],
    ["refs/heads/r6", undefined],
    ["HEAD", undefined],
  ] as const) {
    const source = await openSource(spec, { cwd, env });
    expect(source, `${spec}`).toMatchObject({ kind: "revision", tag });
    await source.close();
  }
});

test("where only a part is checked out, nothing is taken for deleted", async () => {
  const cwd = cloneOf(makeRepository());
  git(cwd, "sparse-checkout", "set", "records/1");
  await expect(openSource("records", { cwd, env })).rejects.toThrow(
    /一部だけが取り出されています（sparse checkout。.+ など3個のファイルがありません）。git sparse-checkout disable/,
  );
  const whole = await openSource("HEAD", { cwd, env });
  expect(await whole.list()).toHaveLength(11);
  await whole.close();
  git(cwd, "sparse-checkout", "set", "records");
  const all = await openSource("records", { cwd, env });
  expect(await all.list()).toHaveLength(11);
});

test("a part that is checked out in a linked working tree only is no concern of the other one", async () => {
  const cwd = makeRepository();
  const linked = join(makeFolder(), "linked");
  git(cwd, "worktree", "add", "--quiet", linked, "-b", "linked");
  git(linked, "sparse-checkout", "set", "records/1");
  await expect(openSource("records", { cwd: linked, env })).rejects.toThrow("sparse checkout");
  expect(await (await openSource("records", { cwd, env })).list()).toHaveLength(11);
});

test("a clone without the files' bytes gets them; with the network gone it says so, and nothing of a damaged repository", async () => {
  const cwd = makeRepository();
  const clone = cloneOf(cwd, "--filter=blob:none", "--no-checkout");
  const folder = cloneOf(cwd, "--filter=blob:none", "--no-checkout");
  const there = await openSource("HEAD", { cwd: clone, env });
  expect((await there.read(await there.list())).files).toHaveLength(11);
  await there.close();
  renameSync(cwd, `${cwd}-gone`);
  try {
    const source = await openSource("HEAD", { cwd: folder, env }).catch((error: Error) => error);
    const failed =
      source instanceof Error
        ? source
        : await source
            .list()
            .then((entries) => source.read(entries))
            .catch((error: Error) => error);
    expect(String(failed)).toMatch(/partial clone.*ネットワークと取得元を確かめて/);
    expect(String(failed)).not.toContain("fsck");
  } finally {
    renameSync(`${cwd}-gone`, cwd);
  }
});

test("a merge that was not brought to its end is named, with the line of its first mark, and is not read as a page", async () => {
  const cwd = makeRepository();
  const page = join(cwd, "records/1/ア/1.md");
  const text = readFileSync(page, "utf8");
  git(cwd, "switch", "--quiet", "--create", "other");
  writeFileSync(page, text.replace("会議を開く。", "会議を月に2回開く。"));
  commit(cwd);
  git(cwd, "switch", "--quiet", "main");
  writeFileSync(page, text.replace("会議を開く。", "会議を週に1回開く。"));
  commit(cwd);
  expect(() => git(cwd, "merge", "other")).toThrow("git merge");
  expect(await problemsOf(cwd, "records")).toEqual([
    expect.stringMatching(/^records\/1\/ア\/1\.md:7 マージの競合が解決されないまま/),
  ]);
  commit(cwd);
  expect(await problemsOf(cwd, "HEAD")).toHaveLength(1);
  writeFileSync(page, readFileSync(page, "utf8").replaceAll("\n", "\r\n"));
  expect((await problemsOf(cwd, "records"))[0]).toContain("1.md:7 マージの競合");
});

test.for([
  "<<<<<<< だけの行\n",
  "<<<<<<< HEAD\n片方\n=======\n",
  "=======\n<<<<<<< HEAD\n>>>>>>> other\n",
  "本文の中の <<<<<<< HEAD と ======= と >>>>>>> other\n",
])("%j is no conflict", async (text) => {
  const cwd = makeRepository();
  write(cwd, { "records/1/ア/1.md": text });
  expect(await problemsOf(cwd, "records")).toEqual([]);
});

test("many marks in one file are looked through once", async () => {
  const cwd = makeRepository();
  write(cwd, { "records/1/ア/1.md": "<<<<<<< a\n=======\n".repeat(40_000) });
  expect(await problemsOf(cwd, "records")).toEqual([]);
});

test("a pointer of Git LFS is told as one, in the folder and in Git", async () => {
  const cwd = makeRepository();
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12\n`;
  write(cwd, { "records/1/ア/1.md": pointer });
  commit(cwd);
  for (const spec of ["records", "HEAD"])
    expect(await problemsOf(cwd, spec)).toEqual([
      expect.stringContaining("1/ア/1.md:1 本文の代わりに Git LFS のポインターが入っています"),
    ]);
});

test("a Git that does not know an argument is said to be too old", async () => {
  const cwd = makeRepository();
  const bin = makeFolder();
  write(bin, { git: `#!/bin/sh\necho "error: unknown option" >&2\nexit 129\n` });
  chmodSync(join(bin, "git"), 0o755);
  const old = { ...env, PATH: `${bin}:${env["PATH"]}` };
  await expect(listEditionTags({ cwd, env: old })).rejects.toThrow("Git が古いため使えません");
});

test("of a file that is not read because of its form, the comparison still says that it is there", async () => {
  const cwd = makeRepository();
  write(cwd, { "records/1/ア/1.md": "<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> other\n" });
  const [from, to] = await Promise.all(
    ["refs/tags/r6", "records"].map((spec) => openSource(spec, { cwd, env })),
  );
  const { after } = await openChanged(from!, to!);
  expect(after.problems.map(({ path, kind }) => [path, kind])).toEqual([
    ["records/1/ア/1.md", "conflict"],
  ]);
  await from!.close();
});
