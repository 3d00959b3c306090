import { expect, test } from "vitest";
import { serialsByFolder } from "../src/change/serials-by-folder.ts";

function listing(...lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\0`).join(""));
}

test("only regular files named by a number count, and those of one folder stand together", () => {
  const found = serialsByFolder(
    listing(
      "100644\t1/ア/1.md",
      "100644\t1/ア/10.md",
      "100755\t1/ア/2.md",
      "120000\t1/ア/3.md",
      "100644\t1/ア/03.md",
      "100644\t1/ア/index.md",
      "100644\t1/ア/x/4.md",
      "100644\t1/ア/5.md",
      "100644\t1/ア/6.md\nx",
      "100644\t2.md",
      "100644\tx100644\t9/1.md",
    ),
  );
  expect(Object.fromEntries(found)).toEqual({
    "": ["2"],
    "1/ア": ["1", "10", "2", "5"],
    "1/ア/x": ["4"],
    "x100644\t9": ["1"],
  });
});

test("a Git that tells type and id behind the mode is read alike, and a name in NFD is the one in NFC", () => {
  const id = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
  const older = listing(`100644 blob ${id}\t1/カ/1.md`, `100644 blob ${id}\t1/カ/2.md`);
  expect([...serialsByFolder(older)]).toEqual([["1/カ", ["1", "2"]]]);
  expect([...serialsByFolder(listing("100644\t1/ガ/1.md".normalize("NFD")))]).toEqual([
    ["1/ガ", ["1"]],
  ]);
});
