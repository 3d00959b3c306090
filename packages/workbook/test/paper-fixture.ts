import type { ImportNote } from "../src/index.ts";
import type { TestSheet } from "../dev/make-xlsx.ts";

/** One row of a test's table: 取組内容, 取組状況, 自己評価, 今後の取組, 取組区分, 担当部. */
export type TestRow = readonly [
  goal: string,
  progress: string,
  evaluation: string,
  plan: string,
  category: string,
  departments: string,
];

/** The headings of the paper, as a secretariat types them. */
const HEADINGS = [
  "取組内容",
  "令和６年度の\n取組状況",
  "令和６年度の\n取組に対する自己評価",
  "令和７年度以降の取組内容",
  "取組\n区分",
  "担当部",
];

/** A short row. */
export const ROW: TestRow = [
  "○見守りの体制を整える。",
  "会議を３回開いた。",
  "連携が進んだ。",
  "続ける。",
  "継続",
  "子）児童相談所",
];

/** A sheet in the paper's layout with the head at row 1 and the headings at row 8. */
export function paperSheet(
  rows: readonly TestRow[],
  {
    name = "1-ア",
    letter = "ア",
    cells = {},
    merges = [],
    ...rest
  }: Partial<TestSheet> & { readonly letter?: string } = {},
): TestSheet {
  const table = Object.fromEntries(
    [HEADINGS, ...rows].flatMap((texts, row) =>
      texts.flatMap((text, column) =>
        text === "" ? [] : [[`${"ABCDEF"[column]}${row + 8}`, text]],
      ),
    ),
  );
  const legend = 8 + rows.length + 2;
  return {
    name,
    cells: {
      A1: "みほん市の検証報告書を踏まえた令和６年度の取組状況",
      A3: "検証報告書における提言",
      D3: "今後の取組の方向性",
      A4: "１　支援体制の強化",
      D4: `取組方針${letter}`,
      A5: "①相談体制のあり方",
      D5: "区の体制を整える。",
      A6: "②連携の強化",
      ...table,
      [`A${legend}`]: "【取組区分】",
      [`A${legend + 1}`]: "新規：新しく始める項目",
      [`A${legend + 2}`]: "拡充：広げる項目",
      [`A${legend + 3}`]: "継続：続ける項目",
      [`A${legend + 4}`]: "終了：終える項目",
      ...cells,
    },
    merges: ["A1:E1", "A4:C4", "D4:F4", "A5:C5", "D5:F6", "A6:C6", ...merges],
    ...rest,
  };
}

/** Notes as lines: severity, sheet!cell with what stands there, message. */
export function noteLines(notes: readonly ImportNote[]): string[] {
  return notes.map(
    ({ severity, sheet, cell, quote, message }) =>
      `${severity} ${sheet}!${cell}${quote === undefined ? "" : `「${quote}」`} ${message}`,
  );
}
