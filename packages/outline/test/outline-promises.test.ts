import type { Measure } from "@torikumi/record";
import { expect, test } from "vitest";

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

test("each promise stands beside the sentence that reports it, or beside nothing", () => {
  const after = measure({
    progress: "令和7年度は、訪問員を4名に増員した。",
    evaluation: "訪問の回数が増えた。",
  });
  const promises = outlinePromises(before, after);
  expect(promises.map((one) => `${one.outcome} ${one.promise} ${describeReport(one)}`)).toEqual([
    "実施 訪問員を4名に増員する 取組状況：令和7年度は、訪問員を4名に増員した",
    "見当たらない 休日の電話相談を始める （報告に見当たりません）",
  ]);
  expect(countPromises(promises)).toBe("実施 1件、見当たらない 1件");
});

test("nothing is said where nothing is reported yet, and of a repost", () => {
  expect(outlinePromises(before, measure({ progress: "（未記入）" }))).toEqual([]);
  expect(outlinePromises(before, measure({ progress: "増員した。", repostOf: "1-ア-2" }))).toEqual(
    [],
  );
});
