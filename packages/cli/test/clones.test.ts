import { join } from "node:path";
import { expect, test } from "vitest";
import { draftCity, emptyFolder, git, torikumi } from "./run-torikumi.ts";

/** A clone of みほん市, where r6 and r7 are published and r8, the draft, is in the last commit. */
function clone(...options: readonly string[]): string {
  const city = draftCity();
  git(city, "config", "uploadpack.allowFilter", "true");
  const folder = join(emptyFolder(), "clone");
  git(city, "clone", "--quiet", ...options, `file://${city}`, folder);
  return folder;
}

const SHALLOW = "前の年度版のタグが見えません（履歴が途中までの複製（shallow clone））。";
const IN_ACTIONS = "GitHub Actions では actions/checkout に fetch-depth: 0 を指定";

test("in a shallow clone every command says what it cannot see, and none guesses", async () => {
  const folder = clone("--depth=1");
  for (const args of [
    ["validate", "--format", "json"],
    ["edition", "status"],
  ]) {
    const { code, stderr } = await torikumi(folder, ...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(SHALLOW) });
    expect(stderr).toContain(IN_ACTIONS);
  }
  for (const args of [
    ["new", "1-ア", "--department", "子）児童相談所"],
    ["inquiry", "make"],
  ]) {
    const { code, stdout, stderr } = await torikumi(folder, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("git fetch --unshallow --tags");
  }
});

test("in a clone without tags a check says that it compared nothing", async () => {
  const { code, stderr } = await torikumi(clone("--no-tags"), "validate");
  expect(code).toBe(0);
  expect(stderr).toContain("前の年度版のタグが見えません（タグを取得しない複製（--no-tags））");
});

test("in a clone of the last commits, older editions may be out of sight, and that is said", async () => {
  const { stderr } = await torikumi(clone("--depth=2"), "validate");
  expect(stderr).toContain("r7 と比較");
  expect(stderr).toContain("r7 より前の年度版のタグは見えないことがあります");
});

test("where everything can be seen, or a person says that nothing is compared, nothing is said", async () => {
  const seen = await torikumi(clone("--filter=blob:none"), "validate");
  expect(seen.stderr).toBe("records: 取組 15件（r7 と比較）\n");
  const none = await torikumi(clone("--depth=1"), "validate", "--previous", "none");
  expect(none.stderr).not.toContain(SHALLOW.slice(0, 12));
});
