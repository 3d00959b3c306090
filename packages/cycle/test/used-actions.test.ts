import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { usedActions } from "../src/setup/used-actions.ts";

test("the settings allow what a city's workflows use, by repository, and GitHub's own need no word", () => {
  const cwd = mkdtempSync(join(tmpdir(), "torikumi-cycle-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  expect(usedActions({ cwd, env: {} })).toEqual([]);
  mkdirSync(join(cwd, ".github/workflows"), { recursive: true });
  const lines = [
    "      - uses: actions/checkout@0123 # v7",
    "      - uses: mihon-shi/torikumi@0123 # v0.2.0",
    "    uses: mihon-shi/torikumi/.github/workflows/review.yml@0123",
    "      - uses: ./",
    "# uses: a/b@c",
  ];
  writeFileSync(join(cwd, ".github/workflows/check.yml"), `${lines.join("\n")}\n`);
  writeFileSync(join(cwd, ".github/workflows/notes.txt"), "uses: x/y@z\n");
  expect(usedActions({ cwd, env: {} })).toEqual(["mihon-shi/torikumi@*", "mihon-shi/torikumi/*@*"]);
});
