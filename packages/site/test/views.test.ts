import { assembleEdition } from "@torikumi/record";
import type { Edition, MeasureId } from "@torikumi/record";
import { expect, test } from "vitest";
import { describeMeasureChange } from "../src/describe-changes.ts";
import { describeFigure } from "../src/describe-figure.ts";
import type { EditionNode } from "../src/edition-node.ts";
import { spellLetter } from "../src/letters.ts";
import { listPages } from "../src/page-list.ts";
import { readSite } from "../src/site-model.ts";
import { toBlocks } from "../src/text-blocks.ts";
import type { ChangesView } from "../src/views/changes-view.ts";
import { mihonEdition } from "./mihon.ts";

test("every letter that a policy can have is spelt in its own way", () => {
  const letters = [
    ..."アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
  ];
  const spelt = letters.map(spellLetter);
  expect(new Set(spelt).size).toBe(46);
  expect(spelt.every((letter) => /^[a-z]{1,2}$/.test(letter))).toBe(true);
  expect(["ア", "カ", "シ", "ツ", "ン"].map(spellLetter)).toEqual(["a", "ka", "si", "tu", "nn"]);
});

test("lines that begin with ・ are a list, empty lines a gap, and other lines stay as they are", () => {
  expect(toBlocks("○一行目\n・甲\n・乙\n\n　字下げ")).toEqual([
    { kind: "line", text: "○一行目" },
    { kind: "list", items: ["甲", "乙"] },
    { kind: "gap" },
    { kind: "line", text: "　字下げ" },
  ]);
  expect(toBlocks("")).toEqual([]);
});

test("a figure that changed is told in a sentence", () => {
  const tell = (label: string, from: number, to: number, unit: string): string =>
    describeFigure({ field: "progress", label, from, to, unit }, "years").sentence;
  expect(tell("研修", 12, 15, "回")).toBe("研修の回数が12回から15回に増えました。");
  expect(tell("受診率", 91.2, 88, "％")).toBe("受診率が91.2％から88％に下がりました。");
  expect(tell("者", 5, 3, "名")).toBe("取組状況の人数が5名から3名に減りました。");
  expect(tell("前年度", 5, 3, "ポイント")).toBe(
    "取組状況の数値が5ポイントから3ポイントに下がりました。",
  );
  const corrected = describeFigure(
    { field: "progress", label: "研修", from: 1, to: 2, unit: "回" },
    "correction",
  );
  expect(corrected.sentence).toBe("研修の回数が1回から2回に改められました。");
});

test("a figure of which the text does not surely say what it counts is only quoted", async () => {
  const site = readSite({
    editions: await Promise.all(["r6", "r7", "r8"].map(mihonEdition)),
  });
  const [r6, r7, r8] = site.editions as [EditionNode, EditionNode, EditionNode];
  const tell = (from: EditionNode, to: EditionNode, id: MeasureId): readonly string[] => {
    const change = site.changeOf(from, to, id);
    return change === undefined ? [] : describeMeasureChange(change, "years");
  };
  expect(tell(r6, r7, "2-ア-3" as MeasureId)).toContain("「取組状況」の数値：264件→87件");
  expect(tell(r7, r8, "1-イ-1" as MeasureId)).toEqual(
    expect.arrayContaining([
      "「取組状況」の数値：387名→352名",
      "「取組状況」の数値：298名→262名",
      "「取組状況」の数値：78名→86名",
    ]),
  );
  expect(tell(r7, r8, "1-ア-2" as MeasureId)).toContain(
    "「自己評価」の数値：5.6ポイント→2.8ポイント",
  );
  expect(tell(r7, r8, "2-ア-1" as MeasureId)).toContain(
    "実務者会議の回数が12回から15回に増えました。",
  );
});

/** 600 measures under three recommendations; every text says the number. */
async function manyMeasures(id: string, number: number): Promise<Edition> {
  const measures = Array.from({ length: 600 }, (_, at) => ({
    path: `${(at % 3) + 1}/ア/${Math.floor(at / 3) + 1}.md`,
    blob: `${id} ${at}`,
    text: `---\n取組区分: 継続\n担当部: []\n---\n\n## 取組状況\n\n研修を${number}回行った。\n`,
  }));
  const index = { path: "index.md", blob: id, text: `---\n年度版: ${id}\n題名: 多い\n---\n` };
  return assembleEdition([index, ...measures], { root: "" });
}

test("changes that are too many for one page have a page for each recommendation", async () => {
  const site = readSite({
    editions: [
      { id: "r7", edition: await manyMeasures("r7", 2), published: true, label: "r7" },
      { id: "r8", edition: await manyMeasures("r8", 3), published: true, label: "r8" },
    ],
  });
  const pages = listPages(site, new Map());
  const changes = pages.filter(({ path }) => path.startsWith("changes/r7-r8/"));
  expect(changes.map(({ path }) => path)).toEqual([
    "changes/r7-r8/",
    "changes/r7-r8/table/",
    "changes/r7-r8/1/",
    "changes/r7-r8/1/table/",
    "changes/r7-r8/2/",
    "changes/r7-r8/2/table/",
    "changes/r7-r8/3/",
    "changes/r7-r8/3/table/",
  ]);
  const views = changes
    .filter(({ kind }) => kind === "changes")
    .map(({ view }) => view() as ChangesView);
  expect(views.map(({ total }) => total)).toEqual([600, 200, 200, 200]);
  expect(views.map(({ groups }) => groups.flatMap(({ items }) => items).length)).toEqual([
    0, 200, 200, 200,
  ]);
});
