import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newestEditionTag, publishedSerials, requireEditionTag } from "../src/index.ts";
import { commit, env, git, makeFolder, makeRepository, write } from "./repository.ts";

function failure(options: Parameters<typeof requireEditionTag>[0]): Promise<string> {
  return requireEditionTag(options).catch((error: Error) => `${error.name}: ${error.message}`);
}

test("the newest edition by fiscal year counts, not the newest tag, nor one that is no edition", async () => {
  const cwd = makeRepository();
  for (const tag of ["r10", "h31", "r9.1", "v99", "release-r11"]) git(cwd, "tag", tag);
  expect(await newestEditionTag({ cwd, env })).toBe("r10");
  expect(await newestEditionTag({ cwd, env, before: "r10" })).toBe("r9.1");
  expect(await newestEditionTag({ cwd, env, before: "r6" })).toBe("h31");
  expect(await newestEditionTag({ cwd, env, before: "h31" })).toBeUndefined();
});

test("only ancestors count, of HEAD or of another revision", async () => {
  const cwd = makeRepository();
  git(cwd, "switch", "--quiet", "--create", "next");
  commit(cwd);
  git(cwd, "tag", "--annotate", "--message", "published", "r7");
  git(cwd, "switch", "--quiet", "main");
  expect(await newestEditionTag({ cwd, env })).toBe("r6");
  expect(await newestEditionTag({ cwd, env, from: "next" })).toBe("r7");
  expect(await newestEditionTag({ cwd, env, from: "r7:records", before: "r7" })).toBe("r6");
});

test("without a repository, a commit or a tag there is none", async () => {
  const cwd = makeFolder();
  expect(await newestEditionTag({ cwd, env })).toBeUndefined();
  git(cwd, "init", "--quiet");
  expect(await newestEditionTag({ cwd, env })).toBeUndefined();
  commit(cwd);
  expect(await newestEditionTag({ cwd, env })).toBeUndefined();
  const noGit = { ...env, PATH: "/nowhere" };
  expect(await newestEditionTag({ cwd: makeFolder(), env: noGit })).toBeUndefined();
});

test("where Git cannot say which tags there are, none is not the answer", async () => {
  const cwd = makeRepository();
  await expect(newestEditionTag({ cwd, env: { ...env, PATH: "/nowhere" } })).rejects.toThrow(
    "Git が見つからない",
  );
  write(cwd, { ".git/HEAD": "damaged" });
  await expect(newestEditionTag({ cwd, env })).rejects.toThrow(
    "には .git がありますが、Git がリポジトリとして開けません",
  );
});

test("a repository of somebody else's is said to be one, and not that there is none", async () => {
  const cwd = makeRepository();
  const stranger = { ...env, GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
  const asked = [
    () => newestEditionTag({ cwd, env: stranger }),
    () => requireEditionTag({ cwd, env: stranger }),
    () => publishedSerials(join(cwd, "records"), stranger),
  ];
  for (const ask of asked) await expect(ask()).rejects.toThrow("持ち主が別の利用者");
});

test("who cannot do without is told what to do", async () => {
  const cwd = makeRepository();
  expect(await failure({ cwd, env })).toBe("r6");
  git(cwd, "tag", "--delete", "r6");
  expect(await failure({ cwd, env })).toContain("git fetch --tags を実行するか、--from で");
  const clone = join(makeFolder(), "clone");
  commit(cwd);
  git(cwd, "clone", "--quiet", "--depth=1", `file://${cwd}`, clone);
  expect(await failure({ cwd: clone, env })).toContain("git fetch --unshallow --tags");
  expect(await failure({ cwd: makeFolder(), env })).toContain("Git リポジトリの中ではない");
  expect(await failure({ cwd, env: { ...env, PATH: "/nowhere" } })).toContain("Git が見つからない");
});

test("a revision that is not there is an error, and one like an option is refused", async () => {
  const cwd = makeRepository();
  await expect(newestEditionTag({ cwd, env, from: "nowhere" })).rejects.toThrow(
    "「nowhere」という版",
  );
  await expect(newestEditionTag({ cwd, env, from: "--exec=x" })).rejects.toThrow(
    "版の名前として使えません",
  );
});

test("a tag that Git leaves out because it is broken is said, and no older edition takes its place", async () => {
  const cwd = makeRepository();
  write(cwd, { ".git/refs/tags/r7": "" });
  expect(await failure({ cwd, env })).toBe(
    "UserError: 年度版のタグ「r7」が壊れていて、Git が読めません。リポジトリの .git/refs/tags/r7 のファイルを取り除き、git fetch --tags で取り直してから、もう一度実行してください。",
  );
  write(cwd, { ".git/refs/tags/r7": "x", ".git/refs/tags/release-r7": "" });
  expect(await failure({ cwd, env })).toContain("「r7」が壊れていて");
  rmSync(join(cwd, ".git/refs/tags/r7"));
  expect(await newestEditionTag({ cwd, env })).toBe("r6");
});
