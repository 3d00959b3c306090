import { describe, expect, test } from "vitest";
import { listOpinions } from "@torikumi/outline";
import { allOpinions, opinionTargets, type Edition, type Opinion } from "@torikumi/record";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { readMihon } from "@torikumi/record/dev/mihon";
import { readOpinions, readWorkbook, writeOpinions, writeWorkbook } from "../src/index.ts";
import { noteLines } from "./paper-fixture.ts";

const OPINION: Opinion = {
  id: "r7-意見-1",
  target: "1-ア-1",
  meeting: "第1回審議会",
  date: "2025-08-20",
  state: "未対応",
  text: "区の間の差を示されたい。",
  response: "",
};
const HEADINGS = ["番号", "対象", "意見", "会議", "期日", "対応", "処理", "理由"];

/** What the edition holds whose opinions are read. */
const TARGETS = opinionTargets(["1-ア-1", "1-ア-2", "1-A-2", "2-3-1", "2-B-1", "1-2", "2-ア-1"]);

/** Reads a CSV table laid over opinions that stand. */
async function read(
  rows: readonly (readonly string[])[],
  existing: readonly Opinion[] = [],
  more: { answers?: "replaced"; meeting?: string; date?: string } = {},
) {
  const csv = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","));
  const bytes = Buffer.from(`${csv.join("\r\n")}\r\n`);
  const { opinions, notes } = await readOpinions(bytes, {
    editionId: "r7",
    existing,
    targets: TARGETS,
    ...more,
  });
  return { opinions, notes: noteLines(notes) };
}

describe("the committee's table", () => {
  test("reads what an opinion is on however a city numbers its measures and a person types it", async () => {
    const { opinions, notes } = await read([
      ["対象", "意見"],
      ["取組１ー Ａ‐２", "い"],
      ["2―3―1", "ろ"],
      ["取組方針２－Ｂ", "は"],
      ["１－２", "に"],
    ]);
    expect(notes).toEqual([]);
    expect(opinions.map(({ target }) => target)).toEqual(["1-A-2", "2-3-1", "2-B", "1-2"]);
  });

  test("an opinion on what the edition does not hold is refused at its cell, with what is near; one of an earlier year is not", async () => {
    const rows = [
      ["番号", "意見", "対象"],
      ["", "数を示されたい。", "1-ア-3"],
      ["", "数を示されたい。", "9-ア"],
      ["r6-意見-1", "数を示されたい。", "8"],
      ["", "数を示されたい。", "1-ア"],
    ];
    const { opinions, notes } = await read(rows);
    expect(opinions).toEqual([]);
    expect(notes).toEqual([
      "error CSV!C2 意見の対象 1-ア-3 がこの年度版にありません。もしかして: 「1-ア-1」。",
      "error CSV!C3 意見の対象 9-ア がこの年度版にありません。もしかして: 「1-ア」。",
    ]);
  });

  test("makes an opinion of every row, with the meeting told once for all", async () => {
    const { opinions, notes } = await read(
      [
        ["令和7年度第1回審議会　意見一覧"],
        [],
        ["No.", "対象", "ご意見"],
        ["1", "取組１－ア－１", "区の間の差を示されたい。"],
        ["2", "提言2", "受け手の側も\n示されたい。"],
        ["3", "全体", "分かりやすく。"],
        ["4", "", ""],
      ],
      [{ ...OPINION, id: "r7-意見-4", text: "別の意見。" }],
      { meeting: "第2回", date: "2025-12-01" },
    );
    expect(notes).toEqual([]);
    expect(opinions).toEqual(
      [
        ["r7-意見-5", "1-ア-1", "区の間の差を示されたい。"],
        ["r7-意見-6", "2", "受け手の側も\n示されたい。"],
        ["r7-意見-7", "全体", "分かりやすく。"],
      ].map(([id, target, text]) => ({
        id,
        target,
        text,
        meeting: "第2回",
        date: "2025-12-01",
        state: "未対応",
        response: "",
      })),
    );
  });

  test("reads days and states as people write them", async () => {
    const { opinions } = await read([
      HEADINGS,
      ["", "1-ア", "一", "会", "令和7年8月20日（水）", "した。", "対応済み", ""],
      ["", "1-ア", "二", "会", "R7.8.20", "", "対応しない", "法令によるため"],
      ["", "1-ア", "三", "会", "2025/8/20", "（未記入）", "", ""],
    ]);
    expect(
      opinions.map(({ date, state, response, reason }) => [date, state, response, reason]),
    ).toEqual([
      ["2025-08-20", "対応済", "した。", undefined],
      ["2025-08-20", "対応しない", "", "法令によるため"],
      ["2025-08-20", "未対応", "", undefined],
    ]);
  });

  test.each([
    [["", "ほげ", "一", "", "", "", "", ""], "error CSV!B2 対象が読み取れません。"],
    [["", "", "一", "", "", "", "", ""], "error CSV!C2 意見の対象が分かりません。"],
    [["", "1-ア", "", "", "", "した。", "", ""], "error CSV!C2 意見が空の行です。"],
    [["", "1-ア", "一", "", "8月20日", "", "", ""], "error CSV!E2 期日が読み取れません。"],
    [["", "1-ア", "一", "", "2025-02-30", "", "", ""], "error CSV!E2 期日が読み取れません。"],
    [
      ["", "1-ア", "一", "", "", "", "未対応中", ""],
      "error CSV!G2 処理の言葉ではありません。もしかして: 「未対応」",
    ],
    [
      ["r9-意見-1", "1-ア", "一", "", "", "", "", ""],
      "error CSV!C2 r9-意見-1 は、取り込む年度版（r7）より後の年度版の番号です。",
    ],
  ])("with the row %j nothing is taken", async (row, message) => {
    const { opinions, notes } = await read([HEADINGS, row]);
    expect(
      notes.map((line) => line.replace(/「[^」]*」(?= )/u, "").slice(0, message.length)),
    ).toEqual([message]);
    expect(opinions).toEqual([]);
  });

  test("a file without such a table is refused", async () => {
    await expect(
      read([
        ["a", "b"],
        ["c", "d"],
      ]),
    ).rejects.toThrow("意見の表が見つかりません。");
  });
});

