import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { city } from "./mihon-year.ts";
import { git, torikumi } from "./run-torikumi.ts";

const R8 = join(import.meta.dirname, "../../../examples/mihon/r8");

/** みほん市 with the draft of r8 over the published r7. */
function draft(): string {
  const folder = city("r7");
  rmSync(join(folder, "records"), { recursive: true });
  cpSync(R8, join(folder, "records"), { recursive: true });
  return folder;
}

test("a tag that is not in the history is named, where an older edition takes its place", async () => {
  const folder = draft();
  git(folder, "tag", "--force", "r7", "HEAD:records/index.md");
  const line = /^注意: 年度版のタグ「r7」は、今の履歴に含まれていないか、.*r6 と比べています。/m;
  expect((await torikumi(folder, "validate")).stderr).toMatch(line);
  expect((await torikumi(folder, "review")).stderr).toMatch(line);
});

test("a page of the edition before that Git cannot read is named, for nothing is compared with it", async () => {
  const folder = draft();
  const blob = git(folder, "rev-parse", "r7:records/1/ア/1.md").trim();
  rmSync(join(folder, ".git/objects", blob.slice(0, 2), blob.slice(2)));
  const told = /形の誤ったページが1個あります。前の年度版のページなので、.*\n.*1\/ア\/1\.md/;
  expect((await torikumi(folder, "validate")).stderr).toMatch(told);
  expect((await torikumi(folder, "review")).stderr).toMatch(told);
});
