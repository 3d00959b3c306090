import { rollForward } from "@torikumi/record";
import { makeEdition } from "@torikumi/record/dev/make-edition";
import { expect, test } from "vitest";
import { compareEditions } from "../src/index.ts";

const LAST = {
  category: "継続",
  goal: "世帯を支える。",
  progress: "会議を３回開いた。",
  evaluation: "達成した。",
  plan: "会議を続ける。",
  opinion: "比較を示されたい。",
} as const;
const published = makeEdition({ id: "r7", measures: { "1-ア-1": LAST } });
const opened = Object.fromEntries(
  rollForward(published, "r8").measures.map((measure) => [measure.id, measure]),
);
const draft = (more: object = {}) =>
  makeEdition({ id: "r8", measures: { "1-ア-1": { ...opened["1-ア-1"], ...more } } });

test("the beginning of a draft is nobody's change: neither the mark 未記入 nor last year's opinion", () => {
  const { changed, unchanged } = compareEditions(published, draft());
  expect(changed).toEqual([]);
  expect(unchanged).toBe(1);
});

test("what is filled in is compared with last year's text, and beside it what still waits is not", () => {
  const { changed } = compareEditions(published, draft({ progress: "会議を５回開いた。" }));
  expect(changed[0]?.texts.map(({ field, kind }) => [field, kind])).toEqual([
    ["progress", "数値"],
    ["plan", "据置"],
  ]);
});

test("between two states of a draft the mark is no text that somebody removed", () => {
  const filled = draft({ progress: "会議を５回開いた。" });
  const [change] = compareEditions(draft(), filled).changed;
  expect(change?.texts[0]?.edits).toEqual([{ op: "add", text: "会議を５回開いた。" }]);
  const [back] = compareEditions(filled, draft()).changed;
  expect(back?.texts[0]?.edits).toEqual([{ op: "remove", text: "会議を５回開いた。" }]);
});

test("a text that a person deletes without the mark is a change, and so is a mark inside a text", () => {
  const [gone] = compareEditions(published, draft({ progress: "" })).changed;
  expect(gone?.texts[0]).toMatchObject({ field: "progress", kind: "実質" });
  const half = "会議を３回開いた。\n（未記入）";
  const [added] = compareEditions(published, draft({ progress: half })).changed;
  expect(added?.texts[0]?.edits.map(({ text }) => text).join("")).toContain("（未記入）");
});

const GRADED = {
  ...LAST,
  rating: "B",
  extras: [{ name: "指標", text: "12人" }],
};
const OWN = { extras: [{ name: "指標", isYearly: true }] };
const withOwn = (id: string, measure: object) =>
  makeEdition({ id, page: OWN, measures: { "1-ア-1": measure } });

test("nobody has taken away the grade and the yearly fields of a draft that is only opened", () => {
  const before = withOwn("r7", GRADED);
  const [rolled] = rollForward(before, "r8").measures;
  expect(compareEditions(before, withOwn("r8", rolled!)).changed).toEqual([]);
});

test("another grade, and another text in a field of the city's own, are no wording", () => {
  const kinds = (more: object) =>
    compareEditions(withOwn("r7", GRADED), withOwn("r8", { ...GRADED, ...more })).changed.map(
      (change) => [change.kinds, change.keys.map(({ key }) => key)],
    );
  expect(kinds({ rating: "D" })).toEqual([[["実質", "据置"], ["評価"]]]);
  expect(kinds({ rating: undefined })).toEqual([[["実質", "据置"], ["評価"]]]);
  expect(kinds({ extras: [{ name: "指標", text: "13人" }] })).toEqual([
    [["実質", "据置"], ["指標"]],
  ]);
});
