import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openIfThere } from "../src/index.ts";
import { env, git, makeRepository, write } from "./repository.ts";

test("an edition that is there is opened; one that surely is not gives nothing", async () => {
  const cwd = makeRepository();
  const found = await openIfThere("refs/tags/r6", { cwd, env });
  expect(found?.label).toBe("r6");
  await found?.close();
  expect(await openIfThere("refs/tags/r9", { cwd, env })).toBeUndefined();
  expect(await openIfThere("refs/tags/r6:other", { cwd, env })).toBeUndefined();
  expect(await openIfThere("./other", { cwd, env })).toBeUndefined();
  write(cwd, { "empty/memo.txt": "" });
  expect(await openIfThere("./empty", { cwd, env })).toBeUndefined();
});

test("what is there and cannot be opened is never taken for absent", async () => {
  const cwd = makeRepository();
  const tree = git(cwd, "rev-parse", "r6:records");
  const object = join(cwd, ".git", "objects", tree.slice(0, 2), tree.slice(2));
  chmodSync(object, 0o644);
  rmSync(object);
  await expect(openIfThere("refs/tags/r6", { cwd, env })).rejects.toThrow("Git が途中で終了");
});

test("without Git nobody can say that a tag is not there", async () => {
  const cwd = makeRepository();
  write(cwd, { "empty/x": "" });
  const noGit = { ...env, PATH: join(cwd, "empty") };
  await expect(openIfThere("refs/tags/r6", { cwd, env: noGit })).rejects.toThrow("Git が見つから");
});
