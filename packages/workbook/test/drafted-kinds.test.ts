import { editionOf } from "@torikumi/record/dev/edition-of";
import { expect, test } from "vitest";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { inspectWorkbook, parseLayout, readWorkbook, writeCsv } from "../src/index.ts";
import { importDrafted, measures, sheetOf, uses } from "./own-table.ts";

test("a table in which plan and result are rows of one measure is refused with what to do", async () => {
  const rows = [
    ["施策", "取組", "区分", "令和6年度", "担当課"],
    ["1 守る", "訪問", "計画", "全戸に行く。", "こども課"],
    ["", "", "実績", "712件。", ""],
    ["1 守る", "相談", "計画", "夜間も受ける。", "健康課"],
    ["", "", "実績", "80件。", ""],
  ];
  const merges = ["A2:A3", "B2:B3", "E2:E3", "A4:A5", "B4:B5", "E4:E5"];
  await expect(inspectWorkbook(makeXlsx([sheetOf("表", rows, merges)]))).rejects.toThrow(
    "「区分」の列に「計画」「実績」が順に並び、1つの取組が2行に分かれているので、このままでは読めません。「計画」「実績」をそれぞれ見出しにした列に移し、",
  );
});

test("rows that add up those above are no measures", async () => {
  const { layout, errors, files } = await importDrafted([
    sheetOf("Sheet1", [
      ["所管", "事業名", "事業の内容", "R6年度決算額", "R6年度の成果", "R7年度の方向性"],
      ["こども課", "訪問", "家庭を訪ねる。", "1,200", "712件。", "拡充"],
      ["小計", "", "", "1,200", "", ""],
      ["健康課", "健診", "健診で気づく。", "5,400", "98％。", "継続"],
      ["合　計", "", "", "6,600", "", ""],
    ]),
  ]);
  expect(errors).toEqual([]);
  expect(measures(files)).toEqual(["1/1.md", "1/2.md"]);
  // What came of it is the report, where nothing else is.
  expect(uses(layout)[4]).toBe("R6年度の成果 → 取組状況");
});

test("one recommendation stays the same one when the title above its table names another year", async () => {
  const sheet = (year: number) =>
    makeXlsx([
      sheetOf("措置", [
        [`令和${year}年度　措置状況一覧`],
        ["指摘番号", "指摘事項", "措置の内容", "措置状況", "所管課名"],
        ["1", "複数で行うこと。", "週1回に改めた。", "措置済", "児童相談課"],
        ["2", "様式を定めること。", "様式を定めた。", "検討中", "総務課"],
      ]),
    ]);
  const layout = parseLayout(await inspectWorkbook(sheet(6)), "layout.yaml");
  const { files } = await readWorkbook(sheet(6), { editionId: "r7", layout });
  const existing = await editionOf(files);
  const next = await readWorkbook(sheet(7), { editionId: "r8", layout, existing });
  expect(measures(next.files)).toEqual(["1/1.md", "1/2.md"]);
  expect(next.files.get("1/index.md")).toContain("題名: 令和7年度　措置状況一覧");
});

test("what stands in brackets behind 取組内容, and a number before a heading, change nothing of it", async () => {
  const { layout, errors } = await importDrafted([
    sheetOf("検証", [
      [
        "戦略",
        "取組項目",
        "①取組内容（計画期間全体）",
        "②これまでの実績",
        "③評価・課題",
        "④今後の展開",
        "⑤担当",
      ],
      ["戦略１　守る", "訪問", "家庭を訪ねる。", "712件。", "人手。", "続ける。", "健康課"],
      ["戦略２　学ぶ", "研修", "研修する。", "3回。", "講師。", "4回。", "人事課"],
    ]),
  ]);
  expect(errors).toEqual([]);
  expect(uses(layout)).toEqual([
    "戦略 → 提言",
    "取組項目 → 見出し",
    "①取組内容（計画期間全体） → 取組内容",
    "②これまでの実績 → 取組状況",
    "③評価・課題 → 自己評価",
    "④今後の展開 → 今後の取組",
    "⑤担当 → 担当部",
  ]);
  expect(layout).toContain("提言の書き方: 戦略１　題名\n");
});

test("a list of points that are checked: each is a measure; issues alone are no plan", async () => {
  const { layout, errors } = await importDrafted([
    sheetOf("点検", [
      ["点検項目", "実施の有無", "実施内容", "課題", "担当"],
      ["複数で判断しているか", "○", "週1回の会議。", "日程", "児童相談所"],
      ["学校と会議をしているか", "×", "", "人手", "学校教育課"],
    ]),
  ]);
  expect(errors).toEqual([]);
  expect(uses(layout).slice(0, 5)).toEqual([
    "点検項目 → 取組内容",
    "実施の有無 → 評価",
    "実施内容 → 取組状況",
    "課題 → 毎年書く",
    "担当 → 担当部",
  ]);
});

test("levels that have numbers and no names come back as they are printed", async () => {
  const { layout, errors, files } = await importDrafted([
    sheetOf("全体", [
      ["章", "節", "事業名", "概要", "実績", "方向性", "担当課"],
      ["1", "1", "訪問", "訪ねる。", "712件。", "継続", "健康課"],
      ["1", "2", "健診", "気づく。", "98％。", "拡充", "健康課"],
      ["2", "1", "研修", "教える。", "3回。", "継続", "人事課"],
    ]),
  ]);
  expect(errors).toEqual([]);
  expect(measures(files)).toEqual(["1/1/1.md", "1/2/1.md", "2/1/1.md"]);
  const own = parseLayout(layout, "layout.yaml");
  const rows = writeCsv(await editionOf(files), { reader: "machine", layout: own }).split("\r\n");
  expect(rows[2]).toBe("1,2,健診,気づく。,98％。,拡充,健康課");
});

test("a text that goes on in the next row is one measure's where merged cells cover all else, and two where the goal stands alone over both", async () => {
  const rows = [
    ["施策の方向", "主な取組", "R6年度の取組状況", "担当課", "備考"],
    ["1 発見", "訪問", "・全戸を訪ねた。", "健康課", "続ける。"],
    ["", "", "・再訪問を始めた。", "", ""],
    ["2 連携", "会議", "・12回開いた。", "こども課", "続ける。"],
  ];
  const whole = sheetOf("表", rows, ["A2:A3", "B2:B3", "D2:D3", "E2:E3"]);
  const { files } = await importDrafted([whole]);
  expect(measures(files)).toEqual(["1/1.md", "2/1.md"]);
  expect(files.get("1/1.md")).toContain("- 全戸を訪ねた。\n- 再訪問を始めた。\n");
  const apart = rows.map((row, at) => (at === 2 ? row.with(3, "福祉課").with(4, "始める。") : row));
  const two = await importDrafted([sheetOf("表", apart, ["A2:A3", "B2:B3"])]);
  expect(measures(two.files)).toEqual(["1/1.md", "1/2.md", "2/1.md"]);
});

test("a field of the city's own that is dated by months keeps the month in its name", async () => {
  const { files } = await importDrafted([
    sheetOf("公表", [
      ["提言", "対応内容", "進捗 R6.9末", "進捗 R7.3末", "今後の対応", "担当"],
      ["1 残す", "様式を定める。", "作成中", "完了", "見直す。", "児童相談所"],
      ["2 学ぶ", "年3回。", "1回", "3回", "続ける。", "人事課"],
    ]),
  ]);
  expect(files.get("index.md")).toContain("進捗9月末: 毎年書く");
});
