import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, torikumi } from "./run-torikumi.ts";

test("the demonstration is one screen of text, and what it names stays and works", async () => {
  const folder = emptyFolder();
  const { code, stdout } = await torikumi(folder, "demo", "--into", "out");
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(40);
  expect(stdout).not.toMatch(/<[a-z]+/u);
  expect(stdout).toContain("終了・削除（1件）");
  expect(stdout).toContain("意見 6件のうち、答えを待つもの 2件（r7-意見-1、r8-意見-1）");
  expect(readdirSync(join(folder, "out")).toSorted()).toEqual(
    [
      "r8.json",
      "r8.xlsx",
      "review.html",
      "review.md",
      "site",
      "みほん市",
      "審議会.docx",
      "意見一覧.docx",
    ].toSorted(),
  );
  expect(readFileSync(join(folder, "out/site/index.html"), "utf8")).toContain("みほん市");
  const [, city = ""] = /-C (\S+) site dev/u.exec(stdout) ?? [];
  expect((await torikumi(folder, "-C", city, "validate")).code).toBe(0);
  const again = await torikumi(folder, "demo", "--into", "out");
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("もうあります")]);
});
