import type { Measure } from "@torikumi/record";
import { expect, test } from "vitest";

import { makeEdition } from "@torikumi/record/dev/make-edition";
import { countPromises, describeReport, outlinePromises } from "../src/index.ts";

const measure = (parts: Partial<Measure>): Measure => ({
  id: "1-ア-1",
  category: "継続",
  departments: ["保）健康部"],
  goal: "家庭を訪ねる。",
  progress: "",
  evaluation: "",
  plan: "",
  ...parts,
});
const before = measure({ plan: "訪問員を4名に増員する。休日の電話相談を始める。" });

const NOTHING_ELSE = makeEdition({ id: "r8" });

test("each promise stands beside the sentence that reports it, or beside nothing", () => {
  const after = measure({
    progress: "令和7年度は、訪問員を4名に増員した。",
    evaluation: "訪問の回数が増えた。",
  });
  const promises = outlinePromises(before, after, NOTHING_ELSE);
  expect(promises.map((one) => `${one.outcome} ${one.promise} ${describeReport(one)}`)).toEqual([
    "実施 訪問員を4名に増員する 取組状況：令和7年度は、訪問員を4名に増員した",
    "見当たらない 休日の電話相談を始める （報告に見当たりません）",
  ]);
  expect(countPromises(promises)).toBe("実施 1件、見当たらない 1件");
});

test("nothing is said where nothing is reported yet, and of a repost", () => {
  expect(outlinePromises(before, measure({ progress: "（未記入）" }), NOTHING_ELSE)).toEqual([]);
  expect(
    outlinePromises(before, measure({ progress: "増員した。", repostOf: "1-ア-2" }), NOTHING_ELSE),
  ).toEqual([]);
});

test("what another measure reports that was split off, or into which it was merged, is told with its number", () => {
  const whole = measure({ progress: "訪問員を4名に増員した。" });
  const part = measure({
    id: "1-ア-2",
    progress: "休日の電話相談を始めた。",
    predecessors: ["1-ア-1"],
  });
  const edition = makeEdition({ id: "r8", measures: { "1-ア-1": whole, "1-ア-2": part } });
  const told = (after: Measure) =>
    outlinePromises(before, after, edition).map((one) => `${one.outcome} ${describeReport(one)}`);
  expect(told(whole)).toEqual([
    "実施 取組状況：訪問員を4名に増員した",
    "実施 取組状況（1-ア-2）：休日の電話相談を始めた",
  ]);
  expect(told(part)).toEqual([
    "実施 取組状況（1-ア-1）：訪問員を4名に増員した",
    "実施 取組状況：休日の電話相談を始めた",
  ]);
});

test("a promise for a later year is looked for in the edition that reports on that year, in the same measures too", () => {
  const same = measure({ plan: "令和7年度に休日の電話相談を始める。", progress: "家庭を訪ねた。" });
  const told = (id: string) =>
    outlinePromises(same, same, makeEdition({ id })).map(({ outcome }) => outcome);
  expect([told("r7"), told("r8"), told("r7")]).toEqual([[], ["見当たらない"], []]);
});
