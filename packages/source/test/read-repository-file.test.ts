import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSource, readRepositoryFile } from "../src/index.ts";
import { env, makeRepository, write } from "./repository.ts";

test("what a killed run left at the top of the repository is gone before a file there is read", async () => {
  const cwd = makeRepository();
  write(cwd, { ".github/CODEOWNERS": "* @team\n", ".torikumi-4194305-abc/0-fresh": "残り" });
  const source = await openSource("records", { cwd, env });
  const file = await readRepositoryFile(source, ".github/CODEOWNERS");
  expect(file).toMatchObject({ text: "* @team\n", top: cwd, editionFolder: "records" });
  expect(readdirSync(join(cwd)).toSorted()).toEqual([".git", ".github", "records"]);
});
