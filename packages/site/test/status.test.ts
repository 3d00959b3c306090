import { expect, test } from "vitest";
import { listPages } from "../src/build/list-pages.ts";
import { readSite } from "../src/model/site-model.ts";
import { opinionsByDepartment } from "../src/pages/opinion/opinions-place.ts";
import { viewStatus } from "../src/pages/status/status-view.ts";
import { mihonEdition } from "./mihon.ts";

test("the board of a draft has a row a department, in the order given, and leads to what waits", async () => {
  const site = readSite({ editions: [await mihonEdition("r7"), await mihonEdition("r8")] });
  const { summary, columns, rows } = viewStatus(
    site.newest,
    site.newest.progress!,
    opinionsByDepartment(site),
  );
  expect(summary).toBe("取組14件のうち5件が記入済みです。");
  expect(columns[0]).toBe("回答");
  expect(rows.map(({ name, cells }) => [name, ...cells])).toEqual([
    ["子）児童相談所", "回答あり", 4, 4, 0, 0, 0, 1, 0, 0],
    [
      "区）こども家庭課",
      "照会中",
      4,
      1,
      2,
      1,
      1,
      0,
      { count: 2, path: "opinions/department-ku-kodomokatei/" },
      1,
    ],
    ["（担当部なし）", "照会なし", 1, 0, 0, 0, 0, 0, 0, 0],
  ]);
  expect(rows[1]?.waiting).toEqual([
    {
      link: { label: "1-ア-1", path: "r8/1-a-1/" },
      fields: "取組状況、自己評価、今後の取組（前年度のまま）",
    },
  ]);
  expect(rows[2]?.link).toBeUndefined();
});

test("nobody is told how far a published edition was, and search engines stay away from the board of a draft", async () => {
  const r8 = await mihonEdition("r8");
  const paths = (published: boolean) =>
    listPages(readSite({ editions: [{ ...r8, published }] })).map(({ frame }) => frame);
  expect(paths(true).map(({ path }) => path)).not.toContain("r8/status/");
  const board = paths(false).find(({ path }) => path === "r8/status/");
  expect(board?.banners).toMatchObject([{ kind: "draft", link: { path: "r8/status/" } }]);
});

test("the ways to the changes of one kind say how many there are, of the promises without a report too", async () => {
  const site = readSite({ editions: [await mihonEdition("r7"), await mihonEdition("r8")] });
  const page = listPages(site).find(({ frame }) => frame.path === "changes/r7-r8/");
  expect(String(page?.content().render("../../"))).toContain("報告に見当たらない予定</a>（8件）");
});
