import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scorePairs } from "./score-pairs.ts";
import type { LabelledPair } from "./score-pairs.ts";

const PAIRS = readFileSync(new URL("pairs.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as LabelledPair);
const score = scorePairs(PAIRS);

test("a change of substance is never called wording", () => {
  expect(score.missed[0]).toBe(0);
  expect(score.missed[1]).toBeGreaterThanOrEqual(1583);
});

test("wording is proven to be wording in nearly all pairs", () => {
  expect(score.noise[0]).toBeLessThanOrEqual(53);
  expect(score.allowed).toBeGreaterThanOrEqual(score.pairs);
  expect(score.exact).toBeGreaterThanOrEqual(3788);
});

test("no figure is false, and hardly one is lost", () => {
  expect(score.figures.false).toBe(0);
  expect(score.figures.lost).toBeLessThanOrEqual(9);
  expect(score.figures.labelled).toBeGreaterThanOrEqual(score.figures.right - 32);
});
