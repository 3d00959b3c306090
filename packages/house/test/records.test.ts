import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

/*
 * All that is expected of the records that this repository is delivered with: the edition r7 of 札幌市. Where a city has put
 * its own records there, or the next year has begun, these tests skip; what the program does is tested on みほん市.
 */

const ROOT = join(import.meta.dirname, "..", "..", "..");
/** The city's public paper, which users do not have. */
const PAPER = join(ROOT, "..", "shared", "data", "shiryo-1-1.xlsx");

const BIN = createRequire(import.meta.url).resolve("@torikumi/cli/bin/torikumi.mjs");
const page = readFileSync(join(ROOT, "records", "index.md"), "utf8");
const isOther = !(page.startsWith("---\n年度版: r7\n") && page.includes("札幌市"));
const OTHER = "records/ does not hold the edition r7 of 札幌市";

function torikumi(cwd: string, ...args: readonly string[]): any {
  const { stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

test("the records have no errors, and every finding left standing is judged in docs/validation.md", ({
  skip,
}) => {
  skip(isOther, OTHER);
  const { counts, diagnostics } = torikumi(
    ROOT,
    "validate",
    "./records",
    "--previous",
    "none",
    "--format",
    "json",
  );
  expect(counts.error).toBe(0);
  const docs = readFileSync(join(ROOT, "docs", "validation.md"), "utf8");
  const judged = docs.slice(docs.indexOf("## `records/` に残る")).replace(/ +/gu, " ");
  const rows = diagnostics.map(({ path, rule }: any) => `| \`${path}\` | \`${rule}\` |`);
  expect(rows.filter((row: string) => !judged.includes(row))).toEqual([]);
});

test("the records have the ids, categories and departments of the paper", ({ skip }) => {
  skip(isOther, OTHER);
  skip(!existsSync(PAPER), "資料1-1 is not at ../shared/data/shiryo-1-1.xlsx");
  const folder = mkdtempSync(join(tmpdir(), "torikumi-records-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  torikumi(folder, "import", PAPER, "--into", "paper", "--edition", "r7", "--format", "json");
  const shape = (edition: string): unknown =>
    torikumi(folder, "export", edition, "--format", "json").recommendations.map(
      ({ number, policies }: any) => [
        number,
        policies.map(({ letter, measures }: any) => [
          letter,
          measures.map((one: any) => [one.id, one.category, one.departments, one.goalOf]),
        ]),
      ],
    );
  expect(shape(join(ROOT, "records"))).toEqual(shape("./paper"));
});
