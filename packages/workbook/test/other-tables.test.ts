import { expect, test } from "vitest";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { parseLayout, readWorkbook } from "../src/index.ts";
import { importDrafted, measures, sheetOf } from "./own-table.ts";

/** What a person changes in a drafted layout at most. */
const FEW = 5;

test("labels of both levels in one column (提言1-(2)), merged downwards", async () => {
  const { files, errors, changedLines } = await importDrafted([
    sheetOf(
      "進捗",
      [
        ["みほん市　検証報告書への対応（令和６年度）"],
        ["提言", "取組の内容", "令和6年度の取組実績", "令和7年度の予定", "担当課"],
        ["提言1-(1)", "窓口を増やす", "2か所増やした", "もう1か所", "こども課"],
        ["", "電話で受ける", "毎日受けた", "続ける", "こども課"],
        ["提言1-(2)　会議", "会議を開く", "6回開いた", "続ける", "児童相談所"],
        ["提言2-(1)　研修", "研修する", "3回行った", "4回", "職員課"],
      ],
      ["A3:A4"],
    ),
  ]);
  expect(errors).toEqual([]);
  expect(measures(files)).toEqual(["1/1/1.md", "1/1/2.md", "1/2/1.md", "2/1/1.md"]);
  expect(files.get("1/2/index.md")).toBe("会議\n");
  expect(files.get("index.md")).toContain("取組状況: 令和6年度\n  今後の取組: 令和7年度");
  expect(changedLines).toBe(0);
});

test("two rows of headings, years over the second, grades with their reasons", async () => {
  const { files, errors, changedLines } = await importDrafted([
    sheetOf(
      "一覧",
      [
        ["基本方針", "施策", "取組", "令和６年度", "", "", "令和７年度", "所管課"],
        ["", "", "", "実績", "評価", "評価の理由", "計画", ""],
        ["１　守る", "(1) 相談", "窓口", "置いた", "Ａ", "予定どおり", "広げる", "子ども課"],
        ["", "", "電話", "受けた", "Ｂ", "一部遅れ", "続ける", "健康課"],
        ["２　育てる", "(1) 研修", "研修", "3回", "Ｃ", "講師がいない", "見直す", "職員課"],
      ],
      ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "H1:H2", "A3:A4", "B3:B4"],
    ),
  ]);
  expect(errors).toEqual([]);
  expect(measures(files)).toEqual(["1/1/1.md", "1/1/2.md", "2/1/1.md"]);
  expect(files.get("1/1/2.md")).toContain("評価: Ｂ");
  expect(files.get("1/1/2.md")).toContain("## 自己評価\n\n一部遅れ\n");
  expect(changedLines).toBe(0);
});

test("one sheet a department, whose name stands above the table; one of them has a column more", async () => {
  const heading = ["提言", "取組名", "取組内容", "R6実績", "自己評価", "R7計画"];
  const {
    files,
    errors,
    changedLines,
    measures: preview,
  } = await importDrafted([
    sheetOf("表紙", [["みほん市の取組"], ["令和７年３月"]]),
    sheetOf("こども", [
      ["所属：こども課"],
      heading,
      ["1 見つける", "窓口", "窓口を置く", "置いた", "○", "続ける"],
      ["2 支える", "訪問", "家庭を訪ねる", "20件", "△", "増やす"],
    ]),
    sheetOf("健康", [
      ["所属：健康課"],
      [...heading, "備考"],
      ["1 見つける", "健診", "健診で見る", "全数", "○", "続ける", "国の補助"],
    ]),
  ]);
  expect(errors).toEqual([]);
  expect(measures(files)).toEqual(["1/1.md", "1/2.md", "2/1.md"]);
  expect(files.get("1/2.md")).toContain("担当部:\n  - 健康課");
  expect(files.get("1/2.md")).toContain("## 備考\n\n国の補助");
  expect(preview[0]?.cells.find(({ field }) => field === "担当部")).toMatchObject({
    sheet: "こども",
    cell: "A1",
  });
  expect(changedLines).toBe(0);
});

