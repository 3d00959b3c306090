import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  checkSigning,
  checkTagFree,
  listEditionTags,
  makeTag,
  openSource,
  readTag,
  skippedTag,
  uncommittedFiles,
} from "../src/index.ts";
import { commit, env, git, makeFolder, makeRepository, write } from "./repository.ts";

test("edition tags come from the oldest edition to the newest, others not at all", async () => {
  const cwd = makeRepository();
  for (const tag of ["r10", "h31", "r9.1", "v99"]) git(cwd, "tag", tag);
  expect(await listEditionTags({ cwd, env })).toEqual(["h31", "r6", "r9.1", "r10"]);
  expect(await listEditionTags({ cwd, env, before: "r9.1" })).toEqual(["h31", "r6"]);
  expect(await listEditionTags({ cwd: makeFolder(), env })).toEqual([]);
});

test("an annotated tag is made once, read back to the character, and never moved", async () => {
  const cwd = makeRepository();
  const place = { cwd, env };
  const head = git(cwd, "rev-parse", "HEAD");
  const message = '令和7年度版\n\n# 前の年度版: r6\n  訂正理由: 誤記「」"$(true)"';
  expect(await readTag("r7", place)).toBeUndefined();
  await makeTag({ name: "r7", commit: head, message }, place);
  expect(await readTag("r7", place)).toEqual({ name: "r7", commit: head, message });
  expect(git(cwd, "cat-file", "-t", "r7")).toBe("tag");
  commit(cwd);
  await expect(
    makeTag({ name: "r7", commit: git(cwd, "rev-parse", "HEAD"), message: "x" }, place),
  ).rejects.toThrow(/^タグ「r7」はもうあります。.*（例: r7\.1）.*ください。$/);
  expect((await readTag("r7", place))?.commit).toBe(head);
  expect(await readTag("r6", place)).toMatchObject({ name: "r6", message: "" });
});

test("a tag is signed with the key that Git is set up with, and reads as one that is not", async ({
  skip,
}) => {
  const cwd = makeRepository();
  const place = { cwd, env };
  const key = join(makeFolder(), "key");
  const made = spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
  skip(made.status !== 0, "there is no ssh-keygen");
  const cannot =
    /^Git で署名できません（.*）。git config user\.signingkey .*タグは付けていません。$/;
  git(cwd, "config", "gpg.format", "ssh");
  await expect(checkSigning(place)).rejects.toThrow(cannot);
  git(cwd, "config", "user.signingkey", `${key}.missing`);
  const tag = { name: "r7", commit: "HEAD", message: "令和7年度版\n\n前の年度版: r6" };
  await expect(makeTag(tag, place, "signed")).rejects.toThrow(cannot);
  expect(await readTag("r7", place)).toBeUndefined();
  git(cwd, "config", "user.signingkey", key);
  await checkSigning(place);
  await makeTag(tag, place, "signed");
  expect(git(cwd, "cat-file", "tag", "r7")).toContain("-----BEGIN SSH SIGNATURE-----");
  expect((await readTag("r7", place))?.message).toBe(tag.message);
  expect(git(cwd, "branch", "--all", "--format=%(refname)")).toBe("refs/heads/main");
});

test("a tag below a name is not the tag of that name, and what is in the way of one is named", async () => {
  const cwd = makeRepository();
  const place = { cwd, env };
  git(cwd, "tag", "r8/x");
  expect(await readTag("r8", place)).toBeUndefined();
  await expect(makeTag({ name: "r8", commit: "HEAD", message: "r8" }, place)).rejects.toThrow(
    "「r8/x」という名前のタグがあるため、タグ「r8」を付けられません。git tag --delete r8/x で",
  );
  await expect(checkTagFree("r8", place)).rejects.toThrow("git tag --delete r8/x で");
  await expect(checkTagFree("r6/kita/r8", place)).rejects.toThrow("「r6」という名前のタグがある");
  await expect(checkTagFree("r9", place)).resolves.toBeUndefined();
});

test("a lock that a Git left behind when it was killed is named, with what to do", async () => {
  const cwd = makeRepository();
  write(cwd, { ".git/refs/tags/r8.lock": "" });
  const making = makeTag({ name: "r8", commit: "HEAD", message: "r8" }, { cwd, env });
  await expect(making).rejects.toThrow(/印（.+r8\.lock）が残っています。.*取り除いて/u);
});

test("an edition whose tag is on another branch or on no commit is known to be passed over", async () => {
  const cwd = makeRepository();
  const place = { cwd, env };
  const skipped = (before: string | undefined, id = "r8") =>
    skippedTag({ id, before, prefix: "" }, place);
  expect(await skipped("r6")).toBeUndefined();
  git(cwd, "tag", "r7", "HEAD:records/index.md");
  git(cwd, "tag", "r7.1");
  expect(await skipped("r6")).toBe("r7");
  expect([await skipped("r7"), await skipped("r6", "r7"), await skipped("r6", "r7.1")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  await expect(openSource("r7", { cwd, env })).rejects.toThrow(
    "タグ「r7」がコミットを指していないため、",
  );
});

test("without a name in Git's settings nothing is tagged, and it is said what to set", async () => {
  const cwd = makeRepository();
  const nobody = { ...env, HOME: makeFolder(), EMAIL: "" };
  for (const name of Object.keys(nobody))
    if (/^GIT_(AUTHOR|COMMITTER)_/.test(name)) Object.assign(nobody, { [name]: "" });
  git(cwd, "config", "user.useConfigOnly", "true");
  const made = makeTag({ name: "r7", commit: "HEAD", message: "r7" }, { cwd, env: nobody });
  await expect(made).rejects.toThrow("git config user.name");
  expect(await readTag("r7", { cwd, env })).toBeUndefined();
});

test("what is not committed counts: tracked files anywhere, new ones in the folder only", async () => {
  const cwd = makeRepository();
  const place = { cwd, env };
  expect(await uncommittedFiles("records", place)).toEqual([]);
  write(cwd, {
    "dist/r7/r7.json": "{}",
    "records/1/ア/3.md": "新しい",
    "records/1/ア/1.md": "変えた",
  });
  expect(await uncommittedFiles("records", place)).toEqual([
    "records/1/ア/1.md",
    "records/1/ア/3.md",
  ]);
  git(cwd, "add", "records/1/ア/3.md");
  rmSync(join(cwd, "records/2/ア/1.md"));
  expect(await uncommittedFiles("records", place)).toEqual([
    "records/1/ア/1.md",
    "records/1/ア/3.md",
    "records/2/ア/1.md",
  ]);
  await expect(uncommittedFiles(".", { cwd: makeFolder(), env })).rejects.toThrow("Git リポジトリ");
});
