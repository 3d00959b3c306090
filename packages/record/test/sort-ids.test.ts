import fc from "fast-check";
import { expect, test } from "vitest";
import { compareIds, sortIds } from "../src/index.ts";

const part = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map(String),
  fc.constantFrom("ア", "イ", "A", "B", "01", ""),
);
const id = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("-"));

test("ids are sorted as they are compared two by two, numbers as numbers", () => {
  expect(sortIds(["10-ア-1", "2-イ-10", "2-イ-9", "2-ア-1", "2-1"])).toEqual([
    "2-1",
    "2-ア-1",
    "2-イ-9",
    "2-イ-10",
    "10-ア-1",
  ]);
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      expect(sortIds(ids)).toEqual(ids.toSorted((a, b) => compareIds(a, b)));
    }),
  );
});