describe("a table over opinions that stand", () => {
  const answer = (more: readonly string[]) => [
    "r7-意見-1",
    "1-ア-1",
    OPINION.text,
    "",
    "",
    ...more,
  ];

  test("brings answers; the same again brings nothing", async () => {
    const row = answer(["表を加えた。", "対応済", ""]);
    const { opinions, notes } = await read([HEADINGS, row], [OPINION]);
    expect(notes).toEqual([]);
    expect(opinions).toEqual([{ ...OPINION, response: "表を加えた。", state: "対応済" }]);
    expect((await read([HEADINGS, row], opinions)).opinions).toEqual([]);
  });

  test("an empty cell and a mark are no answer, and a state never goes back", async () => {
    const standing = { ...OPINION, response: "表を加えた。", state: "対応済" };
    const { opinions, notes } = await read(
      [HEADINGS, answer(["（未記入）", "未対応", ""])],
      [standing],
    );
    expect(opinions).toEqual([]);
    expect(notes).toEqual([
      "info CSV!C2 r7-意見-1 の処理は、記録の「対応済」のままにしました（ファイルは「未対応」）。",
    ]);
  });

  test("another answer than the one that stands is for a person to settle", async () => {
    const standing = { ...OPINION, response: "表を加えた。", state: "対応済" };
    const row = answer(["図を加えた。", "", ""]);
    const { opinions, notes } = await read([HEADINGS, row], [standing]);
    expect(opinions).toEqual([]);
    expect(notes[0]).toContain(
      "r7-意見-1 の「対応」には、もう別の文が書かれています（「表を加えた。」）。",
    );
    const replaced = await read([HEADINGS, row], [standing], { answers: "replaced" });
    expect(replaced.opinions).toEqual([{ ...standing, response: "図を加えた。" }]);
  });

  test("the committee's words are never written over", async () => {
    const { opinions, notes } = await read(
      [HEADINGS, ["r7-意見-1", "1-ア-1", "差を示してほしい。", "", "", "した。", "", ""]],
      [OPINION],
    );
    expect(opinions).toEqual([]);
    expect(notes[0]).toContain("r7-意見-1 の「意見」が記録と違います");
  });
});

describe("an edition with its opinions", () => {
  const values = ({ opinions }: Edition) => [...opinions.values()].map(({ value }) => value);

  test.each(["paper", "list"] as const)(
    "goes out in the layout «%s» and comes back into an empty folder with every opinion and every key",
    async (layout) => {
      for (const id of ["r6", "r7", "r8"]) {
        const edition = await readMihon(id);
        const bytes = await writeWorkbook(edition, { layout });
        const { files, notes } = await readWorkbook(bytes, { editionId: id });
        expect(noteLines(notes).filter((line) => line.startsWith("error"))).toEqual([]);
        const back = await editionOf(files);
        expect(values(back)).toEqual(values(edition));
        const measures = ({ measures: pages }: Edition) =>
          [...pages.values()].map(({ value }) => value);
        expect(measures(back)).toEqual(measures(edition));
      }
    },
  );

  test("the table of a list comes back as it went out, and is the same bytes twice", async () => {
    const edition = await readMihon("r8");
    const bytes = await writeOpinions(listOpinions(edition), { edition: "r8" });
    expect(await writeOpinions(listOpinions(edition), { edition: "r8" })).toEqual(bytes);
    const targets = opinionTargets(edition.measures.keys());
    const existing = allOpinions(edition);
    const over = await readOpinions(bytes, { editionId: "r8", existing, targets });
    expect(over).toEqual({ opinions: [], notes: [] });
    const { opinions } = await readOpinions(bytes, { editionId: "r8", existing: [], targets });
    expect(opinions.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(allOpinions(edition));
  });

  test("text that looks like a formula or a tag stays text", async () => {
    const hostile = {
      ...OPINION,
      text: "=HYPERLINK(1)\n<b>&",
      response: "@SUM(A1)",
      state: "対応中",
    };
    const listed = listOpinions(await editionOf({})).concat({
      ...hostile,
      open: true,
      given: "",
      targetName: "",
      title: "=1+1",
      departments: ["+A"],
    });
    const bytes = await writeOpinions(listed, { edition: "r7" });
    const { opinions } = await readOpinions(bytes, {
      editionId: "r7",
      existing: [],
      targets: TARGETS,
    });
    expect(opinions).toEqual([hostile]);
  });
});
