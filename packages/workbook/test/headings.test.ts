import { editionOf } from "@torikumi/record/dev/edition-of";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../src/index.ts";
import { readHeading } from "../src/layout/heading.ts";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { noteLines, paperSheet, ROW } from "./paper-fixture.ts";

describe("a heading in other words", () => {
  test.each([
    ["取り組み内容", "goal", ""],
    ["取組の内容", "goal", ""],
    ["①取組内容", "goal", ""],
    ["取組\u00AD内容\u200B", "goal", ""],
    ["【取組内容】", "goal", ""],
    ["令和７年度以降の取組内容", "goal", "令和７年度以降"],
    ["取組み状況", "progress", ""],
    ["実績", "progress", ""],
    ["令和6年度実績", "progress", "令和6年度"],
    ["進捗状況", "progress", ""],
    ["これまでの取組内容", "progress", ""],
    ["具体的な取組状況", "progress", ""],
    ["取組状況（令和６年度）", "progress", "令和６年度"],
    ["取組状況【R5～R6】", "progress", "R5～R6"],
    ["令和５・６年度の取組状況", "progress", "令和５・６年度"],
    ["令和６（2024）年度の取組状況", "progress", "令和６（2024）年度"],
    ["令和6年4月～令和7年3月の取組状況", "progress", "令和6年4月～令和7年3月"],
    ["評価（Ａ～Ｄ）", "evaluation", ""],
    ["自己点検", "evaluation", ""],
    ["今後の取組み", "plan", ""],
    ["次年度の取組", "plan", ""],
    ["令和７年度の予定", "plan", "令和７年度"],
    ["令和７年度以降の取組", "plan", "令和７年度以降"],
    ["Ｒ７以降の取組み", "plan", "Ｒ７以降"],
    ["令和７年度からの取組", "plan", "令和７年度から"],
    ["今後の取組み（令和７年度～）", "plan", "令和７年度～"],
    ["令和５年度〜令和６年度の取組状況", "progress", "令和５年度〜令和６年度"],
    ["具体の取組", "goal", ""],
    ["区　分", "category", ""],
    ["新規・拡充・継続の別", "category", ""],
    ["所管課", "departments", ""],
    ["担当部・課", "departments", ""],
    ["担当部局（所管課）", "departments", ""],
    ["№", "id", ""],
    ["取組区分※１", "category", ""],
    ["担当部（注）", "departments", ""],
    ["担当部\n（注２）", "departments", ""],
    ["自己評価 ※ 3", "evaluation", ""],
    ["今後の取組*", "plan", ""],
    ["取組内容注1）", "goal", ""],
    ["取組状況²", "progress", ""],
    ["令和6年度の取組状況※2", "progress", "令和6年度"],
    ["（※１）取組区分", "category", ""],
    ["※取組区分（継続・拡充）", "category", ""],
  ])("「%s」", (text, key, period) => {
    expect(readHeading(text)).toMatchObject({ key, period });
  });

  test.each([
    "他都市の取組状況",
    "前年度の取組状況",
    "取組状況（前年度）",
    "外部評価",
    "成果の評価",
    "今後の方向性",
    "事業名",
    "取組",
    "計画",
    "年度計画",
    "実績値",
    "関係機関",
    "担当者",
    "令和７年４月１日現在",
    "研修を２回行った。",
    "取組内容①",
    "受注",
  ])("「%s」 says something else", (text) => expect(readHeading(text)).toBeUndefined());
});

/** Reads a paper with one measure, its row of headings (8) changed; `below` puts more rows under it. */
async function read(cells: Readonly<Record<string, string>>, merges: readonly string[] = []) {
  const bytes = makeXlsx([paperSheet([ROW], { cells, merges })]);
  const { files, notes } = await readWorkbook(bytes, { editionId: "r7" });
  const { measures, index, recommendations } = await editionOf(files);
  return {
    measure: measures.get("1-ア-1")?.value,
    periods: index?.value.periods,
    items: recommendations.get(1)?.value.items,
    heavy: noteLines(notes).filter((line) => !line.startsWith("info")),
  };
}

/** Two rows of headings (7 and 8) above the measure of row 9. */
const UPPER = { A7: "取組", B7: "令和６年度", D7: "令和７年度" };
const LOWER = { B8: "取組状況", C8: "自己評価", D8: "今後の取組", E8: "区分", F8: "担当課" };

