import { expect, test } from "vitest";
import { createCharacterSet } from "../src/build/character-set.ts";

test("each character of the texts is listed once and in order, also one beyond the first plane, and no control character", () => {
  const characters = createCharacterSet();
  expect(characters.list()).toBe("");
  characters.add("取組\t取組\n");
  characters.add("A 𠮟る");
  expect(characters.list()).toBe(" Aる取組𠮟");
});
