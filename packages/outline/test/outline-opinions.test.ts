import { expect, test } from "vitest";
import { compareEditions } from "@torikumi/diff";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { makeEdition } from "@torikumi/record/dev/make-edition";
import { readMihon } from "@torikumi/record/dev/mihon";
import { listErrata, listOpinions, outlineChanges, ownOpinions, targetName } from "../src/index.ts";

const before = makeEdition({
  id: "r7",
  opinions: { "r7-意見-1": { target: "1-ア-1", text: "差を示されたい。" } },
});
const after = makeEdition({
  id: "r8",
  opinions: {
    "r7-意見-1": {
      target: "1-ア-1",
      text: "差を示されたい。",
      state: "対応済",
      response: "示した。",
    },
    "r8-意見-1": { target: "2", text: "足りない。" },
  },
});
const changes = compareEditions(before, after);

test("opinions are told in a part of their own: each part of their pages that changed, counted by opinion", () => {
  const { parts, summary } = outlineChanges(changes, { before, after });
  expect(
    parts.map(({ heading, pages }) => [heading, pages.map((page) => [page.heading, page.edits])]),
  ).toEqual([
    [
      "委員会意見と対応（2件）",
      [
        [
          "r7-意見-1（取組1-ア-1）　処理",
          [
            { op: "remove", text: "未対応" },
            { op: "add", text: "対応済" },
          ],
        ],
        ["r7-意見-1（取組1-ア-1）　対応", [{ op: "add", text: "示した。" }]],
        ["r8-意見-1（提言2）　意見", [{ op: "add", text: "足りない。" }]],
      ],
    ],
  ]);
  expect(summary).toBe("取組に変更はありません（変更なし 0件）、委員会意見と対応 2件");
});

test("an opinion that a correction mends stands among the errata", () => {
  const errata = listErrata(changes, { before, after }, { all: "転記の誤り", byPage: new Map() });
  expect(errata.map(({ page, place, reason }) => [page, place, reason])).toEqual([
    ["r7-意見-1", "r7-意見-1（取組1-ア-1）　処理", "転記の誤り"],
    ["r7-意見-1", "r7-意見-1（取組1-ア-1）　対応", "転記の誤り"],
    ["r8-意見-1", "r8-意見-1（提言2）　意見", "転記の誤り"],
  ]);
});

test("what an opinion is on has a name for people", () => {
  const names = ["1-ア-2", "1-ア", "1", "全体", ""].map((target) => targetName(target, []));
  expect(names).toEqual(["取組1-ア-2", "取組方針1-ア", "提言1", "全体", "対象なし"]);
});

test("1-2 is the policy or the measure that the city has", async () => {
  const opinions = {
    "意見/r7/1.md": "---\n対象: 1-2\n処理: 未対応\n---\n\n## 意見\n\n足りない。\n",
  };
  const page =
    "---\n見出し: 訪問\n取組区分: 継続\n担当部:\n  - 課\n---\n\n## 取組内容\n\n訪ねる。\n";
  const named = async (files: Readonly<Record<string, string>>) =>
    listOpinions(await editionOf({ ...opinions, ...files })).map((one) => [
      one.targetName,
      one.title,
      one.departments,
    ]);
  expect(await named({ "1/2/index.md": "家庭を訪ねる。\n", "1/2/3.md": page })).toEqual([
    ["取組方針1-2", "家庭を訪ねる。", ["課"]],
  ]);
  expect(await named({ "1/2/3.md": page })).toEqual([["取組方針1-2", "", ["課"]]]);
  expect(await named({ "1/2.md": page })).toEqual([["取組1-2", "訪問", ["課"]]]);
  expect(await named({ "1/3.md": page })).toEqual([["1-2", "", []]]);
});

test("a correction has the opinions that were given on what it corrects", async () => {
  const corrected = await readMihon("r8", {
    replace: (text) => text.replace("年度版: r8", "年度版: r8.1"),
  });
  expect([...ownOpinions(corrected).keys()]).toEqual(["2-ア-1"]);
});

test("an edition's own opinions are those on its paper, not those it has kept", async () => {
  const own = ownOpinions(await readMihon("r8"));
  expect([...own].map(([target, opinions]) => [target, opinions.map(({ id }) => id)])).toEqual([
    ["2-ア-1", ["r8-意見-1"]],
  ]);
});
