import { expect, test } from "vitest";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { parseLayout, readWorkbook, writeCsv, writeWorkbook } from "../src/index.ts";
import { importDrafted, sheetOf, uses } from "./own-table.ts";

test("14園 and 32か所 are amounts and no offices", async () => {
  const { layout, errors } = await importDrafted([
    sheetOf("一覧", [
      ["分野", "事業名", "事業概要", "令和5年度実績", "令和6年度実績", "今後の取組", "担当部署"],
      ["安全", "点検", "通学路を点検する。", "32か所", "35か所", "続ける。", "道路課"],
      ["健康", "歯みがき", "園で教える。", "14園", "15園", "続ける。", "健康課"],
    ]),
  ]);
  expect(errors).toEqual([]);
  expect(uses(layout).slice(3, 5)).toEqual([
    "令和5年度実績 → 引き継ぐ",
    "令和6年度実績 → 取組状況",
  ]);
});

test("what was planned for the year that is reported is not what comes next, and a figure is no plan", async () => {
  const { layout, errors } = await importDrafted([
    sheetOf("一覧", [
      ["重点項目", "取組内容", "計画（R6）", "実績（R6）", "効果額の目標", "R7事業計画", "主管課"],
      ["財源", "広告を載せる。", "3媒体", "4媒体に載せた。", "500", "5媒体にする。", "財政課"],
      ["財源", "徴収を強める。", "方針を作る", "方針を作った。", "1,000", "続ける。", "税務課"],
    ]),
  ]);
  expect(errors).toEqual([]);
  expect(uses(layout).slice(2, 6)).toEqual([
    "計画（R6） → 毎年書く",
    "実績（R6） → 取組状況",
    "効果額の目標 → 引き継ぐ",
    "R7事業計画 → 今後の取組",
  ]);
});

test("a title in the first cell is no heading, and a recommendation is one also where it has one measure", async () => {
  const { layout, errors, files } = await importDrafted([
    sheetOf(
      "対応",
      [
        ["検証報告書の提言への取組（令和６年度）"],
        ["提言", "", "対応方針", "これまでの対応", "今後の対応", "関係課"],
        ["番号", "内容"],
        ["1", "評価の統一", "評価票を改める。", "改訂した。", "年1回見直す。", "こども課"],
        ["2", "情報の共有", "協定を結ぶ。", "協議している。", "協定を結ぶ。", "健康課"],
      ],
      ["A2:B2", "C2:C3", "D2:D3", "E2:E3", "F2:F3"],
    ),
  ]);
  expect(errors).toEqual([]);
  expect(uses(layout).slice(0, 3)).toEqual([
    "提言 番号 → 提言",
    "提言 内容 → 提言",
    "対応方針 → 取組内容",
  ]);
  expect(files.get("2/index.md")).toContain("題名: 情報の共有");
});

const CHOICES = [
  ["施策の柱", "取組", "取組内容", "令和6年度の実績", "今後の方向性", "", "", "所管課"],
  ["", "", "", "", "拡充", "継続", "廃止"],
  ["１ 予防", "面談", "全員に面談する。", "98.2％", "", "○", "", "健康課"],
  ["１ 予防", "訪問", "訪ねる。", "320件", "○", "", "", "健康課"],
  ["２ 対応", "確認", "48時間以内に確かめる。", "99.1％", "", "○", "", "こども課"],
];
const CHOICE_MERGES = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1", "H1:H2"];

test("○ under one of several columns chooses the category, and goes back under it", async () => {
  const { layout, errors, files } = await importDrafted([sheetOf("評価", CHOICES, CHOICE_MERGES)]);
  expect(errors).toEqual([]);
  expect(uses(layout).slice(4, 7)).toEqual([
    "今後の方向性 拡充 → 取組区分",
    "今後の方向性 継続 → 取組区分",
    "今後の方向性 廃止 → 取組区分",
  ]);
  expect(files.get("1/1.md")).toContain("取組区分: 継続");
  expect(files.get("1/2.md")).toContain("取組区分: 拡充");
  const edition = await editionOf(files);
  const own = parseLayout(layout, "layout.yaml");
  const [, first] = writeCsv(edition, { reader: "machine", layout: own }).split("\r\n");
  expect(first).toBe("１ 予防,面談,全員に面談する。,98.2％,,○,,健康課");
  const again = await readWorkbook(await writeWorkbook(edition, { layout: own }), {
    editionId: "r7",
    layout: own,
  });
  expect(again.files).toEqual(files);
});

