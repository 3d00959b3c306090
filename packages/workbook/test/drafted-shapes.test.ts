import { expect, test } from "vitest";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { makeXlsx } from "../dev/make-xlsx.ts";
import {
  inspectWorkbook,
  parseLayout,
  readWorkbook,
  writeCsv,
  writeWorkbook,
} from "../src/index.ts";
import { importDrafted, sheetOf, uses } from "./own-table.ts";

test("a level is no plan, though its name is 基本目標 and nothing else says what comes next", async () => {
  const { layout, errors, files } = await importDrafted([
    sheetOf("進行管理", [
      ["基本目標", "事業ID", "事業名", "事業の概要", "令和6年度事業実績", "方向性", "担当課名"],
      ["基本目標1　気づく", "基1-1", "訪問事業", "家庭を訪ねる。", "15件。", "拡充", "こども課"],
      ["基本目標1　気づく", "基1-2", "健診事業", "健診で気づく。", "90％。", "継続", "保健課"],
      ["基本目標2　つなぐ", "基2-1", "会議", "会議を開く。", "4回。", "見直し", "福祉課"],
    ]),
  ]);
  expect(errors).toEqual([]);
  expect(uses(layout).slice(0, 6)).toEqual([
    "基本目標 → 提言",
    "事業ID → 引き継ぐ",
    "事業名 → 見出し",
    "事業の概要 → 取組内容",
    "令和6年度事業実績 → 取組状況",
    "方向性 → 取組区分",
  ]);
  expect([...files.keys()].filter((path) => /^\d/u.test(path))).toEqual([
    "1/index.md",
    "2/index.md",
    "1/1.md",
    "1/2.md",
    "2/1.md",
  ]);
});

test("plan, do, check, act are goal, progress, evaluation and plan; notes in two cells below are no measures, each told with its cell", async () => {
  const rows = [
    [
      "No.",
      "施策名",
      "Ｐｌａｎ（計画）",
      "Ｄｏ（実績）",
      "Ｃｈｅｃｋ（評価）",
      "Ａｃｔｉｏｎ（改善）",
      "担当",
    ],
    ["1", "訪問", "15件訪ねる", "12件訪ねた", "把握が遅れた", "名簿を早く作る", "こども課"],
    ["2", "健診", "90％", "88％", "未受診がある", "電話する", "保健課"],
    ["注1", "実績は令和7年3月末現在。"],
  ];
  const { layout, errors, measures } = await importDrafted([sheetOf("管理表", rows)]);
  expect(errors).toEqual([]);
  expect(uses(layout).slice(1, 6)).toEqual([
    "施策名 → 見出し",
    "Ｐｌａｎ（計画） → 取組内容",
    "Ｄｏ（実績） → 取組状況",
    "Ｃｈｅｃｋ（評価） → 自己評価",
    "Ａｃｔｉｏｎ（改善） → 今後の取組",
  ]);
  expect(measures.map(({ title }) => title)).toEqual(["訪問", "健診"]);
});

test("codes say nothing of what is done: 1-(1)-ア, A-1", async () => {
  const coded = (codes: readonly string[]) =>
    importDrafted([
      sheetOf("Sheet1", [
        ["提言", "対応項目", "取組", "これまでの対応", "今後の対応", "所管"],
        ["1　気づく", codes[0]!, "家庭を訪ねる", "15件訪ねた", "20件", "こども課"],
        ["1　気づく", codes[1]!, "健診で気づく", "90％", "95％", "保健課"],
        ["2　つなぐ", codes[2]!, "会議を開く", "4回", "6回", "福祉課"],
      ]),
    ]);
  for (const codes of [
    ["1-(1)-ア", "1-(1)-イ", "2-(1)-ア"],
    ["A-1", "A-2", "B-1"],
  ]) {
    const { layout, errors } = await coded(codes);
    expect(errors).toEqual([]);
    expect(uses(layout).slice(1, 5)).toEqual([
      "対応項目 → 引き継ぐ",
      "取組 → 取組内容",
      "これまでの対応 → 取組状況",
      "今後の対応 → 今後の取組",
    ]);
  }
});

