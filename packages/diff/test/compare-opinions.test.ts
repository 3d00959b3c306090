import { describe, expect, test } from "vitest";
import { editionOf, framePages } from "@torikumi/record/dev/edition-of";
import { makeEdition } from "@torikumi/record/dev/make-edition";
import { compareEditions } from "../src/index.ts";

describe("the opinions of two editions", () => {
  test("come, are answered, are rewritten and go, oldest first", () => {
    const same = { target: "1", text: "示されたい。", response: "示した。", state: "対応済" };
    const before = makeEdition({
      id: "r7",
      opinions: {
        "r6-意見-1": same,
        "r7-意見-1": { target: "1-ア-1", text: "区の間の差を示されたい。" },
        "r7-意見-2": { text: "消える意見。" },
        "r7-意見-3": { text: "窓口の数を示されたい。", meeting: "" },
      },
    });
    const after = makeEdition({
      id: "r8",
      opinions: {
        "r6-意見-1": same,
        "r7-意見-1": {
          target: "1-ア-1",
          text: "区の間の差を示されたい。",
          state: "対応済",
          response: "表を加えた。",
        },
        "r7-意見-3": { text: "窓口の数を示されたい。", meeting: "第2回" },
        "r8-意見-1": { target: "2", text: "足りない。" },
      },
    });
    expect(compareEditions(before, after).opinions).toEqual([
      {
        id: "r7-意見-1",
        target: "1-ア-1",
        change: "changed",
        state: { from: "未対応", to: "対応済" },
        keys: [],
        texts: [{ field: "response", kind: "実質", edits: [{ op: "add", text: "表を加えた。" }] }],
      },
      {
        id: "r7-意見-2",
        target: "全体",
        change: "removed",
        state: { from: "未対応", to: "" },
        keys: [],
        texts: [{ field: "text", kind: "実質", edits: [{ op: "remove", text: "消える意見。" }] }],
      },
      {
        id: "r7-意見-3",
        target: "全体",
        change: "changed",
        state: { from: "未対応", to: "未対応" },
        keys: [{ key: "会議", from: "", to: "第2回" }],
        texts: [],
      },
      {
        id: "r8-意見-1",
        target: "2",
        change: "added",
        state: { from: "", to: "未対応" },
        keys: [],
        texts: [{ field: "text", kind: "実質", edits: [{ op: "add", text: "足りない。" }] }],
      },
    ]);
  });

  test("what could not be read has not changed", async () => {
    const page = (state: string): string =>
      `---\n対象: 全体\n会議: 第1回\n期日: 2025-08-20\n${state}---\n\n## 意見\n\n示されたい。\n`;
    const right = await editionOf({ ...framePages("r7"), "意見/r7/1.md": page("処理: 対応中\n") });
    const broken = await editionOf({ ...framePages("r7"), "意見/r7/1.md": page("処理対応中\n") });
    expect(compareEditions(right, broken).opinions).toEqual([]);
  });

  test("that stood in a section of a measure are no deleted text of it", () => {
    const measure = { progress: "置いた。", evaluation: "よい。" };
    const before = makeEdition({ measures: { "1-ア-1": { ...measure, opinion: "足りない。" } } });
    const after = makeEdition({ measures: { "1-ア-1": measure } });
    const { changed, unchanged } = compareEditions(before, after);
    expect([changed, unchanged]).toEqual([[], 1]);
  });
});
