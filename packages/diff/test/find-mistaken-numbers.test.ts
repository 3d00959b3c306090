import { expect, test } from "vitest";
import type { Measure } from "@torikumi/record";
import { makeEdition } from "@torikumi/record/dev/make-edition";
import { compareEditions, trackIds } from "../src/index.ts";

const SALON: Partial<Measure> = {
  goal: "○妊娠中の人が気軽に集まれる場を設け、保健師が相談に応じる。",
  progress: "親子が集まるサロンを公民館で月2回開き、延べ560組が訪れた。",
};
const LAWYER: Partial<Measure> = {
  goal: "○法的な対応を要する事例に備え、弁護士の助言を得る。",
  progress: "児童相談所に弁護士を置き、家庭裁判所への申立てを8件支えた。",
};
const NIGHT: Partial<Measure> = {
  goal: "○夜間の通告に速やかに対応する。",
  progress: "夜間の電話を職員3名で受け、出動は112件であった。",
};
const mistaken = (
  before: Record<string, Partial<Measure>>,
  after: Record<string, Partial<Measure>>,
): string[] =>
  trackIds(
    makeEdition({ id: "r7", measures: before }),
    makeEdition({ id: "r8", measures: after }),
  ).identity.map(({ id, looksLike }) => `${id} = ${looksLike}`);
const nextYear = (measure: Partial<Measure>): Partial<Measure> => ({
  ...measure,
  progress: (measure.progress ?? "").replace(/\d+(?=組|件)/u, "623"),
});
const BEFORE = { "1-ア-1": SALON, "1-ア-2": LAWYER, "1-ア-3": NIGHT };

test("numbers that were closed up are recognised by the texts", () => {
  expect(mistaken(BEFORE, { "1-ア-1": SALON, "1-ア-2": nextYear(NIGHT) })).toEqual([
    "1-ア-2 = 1-ア-3",
  ]);
  expect(mistaken(BEFORE, { "1-ア-1": LAWYER, "1-ア-2": nextYear(NIGHT) })).toEqual([
    "1-ア-1 = 1-ア-2",
    "1-ア-2 = 1-ア-3",
  ]);
});

test("a measure that wrote all but its goal anew is still known by its goal", () => {
  const salon = { ...SALON, progress: "集いは9回となり、初めて来た親が41人いた。" };
  const night = { ...NIGHT, progress: "当番を置き、受付の時刻を記録に残すこととした。" };
  expect(mistaken(BEFORE, { "1-ア-1": night, "1-ア-2": LAWYER, "1-ア-3": salon })).toEqual([
    "1-ア-1 = 1-ア-3",
    "1-ア-3 = 1-ア-1",
  ]);
});

test("the same goal in many measures shows none of them", () => {
  const goal = "○関係機関との連携を更に強め、支援の質を高める。";
  const of = (progress: string): Partial<Measure> => ({ goal, progress });
  const before = {
    "1-1": of("警察と月1回の連絡会を持った。"),
    "1-2": of("産科の医療機関へ手引を送った。"),
    "1-3": SALON,
  };
  const after = { "1-3": of("学習支援の場を2か所に設けた。") };
  expect(mistaken(before, after)).toEqual([]);
});

test("two measures that changed places are both named", () => {
  expect(mistaken(BEFORE, { ...BEFORE, "1-ア-1": nextYear(NIGHT), "1-ア-3": SALON })).toEqual([
    "1-ア-1 = 1-ア-3",
    "1-ア-3 = 1-ア-1",
  ]);
});

test.each([
  ["the same texts with other figures", { ...BEFORE, "1-ア-1": nextYear(SALON) }],
  [
    "a measure written anew",
    { ...BEFORE, "1-ア-2": { goal: "○学校に相談員を置き、昼休みにも話を聴けるようにする。" } },
  ],
  ["a measure that repeats another one", { ...BEFORE, "1-ア-2": { ...NIGHT, repostOf: "1-ア-3" } }],
  ["a copy, while the first still stands", { ...BEFORE, "1-ア-2": nextYear(NIGHT) }],
  ["a measure that says where it comes from", { "1-ア-2": { ...NIGHT, predecessors: ["1-ア-3"] } }],
  ["texts too short to tell", { ...BEFORE, "1-ア-2": { progress: "夜間の電話。" } }],
] as [string, Record<string, Partial<Measure>>][])("%s is under its own number", (_, after) => {
  expect(mistaken(BEFORE, after)).toEqual([]);
});

test("the comparison of two editions says so", () => {
  const { identity } = compareEditions(
    makeEdition({ id: "r7", measures: BEFORE }),
    makeEdition({ id: "r8", measures: { "1-ア-1": SALON, "1-ア-2": NIGHT } }),
  );
  expect(identity).toEqual([{ id: "1-ア-2", looksLike: "1-ア-3" }]);
});