describe("headings in two rows", () => {
  const merged = { A7: "取組内容", E7: "取組区分", F7: "担当部", A8: "", E8: "", F8: "" };
  test.each([
    ["merged", { ...UPPER, ...LOWER, ...merged }, ["A7:A8", "B7:C7", "E7:E8", "F7:F8"]],
    ["with years that are not merged", { ...UPPER, ...LOWER, A8: "取組内容" }, []],
    ["taken apart (取組 over 内容)", { ...UPPER, ...LOWER, A8: "内容" }, ["B7:C7"]],
    [
      "with 令和６年度の取組 over them",
      { ...UPPER, ...LOWER, A7: "", A8: "取組内容", B7: "令和６年度の取組" },
      ["B7:C7"],
    ],
  ])("%s", async (_, cells, merges) => {
    const { measure, periods, items, heavy } = await read(cells, merges);
    expect(heavy).toEqual([]);
    expect(measure).toMatchObject({
      goal: ROW[0],
      progress: ROW[1],
      evaluation: ROW[2],
      plan: ROW[3],
    });
    expect(periods).toEqual({ progress: "令和６年度", plan: "令和７年度" });
    expect(items).toEqual(["相談体制のあり方", "連携の強化"]);
  });
});

describe("a heading is only what it says", () => {
  test("last year's 取組内容 is no plan, and what it may be is asked", async () => {
    const { measure, heavy } = await read({
      B8: "令和６年度の取組内容",
      C8: "令和６年度の取組状況",
      D8: "自己評価",
    });
    expect(measure).toBeUndefined();
    expect(heavy[0]).toBe(
      "error 1-ア!A8 表に「今後の取組」の列がありません。分かった列は「取組内容」「令和６年度の取組状況」「自己評価」「取組 区分」「担当部」です。見出しを直すか、足りない列を加えてください。取組の表でなければ、シートを非表示にするか削除してください。",
    );
    expect(heavy[1]).toMatch(/^warning 1-ア!B8:B9 「令和６年度の取組内容」の列は取り込みません/);
  });

  test.each([["令和７年度の取組内容"], ["取組内容（令和７年度）"], ["令和６年度以降の取組内容"]])(
    "「%s」 after a report of 令和６年度 is the plan",
    async (heading) => {
      const { measure, heavy } = await read({ D8: heading });
      expect(heavy).toEqual([]);
      expect(measure?.plan).toBe(ROW[3]);
    },
  );

  test("the paper's own word is taken where another column says nearly the same", async () => {
    const { measure, heavy } = await read({ G8: "評価", G9: "Ａ" });
    expect(measure?.evaluation).toBe(ROW[2]);
    expect(heavy).toEqual([
      "warning 1-ア!G8:G9 「評価」の列は取り込みません（文字のあるセル1個、始めは「Ａ」）。",
    ]);
  });

  test("years below the word are its years", async () => {
    const { periods, measure, heavy } = await read({
      ...UPPER,
      ...LOWER,
      A7: "",
      A8: "取組内容",
      B7: "取組状況",
      B8: "令和６年度",
      C7: "自己評価",
      C8: "令和６年度",
      D7: "",
      D8: "今後の取組（令和７年度）",
    });
    expect(heavy).toEqual([]);
    expect(periods).toEqual({ progress: "令和６年度", plan: "令和７年度" });
    expect(measure?.progress).toBe(ROW[1]);
  });

  test("取組内容 of last year is the goal where there is no other, and that is told", async () => {
    const { measure, heavy } = await read({ A8: "令和６年度の取組内容" });
    expect(measure?.goal).toBe(ROW[0]);
    expect(heavy).toEqual([
      expect.stringMatching(
        /^warning 1-ア!A8「令和６年度の取組内容」 年の付いた見出しの列を「取組内容」として/,
      ),
    ]);
  });

  test("of two columns in the same words none is taken", async () => {
    const { heavy } = await read({ G8: "令和５年度の取組状況", G9: "会議を２回開いた。" });
    expect(heavy[0]).toMatch(
      /^error 1-ア!G8:G9 「令和６年度の 取組状況」の列と「令和５年度の取組状況」の列は同じ意味に読めて/,
    );
  });

  test("of a heading merged over a number and a text, the text's column is read", async () => {
    const bytes = makeXlsx([
      paperSheet([["1", "○見守り", "会議を開いた。", "進んだ。", "続ける。", "継続"]], {
        cells: {
          A8: "取組内容",
          B8: "",
          C8: "取組状況",
          D8: "自己評価",
          E8: "今後の取組",
          F8: "区分",
          G8: "担当部",
          G9: "子）児童相談所",
        },
        merges: ["A8:B8"],
      }),
    ]);
    const { files } = await readWorkbook(bytes, { editionId: "r7" });
    expect((await editionOf(files)).measures.get("1-ア-1")?.value.goal).toBe("○見守り");
  });
});

test("a heading with a slip is told with the name that it is near to", async () => {
  const sheet = paperSheet([ROW], { cells: { A8: "取組内谷", C8: "自己評値" } });
  const { notes } = await readWorkbook(makeXlsx([sheet]), { editionId: "r7" });
  expect(noteLines(notes)[0]).toContain(
    "もしかして: A8の「取組内谷」は「取組内容」、C8の「自己評値」は「自己評価」。",
  );
});
