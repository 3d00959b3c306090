import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../dev/random-edition.ts";
import {
  editMeasure,
  formatMeasure,
  parseMeasure,
  type Measure,
  type MeasureEdits,
} from "../src/index.ts";

const read = (text: string) => parseMeasure({ path: "1/ア/2.md", blob: text, text }, "1-ア-2");

const PAGE = `---
# 区分は、事務局と相談して決めた
取組区分: '継続'
担当部:
  # 主担当
  - 子）児童相談所
  - 区）保健福祉部
---

## 取組内容

○世帯の課題を共有する。

## 取組状況

（未記入）


## 自己評価

## 今後の取組

- 研修を続ける。
`;

test("writes the parts that are named, and leaves every other character as it was", async () => {
  const edited = editMeasure(await read(PAGE), {
    progress: "研修を3回行った。\n・区で2回",
    evaluation: "目標を達成した。",
    category: "拡充",
    carryOverReason: "契約が2年のため: 変わらない",
  });
  expect(edited).toBe(
    PAGE.replace("取組区分: '継続'", "取組区分: 拡充")
      .replace("部\n---", "部\n据置理由: '契約が2年のため: 変わらない'\n---")
      .replace("（未記入）", "研修を3回行った。\n\n- 区で2回")
      .replace("## 自己評価\n", "## 自己評価\n\n目標を達成した。\n"),
  );
});

test("a section that is missing comes in its place, whatever stands around it", async () => {
  const bare = "---\n取組区分: 継続\n担当部: 子）児童相談所\n---\n\n## 自己評価\n\n達成した。\n";
  const edited = editMeasure(await read(bare), { goal: "支える。", plan: "続ける。" });
  expect(edited).toBe(
    "---\n取組区分: 継続\n担当部: 子）児童相談所\n---\n\n## 取組内容\n\n支える。\n\n## 自己評価\n\n達成した。\n\n## 今後の取組\n\n続ける。\n",
  );
});

test("departments are replaced as a whole, in whatever form they stood", async () => {
  for (const form of ["担当部: 子）児童相談所", "担当部: [子）児童相談所, 区）保健福祉部]"]) {
    const text = PAGE.replace(/担当部:\n(?: {2}.*\n)+/u, `${form}\n`);
    const edited = editMeasure(await read(text), { departments: ["教）学校教育部", "総）職員部"] });
    expect(edited).toBe(text.replace(form, "担当部:\n  - 教）学校教育部\n  - 総）職員部"));
  }
});

test("a page with CRLF keeps CRLF", async () => {
  const text = PAGE.replaceAll("\n", "\r\n");
  const edited = editMeasure(await read(text), { plan: "一\n二", endReason: "終えた。" });
  expect(edited.replaceAll("\r\n", "")).not.toContain("\n");
  expect((await read(edited)).value).toMatchObject({ plan: "一\n二", endReason: "終えた。" });
});

const edits: fc.Arbitrary<MeasureEdits> = fc.record(
  {
    goal: anyText,
    progress: anyText,
    evaluation: anyText,
    plan: anyText,
    category: fc.constantFrom("新規", "拡充", "継続", "終了"),
    carryOverReason: anyText.filter((text) => text.trim() !== ""),
    endReason: anyText.filter((text) => text.trim() !== ""),
    departments: fc.uniqueArray(fc.constantFrom("子）児童相談所", "区）保健福祉部", "# 部"), {
      minLength: 1,
    }),
  },
  { requiredKeys: [] },
);

test("the edited page is the measure with those parts, for any text", async () => {
  const pages = [
    PAGE,
    PAGE.replaceAll("\n", "\r\n"),
    PAGE.replace("\n## 取組状況\n\n（未記入）\n\n", ""),
    PAGE.replace("## 今後の取組\n\n- 研修を続ける。\n", "## 今後の取組"),
    formatMeasure({
      ...(await read(PAGE)).value,
      endReason: "一度",
      opinion: "次回も示されたい。",
    }),
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pages), edits, async (text, wanted) => {
      const page = await read(text);
      expect(page.diagnostics).toEqual([]);
      const again = await read(editMeasure(page, wanted));
      expect(again.diagnostics).toEqual([]);
      expect(again.value).toEqual({ ...page.value, ...wanted } satisfies Measure);
    }),
    { numRuns: 300 },
  );
});
