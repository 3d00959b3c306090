import { expect, test } from "vitest";
import { formatMeasure, itemMark, parseMeasure, readItemMark } from "../src/index.ts";

const page = (keys: string) =>
  parseMeasure(
    {
      path: "records/2/ア/1.md",
      blob: "",
      text: `---\n取組区分: 継続\n担当部:\n  - 子）児童相談所\n${keys}---\n\n## 取組内容\n\n## 取組状況\n\n## 自己評価\n\n## 今後の取組\n`,
    },
    "2-ア-1",
  );

test("a measure says which items of its recommendation it answers, one or several", async () => {
  const one = await page("項目: ①\n");
  expect(one.diagnostics).toEqual([]);
  expect(one.value.items).toEqual(["①"]);
  expect(formatMeasure(one.value)).toBe(one.file.text);
  const two = await page("項目:\n  - ①\n  - '3'\n");
  expect(two.value.items).toEqual(["①", "③"]);
  expect(formatMeasure(two.value)).toContain("項目:\n  - ①\n  - ③\n");
  expect((await page("")).value.items).toBeUndefined();
});

test("what is no mark of an item is said with how to write it", async () => {
  const { value, diagnostics } = await page("項目: 第一\n");
  expect(value.items).toBeUndefined();
  expect(diagnostics.map(({ message }) => message).join()).toContain(
    "提言の項目の番号の形になっていません。「①」のように書いてください。",
  );
});

test("marks are read as people type them, up to ⑳", () => {
  expect(["②", "2", "２", "(2)", "（２）", " ② "].map(readItemMark)).toEqual(Array(6).fill("②"));
  expect(["0", "21", "①②", "", "イ", "-1", "1.5"].map(readItemMark)).toEqual(
    Array(7).fill(undefined),
  );
  expect([itemMark(0), itemMark(19), itemMark(20)]).toEqual(["①", "⑳", undefined]);
});
