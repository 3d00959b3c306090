import { compareEditions } from "@torikumi/diff";
import { readMihon } from "@torikumi/record/dev/mihon";
import type { Edition } from "@torikumi/record";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { expect, test } from "vitest";

import { listFigureSeries, type EditionStep, type FigureSeries } from "../src/index.ts";

/** The editions as steps, one a year from 2024 on. */
function stepsOf(editions: readonly Edition[]): readonly EditionStep[] {
  return editions.map((edition, place) => {
    const before = editions[place - 1];
    return {
      edition,
      fiscalYear: 2024 + place,
      ...(before !== undefined && { changes: compareEditions(before, edition) }),
    };
  });
}

/** `児童福祉司の人数: 13名-15名`; a space where the line breaks, plans behind 予. */
function lineOf({ subject, points, planned }: FigureSeries): string {
  const values = points.map(({ joined, written }) => (joined ? "-" : " ") + written).join("");
  const plans = planned.map(({ dueIn, written }) => `${dueIn}:${written}`).join(" ");
  return `${subject}:${values}${plans === "" ? "" : `　予 ${plans}`}`;
}

const mihon = listFigureSeries(
  stepsOf(await Promise.all(["r6", "r7", "r8"].map((id) => readMihon(id)))),
);
const linesOf = (id: string): readonly string[] =>
  mihon.filter((one) => one.id === id).flatMap(({ series }) => series.map(lineOf));

test("a figure is followed through all editions, with what was planned for it", () => {
  expect(linesOf("3-ア-1")).toEqual([
    "児童福祉司の人数: 13名-15名-20名　予 2025:15名 2026:20名",
    "交代制: 2班-2班-3班　予 2026:3班",
    "48時間以内に安全を確認したものの割合: 97.4％-98.1％-99.3％",
    "一人当たりの担当件数の平均: 52件-47件-38件　予 2026:40件以下",
  ]);
});

test("the label is all that stands before the colon of a line, and no word is cut off by a number or an 及び", () => {
  expect(linesOf("1-イ-1")).toContain("電話又は訪問による確認の人数: 298名-262名");
  expect(linesOf("1-ア-2")).toContain("妊娠8か月頃の面談の件数: 1,168件-1,203件-1,145件");
  expect(linesOf("3-ア-2")).toContain("夜間及び休日の出動の件数: 94件-112件");
});

test("a plan that names the deed alone is the figure's only where nothing else is counted so", () => {
  // The plan of r8, 臨時の会議を含めて年18回, counts two things that its report tells apart.
  expect(linesOf("2-ア-1")[0]).toBe("実務者会議の回数: 10回-12回-15回　予 2026:15回");
});

test("what is sure in one edition only, is repeated elsewhere or came out of another measure is left out", () => {
  expect(linesOf("2-イ-2")).toEqual([]);
  expect(linesOf("2-イ-3")).toEqual([]);
  expect(
    mihon
      .flatMap(({ series }) => series)
      .every(({ points, planned }) => points.length + planned.length > 1),
  ).toBe(true);
});

test("a measure that goes on under another number has one story, under its last number", () => {
  expect(linesOf("3-イ-3")).toEqual([]);
  expect(linesOf("2-ア-4")).toContain("事例検討会の回数: 4回-6回　予 2026:6回");
});

async function tell(progress: readonly string[], plan = "続ける。"): Promise<readonly string[]> {
  const editions = await Promise.all(
    progress.map((text, place) =>
      editionOf({
        "index.md": `---\n年度版: r${6 + place}\n---\n`,
        "1/ア/1.md": `---\n取組区分: 継続\n担当部:\n  - 部\n---\n\n## 取組内容\n\n続ける。\n\n## 取組状況\n\n${text}\n\n## 自己評価\n\n良い。\n\n## 今後の取組\n\n${plan}\n`,
      }),
    ),
  );
  return listFigureSeries(stepsOf(editions)).flatMap(({ series }) => series.map(lineOf));
}

test("a line breaks where an edition in between does not tell the figure, and where another thing is counted", async () => {
  expect(await tell(["研修を12回行った。", "研修の内容を改めた。", "研修を15回行った。"])).toEqual([
    "研修の回数: 12回 15回",
  ]);
  expect(
    await tell(["受講者は31名（速報値）であった。", "受講者は48名（確定値）であった。"]),
  ).toEqual(["受講者の人数: 31名 48名"]);
});

test("nothing is told of two amounts under one name, of an amount for each, and of time", async () => {
  expect(
    await tell(["研修を12回行った。研修を3回改めた。", "研修を15回行った。研修を3回改めた。"]),
  ).toEqual([]);
  expect(await tell(["支援員を1名ずつ置いた。", "支援員を2名ずつ置いた。"])).toEqual([]);
  expect(await tell(["手続は14日であった。", "手続は9日であった。"])).toEqual([]);
});

test("a plan for a later year is due in the edition that reports that year, and one for a year gone by is none", async () => {
  const one = ["研修を12回行った。"];
  expect(await tell(one, "令和8年度までに研修を20回とする。")).toEqual([
    "研修の回数: 12回　予 2027:20回",
  ]);
  expect(await tell(one, "令和4年度は研修を20回とした。")).toEqual([]);
  expect(await tell(one, "研修を20回又は研修を30回とする。")).toEqual([]);
});
