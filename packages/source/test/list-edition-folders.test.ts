import { join } from "node:path";
import { expect, test } from "vitest";
import { commitId, listEditionFolders } from "../src/index.ts";
import { commit, EDITION, env, git, makeRepository, write } from "./repository.ts";

test("every folder with an edition is found, at any depth, and nothing that only looks like one", async () => {
  const cwd = makeRepository();
  write(cwd, {
    "index.md": "# 年度版: ではない\n",
    "docs/index.md": "説明\n",
    "市/北 区/records/index.md": EDITION["index.md"] ?? "",
    "kita/records/index.md": EDITION["index.md"] ?? "",
    "kita/records/1/index.md": "---\n題名: 年度版: の話\n---\n",
    "kita/覚書.md": "年度版: r7\n",
  });
  commit(cwd);
  const head = await commitId("HEAD", { cwd, env });
  const all = ["kita/records", "records", "市/北 区/records"];
  expect(await listEditionFolders([head], { cwd, env })).toEqual(all);
  expect(await listEditionFolders([head], { cwd: join(cwd, "kita"), env })).toEqual(all);
});

test("a commit without an edition has none, one that is not there is an error", async () => {
  const cwd = makeRepository();
  await expect(listEditionFolders(["0".repeat(40)], { cwd, env })).rejects.toThrow("コミット");
});

test("of several commits the folders are told together, and what stands inside an edition is not gone into", async () => {
  const cwd = makeRepository();
  const first = await commitId("HEAD", { cwd, env });
  write(cwd, {
    "kita/records/index.md": EDITION["index.md"] ?? "",
    "records/1/index.md": "---\n年度版: r7\n---\n",
  });
  commit(cwd);
  git(cwd, "rm", "-r", "--quiet", "records/2");
  git(cwd, "mv", "kita", "minami");
  commit(cwd);
  const commits = [first, "HEAD~1", "HEAD"];
  expect(await listEditionFolders(commits, { cwd, env })).toEqual([
    "kita/records",
    "minami/records",
    "records",
  ]);
});