test("years side by side: the latest is reported, those before are kept", async () => {
  const { files, errors, changedLines } = await importDrafted([
    sheetOf("年次", [
      ["施策", "取組", "担当部署", "R5実績", "R6実績", "R5評価", "R6評価", "R7の取組"],
      ["1 見守り", "訪問", "こども課", "10件", "12件", "B", "A", "続ける"],
      ["1 見守り", "電話", "こども課", "5件", "6件", "B", "A", "続ける"],
      ["2 研修", "研修", "職員課", "1回", "2回", "C", "B", "4回"],
    ]),
  ]);
  expect(errors).toEqual([]);
  expect(files.get("1/1.md")).toContain("## 取組状況\n\n12件\n");
  expect(files.get("1/1.md")).toContain("## 今後の取組\n\n続ける\n");
  expect(files.get("1/1.md")).toContain("## R5実績\n\n10件\n");
  expect(files.get("2/1.md")).toContain("評価: B");
  expect(changedLines).toBe(0);
});

test("number and name of a level in two columns, departments in two, the bureau beside them", async () => {
  const { files, errors, changedLines } = await importDrafted([
    sheetOf("調査票", [
      ["提言番号", "提言内容", "取組内容", "取組状況", "今後の取組", "局", "主担当課", "関係課"],
      ["１", "見つける", "健診で見る", "全数", "続ける", "健康局", "健康課", "こども課\n学校"],
      ["１", "見つける", "相談を受ける", "30件", "続ける", "こども局", "こども課", ""],
      ["２", "育てる", "研修する", "3回", "4回", "総務局", "職員課", "健康課"],
    ]),
  ]);
  expect(errors).toEqual([]);
  expect(measures(files)).toEqual(["1/1.md", "1/2.md", "2/1.md"]);
  expect(files.get("1/index.md")).toContain("題名: 見つける");
  expect(files.get("1/1.md")).toContain("担当部:\n  - 健康課\n  - こども課\n  - 学校\n");
  expect(files.get("1/1.md")).toContain("## 局\n\n健康局");
  expect(changedLines).toBe(0);
});

test("levels as steps, notes between the rows, a second list of headings, wide cells", async () => {
  const heading = ["大項目", "中項目", "取組", "", "実施状況", "達成度", "今後の方向", "所管課"];
  const merges = [1, 4, 5, 9, 12].map((row) => `C${row}:D${row}`);
  const { files, errors, changedLines } = await importDrafted([
    sheetOf(
      "表",
      [
        heading,
        ["１　見つける"],
        ["", "(1) 相談"],
        ["", "", "窓口を置く", "", "置いた", "◎", "継続", "こども課"],
        ["", "", "電話で受ける", "", "受けた", "○", "拡充", "こども課"],
        ["※ 電話は24時間"],
        ["２　育てる"],
        ["", "(1) 研修"],
        heading,
        [],
        ["（注）研修は延べ回数"],
        ["", "", "研修する", "", "3回", "×", "見直し", "職員課"],
      ],
      merges,
    ),
  ]);
  expect(errors).toEqual([]);
  expect(measures(files)).toEqual(["1/1/1.md", "1/1/2.md", "2/1/1.md"]);
  expect(files.get("1/1/1.md")).toContain("## 取組内容\n\n窓口を置く\n");
  expect(files.get("2/1/1.md")).not.toContain("## 自己評価");
  expect(files.get("2/1/1.md")).toContain("取組区分: 見直し\n担当部:\n  - 職員課\n評価: ×");
  expect(changedLines).toBe(0);
});

test("one sheet a policy with both levels above the table, as papers have them", async () => {
  const sheet = (name: string, labels: readonly string[], row: readonly string[]) =>
    sheetOf(name, [
      ["資料２"],
      ...labels.map((label) => [label]),
      ["取組の内容", "実施した内容", "評価", "今後の予定", "担当課"],
      row,
    ]);
  const { files, errors, changedLines } = await importDrafted([
    sheet(
      "その1",
      ["提言１　分かち合う", "取組方針ア　会議をひらく"],
      ["会議", "6回", "A", "続ける", "児相"],
    ),
    sheet(
      "その2",
      ["提言１　分かち合う", "取組方針イ　記録をのこす"],
      ["様式", "定めた", "B", "直す", "児相"],
    ),
    sheet(
      "その3",
      ["提言２　育てる", "取組方針ア　研修する"],
      ["研修", "3回", "A", "続ける", "職員課"],
    ),
  ]);
  expect(errors).toEqual([]);
  expect(measures(files)).toEqual(["1/ア/1.md", "1/イ/1.md", "2/ア/1.md"]);
  expect(files.get("1/イ/index.md")).toBe("記録をのこす\n");
  expect(changedLines).toBe(0);
});

