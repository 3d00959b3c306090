import { formatMeasure, type Edition, type Measure } from "@torikumi/record";
import { editionOf } from "@torikumi/record/dev/edition-of";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkbook, type ImportResult } from "../src/index.ts";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { noteLines, paperSheet, type TestRow } from "./paper-fixture.ts";

const row = (goal: string, progress: string, plan = "来年度も行う。"): TestRow => [
  goal,
  progress,
  "おおむね進んだ。",
  plan,
  "継続",
  "子）児童相談所",
];
const SEEN = row("○見守りの訪問を増やす。", "訪問を１２回行った。");
const TAUGHT = row("○職員の研修を行う。", "研修に８０人が出た。");
const SHARED = row("○関係機関と情報を分け合う。", "会議を毎月開いた。");
const NEW = row("○夜間の電話相談を始める。", "準備を進めた。");

async function read(
  rows: readonly TestRow[],
  existing?: Edition,
  merges: readonly string[] = [],
): Promise<ImportResult> {
  const bytes = makeXlsx([paperSheet(rows, { merges })]);
  return readWorkbook(bytes, { editionId: "r7", ...(existing === undefined ? {} : { existing }) });
}

/** The edition of three rows, each with a key that no sheet has. */
async function marked(
  rows = [SEEN, TAUGHT, SHARED],
  merges: readonly string[] = [],
): Promise<Edition> {
  const files = new Map((await read(rows, undefined, merges)).files);
  const { measures } = await editionOf(files);
  for (const [id, { value }] of measures)
    files.set(
      `${id.replaceAll("-", "/")}.md`,
      formatMeasure({ ...value, predecessors: [`9-ア-${id.at(-1)}` as "9-ア-1"] }),
    );
  return editionOf(files, { root: "" });
}

async function measuresOf(result: ImportResult): Promise<readonly string[]> {
  const { measures } = await editionOf(result.files);
  return [...measures.values()].map(
    ({ value }: { value: Measure }) =>
      `${value.id} ${value.predecessors?.join() ?? "-"} ${value.goalOf ?? value.goal.slice(1, 3)} ${value.progress.slice(0, 2)}`,
  );
}

