import { join } from "node:path";
import { expect, test } from "vitest";
import { commitId, listEditionFolders } from "../src/index.ts";
import { commit, EDITION, env, makeRepository, write } from "./repository.ts";

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
  expect(await listEditionFolders(head, { cwd, env })).toEqual(all);
  expect(await listEditionFolders(head, { cwd: join(cwd, "kita"), env })).toEqual(all);
});

test("a commit without an edition has none, one that is not there is an error", async () => {
  const cwd = makeRepository();
  await expect(listEditionFolders("0".repeat(40), { cwd, env })).rejects.toThrow("Git");
});
