import fc from "fast-check";
import { expect, test } from "vitest";
import { compareIds } from "../src/index.ts";

const part = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map(String),
  fc.constantFrom("ア", "イ", "A", "B", "01", "", "index.md"),
);
const id = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("-"));

test("ids are in the order of the paper, numbers as numbers and before letters", () => {
  const ids = [
    "1",
    "1-2",
    "2-1",
    "2-3-1",
    "2-A-1",
    "2-ア",
    "2-ア-1",
    "2-イ-9",
    "2-イ-10",
    "10-ア-1",
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (shuffled) => {
      expect(shuffled.sort(compareIds)).toEqual(ids);
    }),
  );
});

test("of two ids one comes first, whatever they look like, and of three that order holds", () => {
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(Math.sign(compareIds(a, b))).toBe(0 - Math.sign(compareIds(b, a)));
      expect(compareIds(a, b) === 0).toBe(a === b);
      if (compareIds(a, b) < 0 && compareIds(b, c) < 0) expect(compareIds(a, c)).toBeLessThan(0);
    }),
    { numRuns: 2000 },
  );
});