test("what was done in one year and what is done in the next stand under the same words", async () => {
  const { layout, errors } = await importDrafted([
    sheetOf(
      "資料2",
      [
        ["取組名", "内容", "R6年度の主な取組", "評価", "R7年度の主な取組", "担当課"],
        ["第１章　気づく"],
        ["訪問", "家庭を訪ねる", "15件", "Ａ", "20件", "こども課"],
        ["第２章　つなぐ"],
        ["会議", "会議を開く", "4回", "Ｂ", "6回", "福祉課"],
      ],
      ["A2:F2", "A4:F4"],
    ),
  ]);
  expect(errors).toEqual([]);
  expect(uses(layout).slice(0, 5)).toEqual([
    "取組名 → 見出し",
    "内容 → 取組内容",
    "R6年度の主な取組 → 取組状況",
    "評価 → 評価",
    "R7年度の主な取組 → 今後の取組",
  ]);
});

test("the names of levels are written as the city writes them: 第１章, （１）", async () => {
  const { layout: text, files } = await importDrafted([
    sheetOf("計画", [
      ["基本目標", "基本施策", "取組名", "取組内容", "令和6年度の実績", "今後の方針", "担当課"],
      [
        "第１章　守る",
        "（１）早く気づく",
        "訪問",
        "家庭を訪ねる。",
        "15件。",
        "20件。",
        "こども課",
      ],
      ["第１章　守る", "（２）つなぐ", "会議", "会議を開く。", "4回。", "6回。", "こども課"],
      ["第２章　支える", "（１）休む", "一時預かり", "預かる。", "30日。", "40日。", "保育課"],
    ]),
  ]);
  expect(text).toContain("提言の書き方: 第１章　題名\n取組方針の書き方: （１）題名\n");
  const layout = parseLayout(text, "layout.yaml");
  const edition = await editionOf(files);
  const rows = writeCsv(edition, { reader: "machine", layout }).split("\r\n");
  expect(rows.map((row) => row.split(",").slice(0, 2).join(" "))).toEqual([
    "基本目標 基本施策",
    "第１章　守る （１）早く気づく",
    "第１章　守る （２）つなぐ",
    "第２章　支える （１）休む",
    "",
  ]);
  const again = await readWorkbook(await writeWorkbook(edition, { layout }), {
    editionId: "r7",
    layout,
  });
  expect(again.files).toEqual(files);
});

test("a way to write names without a number is told with its line", () => {
  const text = "列:\n  内容: 取組内容\n  課: 担当部\n提言の書き方: 題名\n";
  expect(() => parseLayout(text, "layout.yaml")).toThrow(
    "layout.yaml:4:9 「提言の書き方」が「題名」で、番号の付いた名前の形になっていません。",
  );
});

test("sheets with one measure each are named, with the headings of the table to be made of them", async () => {
  const card = (name: string, title: string) =>
    sheetOf(name, [
      ["事業進捗管理調書"],
      ["事業番号", name, "", "担当課", "こども課"],
      ["事業名", title],
      ["取組内容", `${title}を行う。`],
      ["令和6年度の実績", "3回行った。"],
      ["評価", "B", "", "評価の理由", "対象が狭い。"],
    ]);
  await expect(
    inspectWorkbook(makeXlsx([card("1", "家庭訪問"), card("2", "相談窓口")])),
  ).rejects.toThrow(
    "シート「1」など2枚は、項目名と内容が上下や左右に並ぶ調書の形なので、このままでは読めません。新しいシートの1行目に項目名「事業番号」「担当課」「事業名」「取組内容」「令和6年度の実績」「評価」「評価の理由」を並べ、",
  );
});

test("a row that says 再掲 and has no category is refused with both ways out", async () => {
  const { errors } = await importDrafted([
    sheetOf("一覧", [
      ["重点項目", "事業名", "事業内容", "令和6年度実績", "今後の取組", "区分", "担当課"],
      ["見守り", "訪問", "家庭を訪ねる。", "30件を訪ねた。", "続ける。", "継続", "健康課"],
      ["見守り", "相談", "電話で聴く。", "60件を聴いた。", "増やす。", "拡充", "こども課"],
      ["安心", "訪問（再掲）", "家庭を訪ねる。", "30件を訪ねた。", "続ける。", "", "健康課"],
    ]),
  ]);
  expect(errors).toEqual([
    expect.stringMatching(/^F4 取組区分が空です。.*再掲の行なら、.*「読まない行」/u),
  ]);
});
