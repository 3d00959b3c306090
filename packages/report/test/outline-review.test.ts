import type { MeasureChange } from "@torikumi/diff";
import { expect, test } from "vitest";

import { outlineReview } from "../src/outline-review.ts";
import { CLINIC_CHANGES, clinicEditions, NO_CHANGES } from "./clinic.ts";
import { mihonReview } from "./mihon.ts";

const editions = await clinicEditions();
const base: MeasureChange = {
  id: "1-ア-1",
  kinds: [],
  texts: [],
  figures: [],
  unpaired: [],
  deadlines: [],
  keys: [],
};

const sectionOf = (change: Partial<MeasureChange>): string | undefined =>
  outlineReview({ ...NO_CHANGES, changed: [{ ...base, ...change }] }, editions)[0]?.key;

test("a measure stands under the weightiest kind of change that it has", () => {
  expect(sectionOf({ kinds: ["区分", "数値"] })).toBe("category");
  expect(sectionOf({ kinds: ["担当", "実質", "組織名"] })).toBe("departments");
  expect(sectionOf({ kinds: ["実質", "組織名"] })).toBe("substance");
  expect(sectionOf({ kinds: ["組織名", "据置"] })).toBe("wording");
  expect(sectionOf({ kinds: ["数値", "字句"] })).toBe("figures");
  expect(sectionOf({ kinds: ["実質", "据置"] })).toBe("substance");
  expect(sectionOf({ kinds: ["据置"] })).toBe("wording");
});

test("a measure that became 終了 stands with those that went", () => {
  expect(sectionOf({ kinds: ["区分"], category: { from: "継続", to: "終了" } })).toBe("ended");
});

test("a measure of which nothing but an unreadable part is known stands apart", () => {
  expect(sectionOf({ unreadable: ["category"] })).toBe("unreadable");
  expect(sectionOf({ kinds: ["数値"], unreadable: ["category"] })).toBe("figures");
});

test("a measure of which only a key or the number changed is not lost", () => {
  expect(sectionOf({ keys: [{ key: "再掲", from: "", to: "1-ア-2" }] })).toBe("wording");
  expect(sectionOf({ previousId: "2-ア-1" })).toBe("moved");
});

test("a measure that moved and changed is told once, with both numbers", () => {
  const moved = [{ from: "1-ア-2", to: "1-ア-3" }] as const;
  const change = { ...base, id: "1-ア-3", previousId: "1-ア-2", kinds: ["数値"] } as const;
  const sections = outlineReview({ ...NO_CHANGES, moved, changed: [change] }, editions);
  expect(
    sections.map(({ key, measures }) => [
      key,
      measures.map(({ id, previousId }) => `${previousId} ${id}`),
    ]),
  ).toEqual([["figures", ["1-ア-2 1-ア-3"]]]);
});

test("the title of a measure is the beginning of its goal, shared or gone though it be", async () => {
  const [ended] = outlineReview(CLINIC_CHANGES, editions);
  expect(ended?.measures[0]).toMatchObject({ id: "1-ア-2", title: "紙の連絡票を使う。" });
  const { review, editions: mihon } = await mihonReview("r7", "r8");
  const all = outlineReview(review.changes, mihon).flatMap(({ measures }) => measures);
  expect(all.find(({ id }) => id === "3-ア-2")?.title).toBe(
    all.find(({ id }) => id === "3-ア-1")?.title,
  );
});

test("editions that are not loaded leave the titles empty and nothing else out", () => {
  const nothing = {
    before: { ...editions.before, measures: new Map() },
    after: { ...editions.after, measures: new Map() },
  };
  const ids = outlineReview(CLINIC_CHANGES, nothing).flatMap(({ measures }) =>
    measures.map(({ id, title }) => id + title),
  );
  expect(ids).toEqual(["1-ア-2", "1-ア-3", "1-ア-1"]);
});
