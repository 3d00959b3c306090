import { describe, expect, test } from "vitest";
import { escapePattern, readOwnerLines } from "../src/owners/owner-pattern.ts";

describe("patterns of CODEOWNERS", () => {
  test("an escaped path is read back as it was", () => {
    for (const path of ["records/1/ア/1.md", "a b/#1/!x/[y]/z*?.md", "back\\slash/x"]) {
      const [line] = readOwnerLines(`/${escapePattern(path)} @a/b`);
      expect(line?.path).toBe(path);
    }
  });

  test("comments are no lines, and wildcards mean no single path", () => {
    const lines = readOwnerLines("# /a/b @x\n\n*.md @x\n/a/*/c @x\n/a/b/ @x # why\n");
    expect(lines.map(({ line, path }) => [line, path])).toEqual([
      [3, undefined],
      [4, undefined],
      [5, "a/b/"],
    ]);
  });
});
