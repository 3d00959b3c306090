import { expect, test } from "vitest";
import { editionOf, measureOf } from "./edition-of.ts";
import { validate } from "../src/index.ts";

test("a day that moved on with the edition and is written another way is a year's change, and not a word that was added", async () => {
  const previous = await editionOf(
    { "1/ア/1.md": measureOf("R6.4.1から3区に窓口を置いた。") },
    "r7",
  );
  const now = await editionOf(
    { "1/ア/1.md": measureOf("令和7年4月1日から3区に窓口を置いた。") },
    "r8",
  );
  const rules = validate(now, { previous })
    .filter(({ path, line }) => path.endsWith("1/ア/1.md") && line < 17)
    .map(({ rule }) => rule);
  expect(rules).toContain("carried-over");
  expect(rules).not.toContain("barely-changed");
});
