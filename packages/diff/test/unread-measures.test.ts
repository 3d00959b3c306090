import { makeEdition } from "@torikumi/record/dev/make-edition";
import type { MeasureId } from "@torikumi/record";
import { expect, test } from "vitest";
import { compareEditions } from "../src/index.ts";

test("measures that were not loaded count as unchanged", () => {
  const edition = makeEdition({ measures: {} });
  const unchangedElsewhere = ["1-ア-2", "1-ア-10"] as const;
  const within = compareEditions(edition, edition, { unchangedElsewhere });
  expect([within.unchanged, within.carried]).toEqual([2, []]);
  const later = makeEdition({ id: "r8", measures: {} });
  const next = compareEditions(edition, later, { unchangedElsewhere });
  expect([next.unchanged, next.carried]).toEqual([2, ["1-ア-2", "1-ア-10"]]);
});

test("a measure that was loaded and is the same stands in its place among those that were not", () => {
  const measures = { "1-ア-3": { progress: "研修を行った。" }, "2-ア-1": {} } as const;
  const [before, after] = [
    makeEdition({ id: "r6", measures }),
    makeEdition({ id: "r7", measures }),
  ];
  const carried = (unchangedElsewhere: readonly MeasureId[]) =>
    compareEditions(before, after, { unchangedElsewhere }).carried;
  expect(carried(["1-ア-2", "1-ア-10"])).toEqual(["1-ア-2", "1-ア-3", "1-ア-10", "2-ア-1"]);
  expect(carried(["3-ア-1"])).toEqual(["1-ア-3", "2-ア-1", "3-ア-1"]);
  expect(carried([])).toEqual(["1-ア-3", "2-ア-1"]);
});

test("the same blob is the same measure, unread", () => {
  const before = makeEdition({ id: "r6", measures: { "1-ア-1": { progress: "研修を行った。" } } });
  const after = makeEdition({ id: "r7", measures: { "1-ア-1": { progress: "研修を行った。" } } });
  const unread = {
    ...after,
    measures: new Map([...after.measures].map(([id, page]) => [id, withoutValue(page)])),
  };
  expect(compareEditions(before, unread)).toMatchObject({ changed: [], unchanged: 1 });
});

function withoutValue<Page extends { readonly value: unknown }>(page: Page): Page {
  return Object.defineProperty({ ...page }, "value", {
    get: () => {
      throw new Error("read");
    },
  });
}

test("a measure whose page stands but could not be read has neither ended nor begun", () => {
  const whole = makeEdition({ id: "r6", measures: { "1-ア-1": { progress: "研修を行った。" } } });
  const torn = { ...makeEdition({ id: "r7", measures: {} }), unread: new Set(["1/ア/1.md"]) };
  const unread = { added: [], removed: [], changed: [], unchanged: 0 };
  expect(compareEditions(whole, torn)).toMatchObject(unread);
  expect(compareEditions(torn, whole)).toMatchObject(unread);
  expect(compareEditions(whole, { ...torn, unread: new Set() }).removed).toEqual(["1-ア-1"]);
});

test("pages that could not be read are named with their side, so that a machine sees what may be missing", () => {
  const whole = makeEdition({ id: "r6", measures: { "1-ア-1": { progress: "研修を行った。" } } });
  const torn = { ...makeEdition({ id: "r7", measures: {} }), unread: new Set(["1/ア/1.md"]) };
  expect(compareEditions(whole, torn).unread).toEqual([{ side: "to", path: "1/ア/1.md" }]);
  expect(compareEditions(torn, whole).unread).toEqual([{ side: "from", path: "1/ア/1.md" }]);
  expect(compareEditions(whole, whole)).not.toHaveProperty("unread");
});
