import { describe, expect, test } from "vitest";
import { readWorkbook, type ImportResult } from "../src/index.ts";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { noteLines } from "./paper-fixture.ts";

const HEADINGS = [
  "番号",
  "提言",
  "方針",
  "取組内容",
  "令和６年度の取組状況",
  "自己評価",
  "令和７年度以降の取組内容",
  "取組区分",
  "担当部",
];
const TEXTS = ["した。", "よい。", "続ける。", "継続", "子）児童相談所"];

async function readCsv(rows: readonly (readonly string[])[], prefix = ""): Promise<ImportResult> {
  const lines = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
  return readWorkbook(Buffer.from(prefix + lines.join("\r\n")), { editionId: "r7" });
}

describe("a list of measures", () => {
  test("is read from a sheet, with ids in any width", async () => {
    const rows = [
      HEADINGS,
      ["１－ア－１", "１　題名", "ア", "○内容", ...TEXTS],
      ["1-イ-3", "1", "イ", "○別の内容", ...TEXTS],
    ];
    const cells = Object.fromEntries(
      rows.flatMap((row, y) => row.map((text, x) => [`${"ABCDEFGHI"[x]}${y + 1}`, text])),
    );
    const { files } = await readWorkbook(makeXlsx([{ name: "一覧", cells }]), { editionId: "r7" });
    const { measures, recommendations } = await editionOf(files);
    expect([...measures.keys()]).toEqual(["1-ア-1", "1-イ-3"]);
    expect(recommendations.get(1)?.value.title).toBe("題名");
    expect(measures.get("1-ア-1")?.value).toMatchObject({ goal: "○内容", plan: "続ける。" });
  });

  test("gives serials in the order of the rows where there are no ids", async () => {
    const { files } = await readCsv([
      HEADINGS.slice(1),
      ["１　題名", "取組方針ア", "○一", ...TEXTS],
      ["１　題名", "ｲ", "○二", ...TEXTS],
      ["１　題名", "ア", "○三", ...TEXTS],
    ]);
    const { measures } = await editionOf(files);
    expect([...measures.values()].map(({ value }) => `${value.id} ${value.goal}`)).toEqual([
      "1-ア-1 ○一",
      "1-ア-2 ○三",
      "1-イ-1 ○二",
    ]);
  });

  test("gives a new row among numbered ones the next serial", async () => {
    const { files } = await readCsv([
      HEADINGS,
      ["1-ア-1", "1", "ア", "○一", ...TEXTS],
      ["", "1", "ア", "○新しい", ...TEXTS],
      ["1-ア-4", "1", "ア", "○四", ...TEXTS],
    ]);
    expect((await editionOf(files)).measures.get("1-ア-5")?.value.goal).toBe("○新しい");
  });

  test("reads references and reasons where it has the columns", async () => {
    const { files, notes } = await readCsv([
      [
        ...HEADINGS,
        "取組内容の共有",
        "再掲",
        "前身",
        "統合先",
        "据置理由",
        "終了理由",
        "委員会意見",
      ],
      [
        "1-ア-1",
        "1",
        "ア",
        "○一",
        ...TEXTS,
        "",
        "",
        "2-ア-1、２-ア-３",
        "",
        "変更なし",
        "",
        "意見",
      ],
      [
        "1-ア-2",
        "1",
        "ア",
        "○一",
        ...TEXTS,
        "1-ア-1に同じ",
        "１-ア-１の再掲",
        "",
        "1-ア-1",
        "",
        "済んだ",
        "",
      ],
    ]);
    expect(notes.filter(({ severity }) => severity === "error")).toEqual([]);
    const { measures, opinions } = await editionOf(files);
    expect(measures.get("1-ア-1")?.value).toMatchObject({
      predecessors: ["2-ア-1", "2-ア-3"],
      carryOverReason: "変更なし",
    });
    expect([...opinions.values()].map(({ value }) => value)).toMatchObject([
      { id: "r7-意見-1", target: "1-ア-1", text: "意見", state: "未対応", response: "" },
    ]);
    expect(measures.get("1-ア-2")?.value).toMatchObject({
      goal: "",
      goalOf: "1-ア-1",
      repostOf: "1-ア-1",
      mergedInto: "1-ア-1",
      endReason: "済んだ",
    });
  });

  test.each([
    [
      "an id that is none",
      ["2", "", "", "○一", ...TEXTS],
      "error CSV!A2 番号「2」を読み取れません。",
    ],
    [
      "no place at all",
      ["", "", "", "○一", ...TEXTS],
      "error CSV!A2 どの提言・取組方針の取組か分かりません。",
    ],
    [
      "another letter beside the id",
      ["1-ア-2", "見守り", "イ", "○一", ...TEXTS],
      "error CSV!C2 方針の列の「イ」が、番号「1-ア-2」と食い違っています。",
    ],
    [
      "an id twice",
      ["1-ア-9", "", "", "○一", ...TEXTS],
      "error CSV!A3 番号「1-ア-9」が2回出てきます。",
    ],
  ])("%s is an error", async (_, row, message) => {
    const { notes, files } = await readCsv([HEADINGS, row, ["1-ア-9", "", "", "○二", ...TEXTS]]);
    expect(noteLines(notes).some((line) => line.startsWith(message))).toBe(true);
    expect(files.size).toBe(0);
  });

  test("another text under a shared goal is an error", async () => {
    const { notes } = await readCsv([
      [...HEADINGS, "取組内容の共有"],
      ["1-ア-1", "1　題", "ア", "○一", ...TEXTS, ""],
      ["1-ア-2", "1　題", "ア", "○違う", ...TEXTS, "1-ア-1"],
    ]);
    expect(noteLines(notes)).toContain(
      "error CSV!D3 取組内容が、共有先の 1-ア-1 の取組内容と違います。同じ文にするか、「取組内容の共有」を空にしてください。",
    );
  });

  test("says what it could not know", async () => {
    const { notes } = await readCsv([HEADINGS, ["1-ア-1", "", "", "○一", ...TEXTS]]);
    expect(noteLines(notes).filter((line) => line.startsWith("warning"))).toEqual([
      "warning ! 提言1の題名がありません。取り込んだ後に「1/index.md」に書いてください。",
      "warning ! 取組方針「1-ア」の方向性がありません。取り込んだ後に「1/ア/index.md」に書いてください。",
      "warning ! 題名が取り込むファイルに見つかりません。取り込んだ後に「index.md」に書いてください。",
    ]);
  });
});

