import { expect, test } from "vitest";
import { editionOf, framePages } from "../dev/edition-of.ts";
import { unreadPages } from "../src/index.ts";

const MEASURE =
  "---\n取組区分: 継続\n担当部:\n  - 子）児童相談所\n---\n\n## 取組内容\n\n研修\n\n## 取組状況\n\n2回\n\n## 自己評価\n\n進んだ\n\n## 今後の取組\n\n続ける\n";
const read = async (pages: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  unreadPages(await editionOf({ ...framePages("r7"), "1/ア/1.md": MEASURE, ...pages }));

test("an edition that is read wholly has none", async () => {
  expect(await read({})).toEqual([]);
});

test.each([
  ["a broken front matter", MEASURE.replace("取組区分: 継続", "取組区分 継続")],
  ["text under an unknown heading", MEASURE.replace("## 自己評価", "## 自己評化")],
  ["a heading twice", `${MEASURE}\n## 自己評価\n\n別の文\n`],
  ["text before the first heading", MEASURE.replace("## 取組内容", "前の文\n\n## 取組内容")],
])("a measure with %s is one", async (_, page) => {
  expect(await read({ "1/ア/2.md": page })).toEqual(["1/ア/2.md"]);
});

test("a field of the city's own is read, and a file that is no page is not", async () => {
  const index = framePages("r7")["index.md"]?.replace(
    "取組区分:",
    "追加の欄:\n  予算: 毎年書く\n取組区分:",
  );
  const page = `${MEASURE}\n## 予算\n\n百万円\n`;
  expect(await read({ "index.md": index ?? "", "1/ア/1.md": page, "メモ.md": "控え\n" })).toEqual([
    "メモ.md",
  ]);
});
