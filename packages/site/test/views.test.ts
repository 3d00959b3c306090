import { assembleEdition } from "@torikumi/record";
import type { Edition } from "@torikumi/record";
import { expect, test } from "vitest";
import { spellLetter } from "../src/model/spelling/letters.ts";
import { listPages } from "../src/build/list-pages.ts";
import type { EditionNode } from "../src/model/edition-node.ts";
import { readSite } from "../src/model/site-model.ts";
import { toBlocks } from "../src/model/text-blocks.ts";
import { listPlaces } from "../src/pages/changes/changes-place.ts";
import { viewChanges } from "../src/pages/changes/changes-view.ts";
import { viewTable } from "../src/pages/changes/table-view.ts";

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

/** 600 measures under three recommendations; every text says the number. */
async function manyMeasures(
  id: string,
  number: number,
  more: Readonly<Record<string, string>> = {},
): Promise<Edition> {
  const measures = Array.from({ length: 600 }, (_, at) => ({
    path: `${(at % 3) + 1}/ア/${Math.floor(at / 3) + 1}.md`,
    blob: `${id} ${at}`,
    text: `---\n取組区分: 継続\n担当部: [子）児童相談所]\n---\n\n## 取組内容\n\n研修を行う。\n\n## 取組状況\n\n研修を${number}回行った。\n`,
  }));
  const page = `年度版: ${id}\n題名: 多い\n対象期間: { 取組状況: 令和6年度, 今後の取組: 令和7年度以降 }\n取組区分: { 継続: これまでと同じように行うもの }`;
  const index = { path: "index.md", blob: id, text: `---\n${page}\n---\n` };
  const others = Object.entries(more).map(([path, text]) => ({ path, blob: path, text }));
  return assembleEdition([index, ...measures, ...others], { root: "" });
}

test("what belongs to no recommendation stands above the pages that the changes are split into", async () => {
  const opinion = (target: string): string =>
    `---\n対象: ${target}\n会議: 令和8年度第1回本部会議\n期日: 2026-08-20\n処理: 未対応\n---\n\n## 意見\n\n示されたい。\n`;
  const opinions = { "意見/r8/1.md": opinion("全体"), "意見/r8/2.md": opinion("2") };
  const site = readSite({
    editions: [
      { id: "r7", edition: await manyMeasures("r7", 2), published: true, label: "r7" },
      { id: "r8", edition: await manyMeasures("r8", 3, opinions), published: true, label: "r8" },
    ],
  });
  const [from, to] = site.editions as [EditionNode, EditionNode];
  const tables = listPlaces(site, { from, to }).map((place) => viewTable(site, place));
  const pages = tables.map(({ sections }) =>
    sections.flatMap(({ groups }) =>
      groups.flatMap(({ head }) => (typeof head === "string" ? head : [])),
    ),
  );
  expect(pages).toEqual([["r8-意見-1（全体）"], [], ["r8-意見-2（提言2）"], []]);
});

test("changes that are too many for one page have a page for each recommendation", async () => {
  const site = readSite({
    editions: [
      { id: "r7", edition: await manyMeasures("r7", 2), published: true, label: "r7" },
      { id: "r8", edition: await manyMeasures("r8", 3), published: true, label: "r8" },
    ],
  });
  const paths = listPages(site).map(({ frame }) => frame.path);
  expect(paths.filter((path) => path.startsWith("changes/r7-r8/"))).toEqual([
    "changes/r7-r8/",
    "changes/r7-r8/table/",
    "changes/r7-r8/1/",
    "changes/r7-r8/1/table/",
    "changes/r7-r8/2/",
    "changes/r7-r8/2/table/",
    "changes/r7-r8/3/",
    "changes/r7-r8/3/table/",
    "changes/r7-r8/suchi/",
    "changes/r7-r8/promises/",
  ]);
  const [from, to] = site.editions as [EditionNode, EditionNode];
  const views = listPlaces(site, { from, to }).map((place) => viewChanges(site, place));
  expect(views.map(({ total }) => total)).toEqual([600, 200, 200, 200]);
  expect(views.map(({ groups }) => groups.flatMap(({ items }) => items).length)).toEqual([
    0, 200, 200, 200,
  ]);
});
