import { expect, test } from "vitest";

import { settleBreaks } from "../src/index.ts";

test("line ends that stay are not part of a replacement", () => {
  const edits = [
    { op: "remove", text: "\n" },
    { op: "add", text: "足した。\n" },
  ] as const;
  expect(settleBreaks(edits)).toEqual([
    { op: "add", text: "足した。" },
    { op: "keep", text: "\n" },
  ]);
  const other = [
    { op: "remove", text: "\n\n甲\n" },
    { op: "add", text: "\n乙\n\n" },
    { op: "remove", text: "\n" },
  ] as const;
  expect(settleBreaks(other)).toEqual([
    { op: "keep", text: "\n" },
    { op: "remove", text: "\n甲" },
    { op: "add", text: "乙\n" },
    { op: "keep", text: "\n" },
    { op: "remove", text: "\n" },
  ]);
});
