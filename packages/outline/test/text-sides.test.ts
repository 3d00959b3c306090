import type { Edit } from "@torikumi/diff";
import { expect, test } from "vitest";

import { textSides } from "../src/index.ts";

test("what only moved is kept on both sides under the same label, with what changed inside it", () => {
  const edits: readonly Edit[] = [
    { op: "remove", text: "研修を2回行った。", move: 1 },
    { op: "keep", text: "手引きを改めた。" },
    {
      op: "add",
      text: "研修を3回行った。",
      move: 1,
      inner: [
        { op: "keep", text: "研修を" },
        { op: "remove", text: "2回" },
        { op: "add", text: "3回" },
        { op: "keep", text: "行った。" },
      ],
    },
  ];
  const { before, after } = textSides({ edits });
  expect(before.map(({ mark, text }) => `${mark} ${text}`)).toEqual([
    "label ［移動1］",
    "kept 研修を",
    "removed 2回",
    "kept 行った。",
    "kept 手引きを改めた。",
  ]);
  expect(after.map(({ mark, text }) => `${mark} ${text}`)).toEqual([
    "kept 手引きを改めた。",
    "label ［移動1］",
    "kept 研修を",
    "added 3回",
    "kept 行った。",
  ]);
});

test("what stands in another measure since a split is not struck: a label says where, behind the line end", () => {
  const edits: readonly Edit[] = [
    { op: "keep", text: "家庭を訪ねた。" },
    { op: "remove", text: "\n会議を開いた。", elsewhere: { id: "1-ア-2" } },
    { op: "remove", text: "\n様式を改めた。", elsewhere: { id: "1-ア-1", stayed: true } },
    { op: "add", text: "\n手引を配った。", elsewhere: { id: "1-ア-3" } },
  ];
  const { before, after } = textSides({ edits });
  const shown = (pieces: typeof before): string => pieces.map(({ text }) => text).join("");
  expect(shown(before)).toBe(
    "家庭を訪ねた。\n［1-ア-2へ移動］会議を開いた。\n［1-ア-1に残る］様式を改めた。",
  );
  expect(shown(after)).toBe("家庭を訪ねた。\n［1-ア-3から移動］手引を配った。");
  expect(before.some(({ mark }) => mark === "removed")).toBe(false);
});