test("two columns that are both marked are asked about", async () => {
  const rows = CHOICES.map((row, at) => (at === 3 ? row.with(5, "○") : row));
  const { layout } = await importDrafted([sheetOf("評価", CHOICES, CHOICE_MERGES)]);
  const { errors } = await importDrafted(
    [sheetOf("評価", rows, CHOICE_MERGES)],
    [[/^[\s\S]*$/u, layout]],
  );
  expect(errors).toEqual([expect.stringContaining("E4 取組区分「拡充 継続」")]);
});

/** A table of grades with a row above it and one below. */
const graded = (above: readonly string[], below: readonly string[]) =>
  sheetOf("評価", [
    ["読書計画の進捗"],
    above,
    ["方針", "取組", "取組内容", "令和6年度の実績", "評価", "令和7年度の予定", "担当課"],
    ["１ 家庭", "贈る", "本を贈る。", "610組", "A", "続ける。", "図書館"],
    ["２ 学校", "読む", "全校で読む。", "28校", "B", "続ける。", "学校教育課"],
    below,
  ]);

for (const [where, sheet] of [
  ["above", graded(["【評価】Ａ：達成　Ｂ：おおむね達成　Ｃ：未達成"], [])],
  ["below", graded([], ["※ A（達成）、B（おおむね達成）、C（未達成）"])],
  ["in cells of their own", graded(["Ａ", "達成", "Ｂ", "おおむね達成", "Ｃ", "未達成"], [])],
] as const)
  test(`a legend ${where} explains the grades, also those that nobody has yet`, async () => {
    const { layout, errors, files } = await importDrafted([sheet]);
    expect(errors).toEqual([]);
    expect(layout).toContain("評価:\n  A: 達成\n  B: おおむね達成\n  C: 未達成\n");
    expect(files.get("index.md")).toContain("評価:\n  A: 達成\n");
    expect([...files.keys()].filter((path) => /\d\.md$/u.test(path))).toEqual(["1/1.md", "2/1.md"]);
  });

test("a text that explains other words is no legend", async () => {
  const { layout } = await importDrafted([graded(["Ａ：市の事業　Ｃ：県の事業"], [])]);
  expect(layout).toContain("評価:\n  A: ''\n  B: ''\n");
});

const STEPS = [
  ["事業名", "事業内容", "R6年度実績", "R7年度計画", "担当課"],
  ["基本目標１　地域で暮らす"],
  ["施策の方向（１）　相談"],
  ["施策①　早期の相談"],
  ["発達相談", "相談に応じる。", "810件", "続ける。", "発達支援センター"],
  ["施策②　家族の支援"],
  ["講座", "講座を開く。", "2回", "3回開く。", "発達支援センター"],
  ["施策の方向（２）　療育"],
  ["施策①　通所"],
  ["通所", "通所の場を作る。", "5か所", "続ける。", "障がい福祉課"],
];

test("three levels in rows of their own: the third is kept as a field of the city's own, and comes back", async () => {
  const { layout, errors, files } = await importDrafted([sheetOf("取組", STEPS)]);
  expect(errors).toEqual([]);
  expect(layout).toContain("提言: 小見出し\n");
  expect(layout).toContain("小見出しの欄: 施策\n");
  expect(files.get("1/index.md")).toContain("題名: 地域で暮らす");
  expect(files.get("1/2/index.md")).toContain("療育");
  expect(files.get("1/1/2.md")).toContain("## 施策\n\n施策②　家族の支援\n");
  const own = parseLayout(layout, "layout.yaml");
  const again = await readWorkbook(await writeWorkbook(await editionOf(files), { layout: own }), {
    editionId: "r7",
    layout: own,
  });
  expect(again.files).toEqual(files);
});

test("a third level that the layout has no place for is asked about, and not taken for the second", async () => {
  const { errors } = await importDrafted([sheetOf("取組", STEPS)], [[/^小見出しの欄: .*\n/mu, ""]]);
  expect(errors).toHaveLength(3);
  expect(errors[0]).toMatch(/^A4 上の小見出しとは番号の付け方が違うので/u);
});

const NOBODY = [
  ["いじめを防ぐ取組"],
  ["柱", "取組項目", "具体的な取組", "取組の結果", "来年度に向けて"],
  ["1　防ぐ", "授業", "授業を公開する。", "28校で公開した。", "早く知らせる。"],
  ["2　気づく", "調査", "年3回行う。", "3回行った。", "端末で行う。"],
];

