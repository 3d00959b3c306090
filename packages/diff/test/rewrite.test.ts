import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { REPHRASINGS } from "../src/kind/equivalents/rephrasing.ts";
import { rewrite, rewritingsOf } from "../src/kind/rewrite.ts";

const TEXTS = readFileSync(new URL("truth/pairs.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .flatMap((line): readonly string[] => {
    const { before, after } = JSON.parse(line);
    return [before, after];
  });

test("a look for words first leaves every text as the patterns alone leave it", () => {
  const always = REPHRASINGS.map((one) => ({ ...one, needles: undefined }));
  expect(TEXTS.map((text) => rewrite(text, REPHRASINGS))).toEqual(
    TEXTS.map((text) => rewrite(text, always)),
  );
});

test.each([
  ["全て|総て", ["全て", "総て"]],
  ["(?<=を)支え", ["支え"]],
  ["友(?:達|だち)", ["友"]],
  ["手引き?書?(?=を)", ["手引"]],
  ["[元基](?=に)", undefined],
  ["(?:約|概ね)", undefined],
])("%s looks for %j", (pattern, needles) => {
  expect(rewritingsOf([[pattern, ""]])[0]?.needles).toEqual(needles);
});