describe("CSV", () => {
  const rows = [HEADINGS, ["1-ア-1", "1　題", "ア", "○髙橋①\n「二行目」", ...TEXTS]];

  test("is read as UTF-8 with and without a mark, and as Excel's Shift_JIS", async () => {
    const plain = await readCsv(rows);
    const marked = await readCsv(rows, "\uFEFF");
    expect(marked.files).toEqual(plain.files);
    // The headings without years and one row (○髙① is 819b fbfc 8740), as Excel saves them.
    const sjis = Buffer.from(
      [
        "94d48d862c92f18cbe2c95fb906a2c8ee6916793e097652c8ee691678ff38bb52c8ea98cc8955d89bf2c8da18c",
        "e382cc8ee691672c8ee691678be695aa2c9253939695940d0a312d83412d312c31814091e82c83412c819beee0",
        "87402c82b582bd81422c82e682a281422c91b182af82e981422c8c7091b12c8e71816a8e9993b6918a926b8f8a",
        "0d0a",
      ].join(""),
      "hex",
    );
    const { files } = await readWorkbook(sjis, { editionId: "r7" });
    const { measures } = await editionOf(files);
    expect(measures.get("1-ア-1")?.value).toMatchObject({
      goal: "○髙①",
      progress: "した。",
      departments: ["子）児童相談所"],
    });
  });

  test("undoes the guard before formulas only in files for Excel", async () => {
    const guarded = [HEADINGS, ["1-ア-1", "1　題", "ア", "'=1+1", "'引用'", ...TEXTS.slice(1)]];
    const raw = await editionOf((await readCsv(guarded)).files);
    const excel = await editionOf((await readCsv(guarded, "\uFEFF")).files);
    expect(raw.measures.get("1-ア-1")?.value).toMatchObject({ goal: "'=1+1", progress: "'引用'" });
    expect(excel.measures.get("1-ア-1")?.value).toMatchObject({ goal: "=1+1", progress: "'引用'" });
  });

  test("may be parted by tabs and may have a title above the table", async () => {
    const text = `一覧\n${rows.map((row) => row.map((cell) => cell.replace(/\n.*/, "")).join("\t")).join("\n")}`;
    const { files } = await readWorkbook(Buffer.from(text), { editionId: "r7" });
    const { measures, index } = await editionOf(files);
    expect([...measures.keys()]).toEqual(["1-ア-1"]);
    expect(index?.value.title).toBe("一覧");
  });
});

test("what stands on the sheet beside a list and has no place is named", async () => {
  const list = {
    name: "一覧",
    cells: Object.fromEntries(
      [[...HEADINGS], ["1-ア-1", "1　題", "ア", "○一", ...TEXTS]].flatMap((row, at) =>
        row.map((text, column) => [`${"ABCDEFGHIJ"[column]}${at + 1}`, text]),
      ),
    ),
  };
  const facts = {
    name: "年度版",
    cells: {
      A1: "年度版",
      B1: "r7",
      A2: "題名",
      B2: "みほん市の取組",
      C2: "改訂中",
      A3: "題名",
      B3: "別の題名",
      B4: "言葉のない行",
      A5: "取組方針",
      B5: "第1",
      A6: "備考",
      B6: "内部用",
    },
  };
  const { notes } = await readWorkbook(makeXlsx([list, facts]), { editionId: "r7" });
  expect(
    noteLines(notes)
      .filter((line) => line.includes("年度版!"))
      .map((line) => line.slice(0, line.indexOf("」") + 1)),
  ).toEqual(
    [
      "C2「改訂中」",
      "A3「題名」",
      "B3「別の題名」",
      "B4「言葉のない行」",
      "A5「取組方針」",
      "B5「第1」",
      "A6「備考」",
      "B6「内部用」",
    ].map((place) => `warning 年度版!${place}`),
  );
});