test("a table that names no department is read where the layout names the one for all", async () => {
  const sheet = sheetOf("R6", NOBODY);
  await expect(importDrafted([sheet])).rejects.toThrow(
    "「担当部の名前」に、全ての取組を担当する部の名前を書いてください。",
  );
  const { layout, changedLines, errors, files } = await importDrafted(
    [sheet],
    [[/^担当部の名前: .*$/mu, "担当部の名前: 指導課"]],
  );
  expect([changedLines, errors]).toEqual([1, []]);
  expect(files.get("2/1.md")).toContain("担当部:\n  - 指導課\n");
  const edition = await editionOf(files);
  const own = parseLayout(layout, "layout.yaml");
  expect(writeCsv(edition, { reader: "machine", layout: own }).split("\r\n")[0]).toBe(
    "柱,取組項目,具体的な取組,取組の結果,来年度に向けて",
  );
  const again = await readWorkbook(await writeWorkbook(edition, { layout: own }), {
    editionId: "r7",
    layout: own,
  });
  expect(again.files).toEqual(files);
});

test("sheets that name their level above the table have the next one in its column", async () => {
  const sheet = (name: string, above: string, rows: readonly (readonly string[])[]) =>
    sheetOf(name, [
      ["食育推進計画", "", "", "", "令和7年5月1日時点"],
      [above],
      ["施策", "主な取組", "R6の実績", "R7の取組", "担当"],
      ...rows,
    ]);
  const { layout, errors, files } = await importDrafted([
    sheet("１", "基本目標１　学ぶ", [["(1) 家庭", "配る", "12回", "続ける", "健康課"]]),
    sheet("２", "基本目標２　つなぐ", [["(1) 農業", "収穫する", "4回", "増やす", "農政課"]]),
  ]);
  expect(errors).toEqual([]);
  expect(layout).toContain("提言: 表の上\n");
  expect(uses(layout)[0]).toBe("施策 → 取組方針");
  expect(files.get("index.md")).toContain("題名: 食育推進計画");
  expect(files.get("2/1/index.md")).toContain("農業");
});

test("of four levels in merged columns the lowest is the measure, and the third is kept", async () => {
  const { layout, errors } = await importDrafted([
    sheetOf(
      "R6",
      [
        ["基本目標", "", "施策の方向", "", "施策", "", "具体的事業", "", "令和6年度の取組", "担当"],
        [
          "Ⅰ",
          "育てる",
          "1",
          "母子",
          "(1)",
          "妊娠期の長い施策",
          "①",
          "面談",
          "面談した。",
          "健康課",
        ],
        ["", "", "", "", "", "", "②", "教室", "12回開いた。", "健康課"],
        ["Ⅱ", "学ぶ", "1", "教育", "(1)", "心の施策", "①", "相談員", "28校", "学校教育課"],
      ],
      ["A1:B1", "C1:D1", "E1:F1", "G1:H1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:F3"],
    ),
  ]);
  expect(errors).toEqual([]);
  expect(uses(layout).slice(0, 4)).toEqual([
    "基本目標 → 提言",
    "施策の方向 → 取組方針",
    "施策 → 引き継ぐ",
    "具体的事業 → 取組内容",
  ]);
});

test("plan, report and next plan under years move on together from year to year, and go back so", async () => {
  const sheet = (now: string, next: string) =>
    sheetOf("一覧", [
      ["重点項目", "取組", `${now}計画`, `${now}実績`, `${next}計画`, "所管"],
      ["1 防ぐ", "面談", `${now}に15件`, `${now}は12件`, `${next}に20件`, "健康課"],
    ]);
  const { layout, files } = await importDrafted([sheet("R6", "R7")]);
  const again = await importDrafted([sheet("R7", "R8")], [[/^[\s\S]*$/u, layout]]);
  expect(again.errors).toEqual([]);
  const page = again.files.get("1/1.md");
  expect(page).toContain("## 取組状況\n\nR7は12件\n");
  expect(page).toContain("## 今後の取組\n\nR8に20件\n");
  expect(page).toContain("## 計画\n\nR7に15件\n");
  const own = parseLayout(layout, "layout.yaml");
  const head = async (pages: ReadonlyMap<string, string>) =>
    writeCsv(await editionOf(pages), { reader: "machine", layout: own }).split("\r\n")[0];
  expect(await head(files)).toBe("重点項目,取組,R6計画,R6実績,R7計画,所管");
  expect(await head(again.files)).toBe("重点項目,取組,R7計画,R7実績,R8計画,所管");
});
