import { describe, expect, test } from "vitest";
import { parseLayout, readWorkbook } from "../src/index.ts";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { importDrafted, measures, sheetOf } from "./own-table.ts";

describe("a table of another city, by the layout drafted from it", () => {
  test("ids in one cell: 1-(2)-③", async () => {
    const { files, errors } = await importDrafted([
      sheetOf("一覧", [
        ["番号", "事業内容", "令和６年度の実績", "今後の方向性", "所管課"],
        ["1-(1)-①", "相談を受ける", "50件受けた", "継続", "こども課"],
        ["1-(1)-②", "訪問する", "20件訪ねた", "拡充", "こども課"],
        ["2-(1)-①", "研修する", "3回行った", "継続", "職員課"],
      ]),
    ]);
    expect(errors).toEqual([]);
    expect(measures(files)).toEqual(["1/1/1.md", "1/1/2.md", "2/1/1.md"]);
    expect(files.get("1/1/2.md")).toContain("取組区分: 拡充");
  });

  test("levels in cells merged downwards, departments first", async () => {
    const { files, errors } = await importDrafted([
      sheetOf(
        "計画",
        [
          ["担当課", "基本目標", "施策の方向", "取組内容", "取組状況", "評価", "今後の取組"],
          ["こども課", "Ⅰ こどもを守る", "(1) 相談", "窓口を置く", "置いた", "A", "続ける"],
          ["健康課", "", "", "電話を受ける", "受けた", "B", "広げる"],
          ["職員課", "Ⅱ 人を育てる", "(1) 研修", "研修する", "行った", "A", "続ける"],
        ],
        ["B2:B3", "C2:C3"],
      ),
    ]);
    expect(errors).toEqual([]);
    expect(measures(files)).toEqual(["1/1/1.md", "1/1/2.md", "2/1/1.md"]);
    expect(files.get("2/index.md")).toContain("題名: 人を育てる");
    expect(files.get("1/1/2.md")).toContain("評価: B");
  });

  test("one sheet a recommendation, named above the table", async () => {
    const rows = (label: string): readonly (readonly string[])[] => [
      ["みほん計画の進捗"],
      [label],
      ["取組項目", "実施内容", "評価", "翌年度の取組", "担当"],
      ["広報する", "3回出した", "A", "続ける", "広報課"],
    ];
    const { files, errors } = await importDrafted([
      sheetOf("その１", rows("基本目標１　知らせる")),
      sheetOf("その２", rows("基本目標２　つなぐ")),
    ]);
    expect(errors).toEqual([]);
    expect(measures(files)).toEqual(["1/1.md", "2/1.md"]);
    expect(files.get("2/index.md")).toContain("題名: つなぐ");
  });

  test("headings again on every printed page, and columns for PDCA and figures", async () => {
    const heading = [
      "No.",
      "事業名",
      "事業の内容（P）",
      "取組状況（D）",
      "評価の理由（C）",
      "今後の取組（A）",
      "目標値",
      "実績値",
      "担当部署",
    ];
    const row = (n: string): readonly string[] => [
      n,
      `事業${n}`,
      `内容${n}`,
      `状況${n}`,
      `理由${n}`,
      `今後${n}`,
      "10",
      n,
      "総務課",
    ];
    const { files, errors } = await importDrafted([
      sheetOf("表", [heading, row("1"), row("2"), heading, row("3")]),
    ]);
    expect(errors).toEqual([]);
    expect(measures(files)).toEqual(["1/1.md", "1/2.md", "1/3.md"]);
    expect(files.get("1/3.md")).toContain("## 実績値\n\n3\n");
    expect(files.get("index.md")).toContain("目標値: 引き継ぐ\n  実績値: 毎年書く");
  });

  test("names of levels in rows of their own", async () => {
    const { files, errors } = await importDrafted([
      sheetOf("表", [
        ["取組内容", "実施状況の説明", "今後の取組", "担当課"],
        ["１ こどもを守る"],
        ["相談を受ける", "受けた", "続ける", "こども課"],
        ["２ 人を育てる"],
        ["研修する", "行った", "続ける", "職員課"],
        ["※ 令和７年３月末現在"],
      ]),
    ]);
    expect(errors).toEqual([]);
    expect(measures(files)).toEqual(["1/1.md", "2/1.md"]);
  });

  test("a heading that the layout does not know is an error, and so is one that is not there", async () => {
    const rows = [
      ["取組内容", "取組状況", "担当課", "備考"],
      ["相談を受ける", "受けた", "こども課", "あ"],
      ["研修する", "行った", "職員課", "い"],
    ];
    const { errors, files } = await importDrafted(
      [sheetOf("表", rows)],
      [[/ {2}備考: .*/u, "  摘要: 毎年書く"]],
    );
    expect(files.size).toBe(0);
    expect(errors).toEqual([
      "D2 見出し「備考」の列に文字がありますが、表の読み方にありません。「列」に加えて、何にするか（取り込まないなら「読まない」）を書いてください。",
    ]);
  });

  test("a slip of the layout is told with line and column", () => {
    expect(() => parseLayout("列:\n  事業: 取組内用\n  課: 担当部\n", "layout.yaml")).toThrow(
      "layout.yaml:2:7 「事業」が「取組内用」で、使える言葉ではありません。もしかして: 「取組内容」",
    );
  });
});

describe("the year after", () => {
  const rows = (year: number): readonly (readonly string[])[] => [
    [
      "提言",
      "取組内容",
      `令和${year}年度の実績`,
      `令和${year}年度 課題`,
      `令和${year + 1}年度の計画`,
      "担当課",
    ],
    ["1 守る", "相談を受ける", "受けた", "人手", "続ける", "こども課"],
  ];
  test("headings whose years have moved on are the same columns, and a field of the city's own keeps its name without them", async () => {
    const { layout, files } = await importDrafted([sheetOf("表", rows(6))]);
    expect(files.get("1/1.md")).toContain("## 課題\n\n人手\n");
    const { files: next, notes } = await readWorkbook(makeXlsx([sheetOf("表", rows(7))]), {
      editionId: "r8",
      layout: parseLayout(layout, "layout.yaml"),
    });
    expect(notes.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(next.get("1/1.md")).toBe(files.get("1/1.md"));
    expect(next.get("index.md")).toContain("取組状況: 令和7年度\n  今後の取組: 令和8年度");
  });
});
