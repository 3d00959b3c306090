import { describe, expect, test } from "vitest";
import { readWorkbook, type ImportResult } from "../src/index.ts";
import { makeXlsx, type TestSheet } from "../dev/make-xlsx.ts";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { noteLines, paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

async function read(...sheets: readonly TestSheet[]): Promise<ImportResult> {
  return readWorkbook(makeXlsx(sheets), { editionId: "r7" });
}

/** The row with some of its cells changed. */
function row(changes: Partial<Record<0 | 1 | 2 | 3 | 4 | 5, string>>): TestRow {
  return Object.assign([...ROW], changes) as unknown as TestRow;
}

describe("a workbook in the paper's layout", () => {
  test("becomes a complete edition without findings", async () => {
    const { files, notes } = await read(paperSheet([ROW]));
    expect(notes).toEqual([]);
    expect([...files.keys()]).toEqual([
      "index.md",
      "departments.yaml",
      "1/index.md",
      "1/ア/index.md",
      "1/ア/1.md",
    ]);
    expect((await editionOf(files)).diagnostics).toEqual([]);
  });

  test("gives title, years, vocabulary, items and direction", async () => {
    const { files } = await read(paperSheet([ROW]));
    const { index, recommendations, policies, register } = await editionOf(files);
    expect(index?.value).toEqual({
      id: "r7",
      title: "みほん市の検証報告書を踏まえた令和６年度の取組状況",
      periods: { progress: "令和６年度", plan: "令和７年度以降" },
      categories: [
        { name: "新規", description: "新しく始める項目" },
        { name: "拡充", description: "広げる項目" },
        { name: "継続", description: "続ける項目" },
        { name: "終了", description: "終える項目" },
      ],
      cases: [],
      preface: "",
    });
    expect(recommendations.get(1)?.value).toEqual({
      number: 1,
      title: "支援体制の強化",
      items: ["相談体制のあり方", "連携の強化"],
    });
    expect(policies.get("1-ア")?.value.direction).toBe("区の体制を整える。");
    expect(register?.value).toEqual([
      { name: "子）児童相談所", bureau: "子", from: "r7", successors: [] },
    ]);
  });

  test("keeps every character of a text", async () => {
    const nasty = "　全角\n\n =1+1\n・項目 \n葛󠄀城市 𠮟る 👨‍👩‍👧\n_x000D_\t終わり ";
    const { files } = await read(paperSheet([row({ 1: nasty.replace("_x", "_x005F_x") })]));
    expect((await editionOf(files)).measures.get("1-ア-1")?.value.progress).toBe(nasty);
  });

  test("takes no stamp on the paper for its title", async () => {
    for (const stamp of [
      "【内部資料・取扱注意】",
      "（案）",
      "令和７年１１月３０日現在",
      "未定稿",
    ]) {
      const cells = { A1: stamp, A2: "見守りの取組の状況" };
      const { files, notes } = await read(paperSheet([ROW], { cells }));
      expect((await editionOf(files)).index?.value.title).toBe("見守りの取組の状況");
      expect(noteLines(notes)).toEqual([expect.stringContaining("warning 1-ア!A1「")]);
    }
    const { files } = await read(paperSheet([ROW], { cells: { A1: "【令和６年度の取組】" } }));
    expect((await editionOf(files)).index?.value.title).toBe("【令和６年度の取組】");
  });

  test("finds the cases that the title names", async () => {
    const title = "令和元年６月死亡事例及び令和３年６月死亡事例の検証を踏まえた取組状況";
    const { files } = await read(paperSheet([ROW], { cells: { A1: title } }));
    expect((await editionOf(files)).index?.value.cases).toEqual([
      "令和元年６月死亡事例",
      "令和３年６月死亡事例",
    ]);
  });

  test("adds 終了 to a legend without it, and says so", async () => {
    const { files, notes } = await read(paperSheet([ROW], { cells: { A15: "" } }));
    expect(noteLines(notes)).toEqual([
      "info ! 凡例に「終了」がないため、「終了：取組を終える項目」を加えました。",
    ]);
    expect(files.get("index.md")).toContain("終了: 取組を終える項目");
  });
});

describe("merged cells", () => {
  test("a goal over several rows is the first measure's, and the others refer to it", async () => {
    const rows = [ROW, row({ 0: "", 1: "別の取組。" }), row({ 0: "○自分の内容" })];
    const { files, notes } = await read(paperSheet(rows, { merges: ["A9:A10"] }));
    const { measures } = await editionOf(files);
    expect(notes).toEqual([]);
    expect([...measures.values()].map(({ value }) => [value.id, value.goal, value.goalOf])).toEqual(
      [
        ["1-ア-1", "○見守りの体制を整える。", undefined],
        ["1-ア-2", "", "1-ア-1"],
        ["1-ア-3", "○自分の内容", undefined],
      ],
    );
  });

  test("departments over two rows are listed by both measures", async () => {
    const rows = [row({ 5: "子）児童相談所\n区）保健福祉部" }), row({ 0: "○研修を行う。", 5: "" })];
    const { files, notes } = await read(paperSheet(rows, { merges: ["F9:F10"] }));
    const { measures } = await editionOf(files);
    expect(notes).toEqual([]);
    expect(measures.get("1-ア-2")?.value.departments).toEqual(["子）児童相談所", "区）保健福祉部"]);
  });

  test("another field over two rows gives both the same text, and says so", async () => {
    const { files, notes } = await read(
      paperSheet([ROW, row({ 0: "○別", 2: "" })], { merges: ["C9:C10"] }),
    );
    expect((await editionOf(files)).measures.get("1-ア-2")?.value.evaluation).toBe(
      "連携が進んだ。",
    );
    expect(noteLines(notes)).toEqual([
      "info 1-ア!C9 自己評価のセルが複数の取組にわたって結合されています。それぞれの取組に同じ文字を入れました。",
    ]);
  });

  test("a measure over several rows of the sheet is one measure", async () => {
    const empty: TestRow = ["", "", "", "", "", ""];
    const merges = [..."ABCDEF"].map((column) => `${column}9:${column}10`);
    const { files, notes } = await read(paperSheet([ROW, empty, row({ 0: "○次" })], { merges }));
    expect(notes).toEqual([]);
    expect([...files.keys()].slice(4)).toEqual(["1/ア/1.md", "1/ア/2.md"]);
  });

  test("an empty goal that is not merged is an error, never a guess", async () => {
    const { files, notes } = await read(paperSheet([ROW, row({ 0: "" })]));
    expect(files.size).toBe(0);
    expect(noteLines(notes)).toEqual([
      "error 1-ア!A10 取組内容が空です。上の行と同じ取組内容ならセルを結合し、そうでなければ書いてください。",
    ]);
  });
});

test("a note between the head and the table is no item of the recommendation", async () => {
  const { files, notes } = await read(paperSheet([ROW], { cells: { A7: "（単位：世帯）" } }));
  const { recommendations } = await editionOf(files);
  expect(recommendations.get(1)?.value.items).toHaveLength(2);
  expect(notes).toEqual([
    expect.objectContaining({ severity: "warning", cell: "A7", quote: "（単位：世帯）" }),
  ]);
});

describe("sheets that differ from the paper", () => {
  test("empty first rows and columns, other orders and split headings are understood", async () => {
    const { notes, files } = await read({
      name: "まとめ",
      cells: {
        C3: "題名の行",
        C5: "検証報告書における提言",
        G5: "今後の取組の方向性",
        C6: "２　題名",
        G6: "取組方針　ｲ",
        G7: "方向性の文",
        C9: "担　当　部",
        D9: "区\n分",
        E9: "Ｒ６の\n取組状況",
        F9: "自己\n評価",
        G9: "今後の\n取組",
        H9: "取組\n内容",
        C10: "子）児童相談所",
        D10: " 継続 ",
        E10: "した。",
        F10: "よい。",
        G10: "続ける。",
        H10: "○内容",
      },
    });
    expect(notes.filter(({ severity }) => severity === "error")).toEqual([]);
    const { measures, index } = await editionOf(files);
    expect(measures.get("2-イ-1")?.value).toMatchObject({ goal: "○内容", category: "継続" });
    expect(index?.value.periods).toEqual({ progress: "Ｒ６", plan: "（未記入）" });
  });

  test("headings over two rows are read from top to bottom", async () => {
    const sheet = paperSheet([]);
    const { files, notes } = await read({
      ...sheet,
      cells: {
        ...Object.fromEntries(
          Object.entries(sheet.cells).filter(([name]) => Number(name.slice(1)) < 8),
        ),
        A8: "取組内容",
        B8: "令和６年度の",
        B9: "取組状況",
        C9: "自己評価",
        D8: "令和７年度以降の取組内容",
        E8: "取組区分",
        F8: "担当部",
        ...Object.fromEntries(ROW.map((text, column) => [`${"ABCDEF"[column]}10`, text])),
      },
      merges: [...(sheet.merges ?? []), "A8:A9", "B8:C8", "D8:D9", "E8:E9", "F8:F9"],
    });
    expect(notes.filter(({ severity }) => severity !== "info")).toEqual([]);
    const { measures, index } = await editionOf(files);
    expect(measures.get("1-ア-1")?.value.evaluation).toBe("連携が進んだ。");
    expect(index?.value.periods.progress).toBe("令和６年度");
  });

  test("a cover sheet is named and left out, a hidden sheet too", async () => {
    const { notes, files } = await read(
      { name: "表紙", cells: { B2: "みほん市" } },
      paperSheet([ROW]),
      paperSheet([ROW], { name: "1-イ", letter: "イ", isHidden: true }),
    );
    expect(noteLines(notes)).toEqual([
      "warning 1-イ!A1:F15「みほん市の検証報告書を踏まえた令和６年…」 非表示のシートは取り込みません。取り込む場合は再表示して保存してください。",
      "info 表紙!B2「みほん市」 取組の表のないシートは取り込みません（文字のあるセル1個）。",
    ]);
    expect([...files.keys()].filter((path) => path.startsWith("1/イ"))).toEqual([]);
  });

  test("a sheet's name that disagrees with its cells is an error", async () => {
    const { notes } = await read(paperSheet([ROW], { name: "1-イ" }));
    expect(noteLines(notes)).toEqual([
      "error 1-イ!A1 シート名「1-イ」と、セルに書かれた提言・取組方針（1-ア）が違います。どちらかを直してください。",
    ]);
  });

  test("a policy on two sheets continues its serials", async () => {
    const { notes, files } = await read(
      paperSheet([ROW], { name: "1-ア" }),
      paperSheet([row({ 0: "○続き" })], { name: "1-ア(2)" }),
    );
    expect(noteLines(notes)).toEqual([
      "warning 1-ア(2)! 取組方針「1-ア」はシート「1-ア」の続きとして、通し番号を続けました。同じ取組方針の写しや記入例のシートなら、非表示にするか削除して取り込み直してください。",
    ]);
    expect([...files.keys()].slice(4)).toEqual(["1/ア/1.md", "1/ア/2.md"]);
  });

  test("two policies on one sheet are two tables", async () => {
    const first = paperSheet([ROW]);
    const second = Object.entries(paperSheet([ROW], { letter: "イ" }).cells).map(([name, text]) => [
      `${name[0]}${Number(name.slice(1)) + 20}`,
      text,
    ]);
    const { files, notes } = await read({
      name: "全部",
      cells: { ...first.cells, ...Object.fromEntries(second) },
    });
    expect(notes.filter(({ severity }) => severity === "error")).toEqual([]);
    expect([...files.keys()].filter((path) => path.endsWith("1.md"))).toEqual([
      "1/ア/1.md",
      "1/イ/1.md",
    ]);
  });

  test("a text that reads like a label is a text where there is a category", async () => {
    const { files, notes } = await read(paperSheet([row({ 2: "取組方針ア", 3: "取組区分" })]));
    expect(notes).toEqual([]);
    expect((await editionOf(files)).measures.get("1-ア-1")?.value.evaluation).toBe("取組方針ア");
  });

  test("headings repeated for the next page are no measure", async () => {
    const { files } = await read(
      paperSheet([
        ROW,
        ["取組内容", "取組状況", "自己評価", "今後の取組", "取組\n区分", "担当部"],
        row({ 0: "○次" }),
      ]),
    );
    expect([...files.keys()].slice(4)).toEqual(["1/ア/1.md", "1/ア/2.md"]);
  });

  test("text without a place is listed with its cell", async () => {
    const { notes } = await read(
      paperSheet([ROW, row({ 0: "○別" })], {
        cells: { H2: "照会中", G8: "備考", G9: "急ぐ", A18: "問合せ先は総務課" },
      }),
    );
    expect(noteLines(notes)).toEqual([
      "warning 1-ア!H2「照会中」 表の外にある文字は取り込みません。必要なら表の中の欄に移してください。",
      "warning 1-ア!A18「問合せ先は総務課」 表の外にある文字は取り込みません。必要なら表の中の欄に移してください。",
      "warning 1-ア!G8:G9 「備考」の列は取り込みません（文字のあるセル1個、始めは「急ぐ」）。",
    ]);
  });

  test("a missing column is an error that names it, what is there, and what may be meant", async () => {
    const { notes } = await read(paperSheet([ROW], { cells: { C8: "達成度" } }));
    expect(noteLines(notes)[0]).toBe(
      "error 1-ア!A8 表に「自己評価」の列がありません。分かった列は「取組内容」「令和６年度の 取組状況」「令和７年度以降の取組内容」「取組 区分」「担当部」です。もしかして: C8の「達成度」は「自己評価」。見出しを直すか、足りない列を加えてください。取組の表でなければ、シートを非表示にするか削除してください。",
    );
  });
});
