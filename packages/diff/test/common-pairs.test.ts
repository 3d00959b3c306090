import { commonPairs, profileOf } from "@torikumi/record";
import type { Profile } from "@torikumi/record";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commonPairsOfEach } from "../src/text/common-pairs.ts";

const PARTS = ["研修", "を", "15名", "に", "実施", "した", "。", "研", "・", "〇"];
const profiles = fc.array(
  fc.option(fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }), { nil: undefined }),
  { maxLength: 6 },
);

test("the table says of every two sentences what comparing them alone says", () => {
  fc.assert(
    fc.property(profiles, profiles, (left, right) => {
      const [old, now] = [left.map(profile), right.map(profile)];
      const alone = old.flatMap((from) =>
        now.map((to) => (from === undefined || to === undefined ? 0 : commonPairs(from, to))),
      );
      expect([...commonPairsOfEach(old, now)]).toEqual(alone);
    }),
  );
});

function profile(parts: readonly string[] | undefined): Profile | undefined {
  return parts && profileOf(parts.join(""));
}