test("numbers of all levels in columns of their own; a row a year, of which the latest is read", async () => {
  const { files, errors, changedLines } = await importDrafted([
    sheetOf("表", [
      ["大", "中", "小", "取組内容", "年度", "実績", "今後", "課"],
      ["1", "1", "1", "窓口を置く", "令和5年度", "準備した", "置く", "こども課"],
      ["1", "1", "1", "窓口を置く", "令和6年度", "置いた", "続ける", "こども課"],
      ["2", "1", "1", "研修する", "令和5年度", "2回", "3回", "職員課"],
      ["2", "1", "1", "研修する", "令和6年度", "3回", "4回", "職員課"],
    ]),
  ]);
  expect(errors).toEqual([]);
  expect(measures(files)).toEqual(["1/1/1.md", "2/1/1.md"]);
  expect(files.get("2/1/1.md")).toContain("## 取組状況\n\n3回\n");
  expect(changedLines).toBeLessThanOrEqual(FEW);
});

test("English headings and ids of the city's own, with a column that the draft takes for something else", async () => {
  const { files, errors, changedLines } = await importDrafted(
    [
      sheetOf("list", [
        ["ID", "Recommendation", "Action", "Progress in FY2024", "Status", "Next steps", "Section"],
        ["A-1", "Share", "Hold meetings", "Held six", "Done", "Continue", "Child Section"],
        ["A-2", "Share", "Build a list", "Half built", "Ongoing", "Finish", "Child Section"],
        ["B-1", "Train", "Run courses", "Three", "Done", "Four", "Personnel"],
      ]),
    ],
    [[/ {2}ID: .*/u, "  ID: 見出し"]],
  );
  expect(errors).toEqual([]);
  expect(measures(files)).toEqual(["1/1.md", "1/2.md", "2/1.md"]);
  expect(files.get("2/1.md")).toContain("見出し: B-1");
  expect(files.get("1/2.md")).toContain("## 取組内容\n\nBuild a list\n");
  expect(changedLines).toBe(1);
});

test("recommendations in a column, policies in rows of their own or above the table", async () => {
  const heading = ["提言", "取組内容", "取組状況", "自己評価", "今後の取組", "担当課"];
  const measure = (recommendation: string, goal: string) => [
    recommendation,
    goal,
    "置いた",
    "○",
    "続ける",
    "こども課",
  ];
  const rows = [
    ["取組方針ア　窓口"],
    measure("1 見つける", "窓口を置く"),
    ["取組方針イ　電話"],
    measure("", "電話で受ける"),
    ["取組方針ア　訪問"],
    measure("2 支える", "家庭を訪ねる"),
    measure("3 学ぶ", "研修する"),
  ];
  const importBy = async (policies: string, texts: readonly (readonly string[])[]) => {
    const layout = parseLayout(
      `列:\n${heading.map((word) => `  ${word}: ${word.replace("課", "部")}\n`).join("")}取組方針: ${policies}\n`,
      "layout.yaml",
    );
    return readWorkbook(makeXlsx([sheetOf("進捗", texts)]), { editionId: "r7", layout });
  };
  const inRows = await importBy("小見出し", [["みほん市の取組"], heading, ...rows]);
  expect(measures(inRows.files)).toEqual(["1/ア/1.md", "1/イ/1.md", "2/ア/1.md", "3/1.md"]);
  expect(inRows.files.get("2/ア/index.md")).toBe("訪問\n");
  const above = await importBy("表の上", [["取組方針ア　窓口"], heading, ...rows.slice(1, 2)]);
  expect(measures(above.files)).toEqual(["1/ア/1.md"]);
});