describe("rows without ids over existing measures", () => {
  test("a row that was deleted takes nothing from the others", async () => {
    const result = await read([TAUGHT, SHARED], await marked());
    expect(await measuresOf(result)).toEqual(
      await measuresOf({ ...(await again()), notes: [], measures: [] }),
    );
    expect(noteLines(result.notes)).toEqual([
      "warning ! 今の年度版にあって取り込むファイルにない取組は、そのまま残しました: 1-ア-1「○見守りの訪問を増やす。」。終わった取組なら「取組区分: 終了」にしてください。",
    ]);
  });

  test("rows that changed places stay the same measures", async () => {
    const result = await read([SHARED, SEEN, TAUGHT], await marked());
    expect(result.notes).toEqual([]);
    expect(result.files).toEqual((await again()).files);
  });

  test("a new row in the middle gets the next serial that was never used", async () => {
    const result = await read([SEEN, NEW, TAUGHT, SHARED], await marked());
    expect(await measuresOf(result)).toEqual([
      "1-ア-1 9-ア-1 見守 訪問",
      "1-ア-2 9-ア-2 職員 研修",
      "1-ア-3 9-ア-3 関係 会議",
      "1-ア-4 - 夜間 準備",
    ]);
    expect(noteLines(result.notes)).toEqual([
      "info 1-ア!A10 取組内容「○夜間の電話相談を始める。」は今の年度版にないため、新しい取組 1-ア-4 としました。",
    ]);
  });

  test("a goal in other letters and a goal partly rewritten are found", async () => {
    const result = await read(
      [
        row("◯ 職員の 研修を行う。", "９０人"),
        row("○見守りの訪問をもっと増やす。", "訪問を１３回行った。"),
        SHARED,
      ],
      await marked(),
    );
    expect(result.notes).toEqual([]);
    expect(await measuresOf(result)).toEqual([
      "1-ア-1 9-ア-1 見守 訪問",
      "1-ア-2 9-ア-2  職 ９０",
      "1-ア-3 9-ア-3 関係 会議",
    ]);
  });

  test("a row wholly rewritten in its place is told, a wholly new last row is new", async () => {
    const inPlace = await read([SEEN, NEW, SHARED], await marked());
    expect(noteLines(inPlace.notes)).toEqual([
      "warning 1-ア!A10 取組内容「○夜間の電話相談を始める。」を、今の 1-ア-2「○職員の研修を行う。」を書き直したものとして取り込みました（ほかの欄か行の順から）。別の取組なら、「番号」の列を加えてこの行の番号を空にしてください。",
    ]);
    const last = await read([SEEN, SHARED, NEW], await marked());
    expect((await measuresOf(last)).at(-1)).toBe("1-ア-4 - 夜間 準備");
    expect((await measuresOf(last))[1]).toBe("1-ア-2 9-ア-2 職員 研修");
  });

  test("where it is open which measure a row is, nothing is written", async () => {
    const result = await read(
      [SEEN, NEW, row("○祭りを開く。", "開いた。", "広げる。")],
      await marked(),
    );
    expect(result.files.size).toBe(5 + 2);
    const fewer = await read([SEEN, NEW], await marked());
    expect(fewer.files.size).toBe(0);
    expect(noteLines(fewer.notes)).toEqual([
      "error 1-ア!A10 取組内容「○夜間の電話相談を始める。」が、今の年度版の 1-ア-2、1-ア-3 のどれか、新しい取組か、決められません。「番号」の列を加えるか（新しい取組の番号は空にします）、取組内容を今の年度版の文に合わせてください。",
    ]);
  });

  test("measures under one merged goal are told apart by their texts", async () => {
    const goal = SEEN[0];
    const rows = [SEEN, row("", "研修に８０人が出た。"), row("", "会議を毎月開いた。")];
    const existing = await marked(rows, ["A9:A11"]);
    const before = await measuresOf({ files: await filesOf(existing), notes: [], measures: [] });
    const swapped = [
      row(goal, "会議を毎月開いた。"),
      row("", "訪問を１２回行った。"),
      row("", "研修に８０人が出た。"),
    ];
    const result = await read(swapped, existing, ["A9:A11"]);
    expect(result.notes).toEqual([]);
    expect(await measuresOf(result)).toEqual(before);
    const fewer = await read(
      [row(goal, "研修に８０人が出た。"), row("", "会議を毎月開いた。")],
      existing,
      ["A9:A10"],
    );
    expect(await measuresOf(fewer)).toEqual(before);
    expect(fewer.notes.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("whatever is deleted, moved or put in, no measure gets another one's text", async () => {
    const goals = ["相談の窓口を増やす", "里親を募る", "家庭を訪ねる", "学校と結ぶ", "医師に学ぶ"];
    const all = goals.map((goal, index) => row(`○${goal}。`, `${goal}ことを${index + 2}回した。`));
    const existing = await marked(all);
    const before = new Map(
      [...existing.measures.values()].map(({ value }) => [value.goal, value] as const),
    );
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...all, NEW], { minLength: 1 }), async (rows) => {
        const { files } = await read(rows, existing);
        if (files.size === 0) return;
        const { measures } = await editionOf(files);
        for (const { value } of measures.values())
          if (before.has(value.goal)) {
            expect(value).toEqual(before.get(value.goal));
            compared++;
          }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(60);
  });
});

describe("a sheet that was copied", () => {
  test("is an error that names both cells, and no measure is there twice", async () => {
    const bytes = makeXlsx([
      paperSheet([SEEN, TAUGHT]),
      paperSheet([SEEN, TAUGHT], { name: "1-ア (2)" }),
    ]);
    const { notes, files } = await readWorkbook(bytes, { editionId: "r7" });
    expect(files.size).toBe(0);
    expect(noteLines(notes)).toEqual(
      ["A9", "A10"].map(
        (cell) =>
          `error 1-ア (2)!${cell} シート「1-ア」の ${cell} の取組と全く同じです。シートを写したものなら、このシートを削除するか非表示にしてください。別の取組なら文を書き分けてください。`,
      ),
    );
  });
});

async function again(): Promise<ImportResult> {
  return { files: await filesOf(await marked()), notes: [], measures: [] };
}

async function filesOf(edition: Edition): Promise<ReadonlyMap<string, string>> {
  return new Map(
    [
      edition.index,
      edition.register,
      ...edition.recommendations.values(),
      ...edition.policies.values(),
      ...edition.measures.values(),
    ].flatMap((page) => (page === undefined ? [] : [[page.file.path, page.file.text] as const])),
  );
}
