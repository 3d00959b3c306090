import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeOnce } from "../dev/kept-folder.ts";
import { publishedSerials } from "../src/index.ts";
import { commit, env, git, makeFolder, makeRepository, write } from "./repository.ts";

/** A repository where 1-ア-3 was published as r7 and 2-ア-4 as r7.1, on a branch; none of them is in the working tree any more. */
function manyEditions(): string {
  const cwd = makeFolder();
  makeOnce("many editions", cwd, () => {
    cpSync(makeRepository(), cwd, { recursive: true });
    const records = join(cwd, "records");
    write(records, { "1/ア/3.md": "会議をやめる。\n" });
    commit(cwd, "r7");
    git(cwd, "switch", "--quiet", "--create", "correction");
    write(records, { "2/ア/4.md": "訂正で加えた。\n" });
    commit(cwd, "r7.1");
    git(cwd, "switch", "--quiet", "main");
    rmSync(join(records, "1/ア/3.md"));
    commit(cwd);
  });
  return cwd;
}

test("every edition tag is asked, on whichever branch it is", async () => {
  const cwd = manyEditions();
  const { highest, doubt } = await publishedSerials(join(cwd, "records"), env);
  expect(Object.fromEntries(highest)).toEqual({ "1-ア": 3, "1-イ": 1, "2-ア": 4 });
  expect(doubt).toBeUndefined();
});

test("a folder that is not there yet has used what was published in it; another folder has used nothing", async () => {
  const cwd = manyEditions();
  rmSync(join(cwd, "records"), { recursive: true });
  expect((await publishedSerials(join(cwd, "records"), env)).highest.get("2-ア")).toBe(4);
  expect((await publishedSerials(join(cwd, "other"), env)).highest.size).toBe(0);
});

test("a tag that is no edition, marks no commit or has another one below it changes nothing", async () => {
  const cwd = manyEditions();
  git(cwd, "tag", "release-r9");
  git(cwd, "tag", "r9", git(cwd, "rev-parse", "HEAD:records/index.md"));
  git(cwd, "tag", "r8/x");
  const { highest } = await publishedSerials(join(cwd, "records"), env);
  expect(Object.fromEntries(highest)).toEqual({ "1-ア": 3, "1-イ": 1, "2-ア": 4 });
});

test.for([
  [["--depth=1"], "git fetch --unshallow --tags"],
  [["--no-tags"], "git fetch --tags"],
] as const)("a clone made with %j refuses, and says what to do", async ([options, command]) => {
  const cwd = manyEditions();
  const clone = join(makeFolder(), "clone");
  git(cwd, "clone", "--quiet", ...options, `file://${cwd}`, clone);
  await expect(publishedSerials(join(clone, "records"), env)).rejects.toThrow(
    new RegExp(`使った番号が分かりません。.*${command} を実行してから`),
  );
  git(clone, "fetch", "--quiet", ...command.split(" ").slice(2));
  expect((await publishedSerials(join(clone, "records"), env)).highest.get("2-ア")).toBe(4);
});

test("without Git, or with a damaged repository, nobody guesses", async () => {
  const cwd = manyEditions();
  const noGit = { ...env, PATH: "/nowhere" };
  await expect(publishedSerials(join(cwd, "records"), noGit)).rejects.toThrow(
    "使った番号が分かりません。Git が見つからない",
  );
  write(cwd, { ".git/HEAD": "damaged" });
  await expect(publishedSerials(join(cwd, "records"), env)).rejects.toThrow(
    "使った番号が分かりません",
  );
});

test("outside of any repository, and with nothing published here, that is said", async () => {
  const outside = await publishedSerials(join(makeFolder(), "records"), env);
  expect(outside.doubt).toContain("Git リポジトリの中ではない");
  const cwd = makeRepository();
  git(cwd, "tag", "--delete", "r6");
  expect((await publishedSerials(join(cwd, "records"), env)).doubt).toBeUndefined();
  git(cwd, "remote", "add", "origin", "https://example.invalid/city.git");
  expect((await publishedSerials(join(cwd, "records"), env)).doubt).toContain("git fetch --tags");
});

test.for([
  ["a file that a power cut left empty", "", "年度版のタグ「r7」が壊れていて、"],
  ["an object that is not there", `${"1".repeat(40)}\n`, "タグ「r7」の指すものが、"],
] as const)("a tag of %s is not taken for absent", async ([, held, message]) => {
  const cwd = manyEditions();
  git(cwd, "tag", "--delete", "r7");
  write(cwd, { ".git/refs/tags/r7": held });
  await expect(publishedSerials(join(cwd, "records"), env)).rejects.toThrow(message);
});

test("an edition whose tree is lost is not taken for one without the folder", async () => {
  const cwd = manyEditions();
  const tree = git(cwd, "rev-parse", "r7^{tree}");
  rmSync(join(cwd, ".git/objects", tree.slice(0, 2), tree.slice(2)));
  await expect(publishedSerials(join(cwd, "records"), env)).rejects.toThrow("失われています");
});
