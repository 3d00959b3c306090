import { editionOf } from "@torikumi/record/dev/edition-of";
import { randomEdition } from "@torikumi/record/dev/random-edition";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseLayout, readWorkbook, writeWorkbook } from "../src/index.ts";
import {
  DEPARTMENT_SOURCES,
  POLICY_SOURCES,
  RECOMMENDATION_SOURCES,
} from "../src/mapping/layout.ts";
import { noteLines } from "./paper-fixture.ts";

const COLUMNS = `列:
  事業内容: 取組内容
  令和6年度の実績: 取組状況
  評価の理由: 自己評価
  次年度: 今後の取組
  方向性: 取組区分
  所管課: 担当部
`;
const LAYOUTS = {
  "levels in columns": `${COLUMNS}  基本目標: 提言\n  施策: 取組方針\n`,
  "number and name of a level in two columns, ids in three": `列:
  大: 番号
  中: 番号
  小: 番号
  目標番号: 提言
  目標: 提言
  施策番号: 取組方針
  施策: 取組方針
${COLUMNS.slice(3)}`,
  "levels in rows of their own": `${COLUMNS}提言: 小見出し\n取組方針: 小見出し\n`,
  "levels above the table": `${COLUMNS}提言: 表の上\n取組方針: 表の上\n`,
  "a sheet a recommendation, departments in two columns": `${COLUMNS}  関係課: 担当部\n  方針: 取組方針\n提言: シート名\n`,
  "one recommendation, departments above the table": `${COLUMNS.replace("  所管課: 担当部\n", "")}担当部: 表の上\n提言: 1つ\n`,
  "few fields": "列:\n  No.: 読まない\n  取組: 取組内容\n  課: 担当部\n",
};

/** A layout with levels and departments wherever a layout may have them. */
const placed = fc
  .tuple(
    fc.constantFrom(...RECOMMENDATION_SOURCES),
    fc.constantFrom(...POLICY_SOURCES),
    fc.constantFrom(...DEPARTMENT_SOURCES),
    fc.constantFrom(
      "",
      "提言の書き方: 第1章　題名\n取組方針の書き方: (1) 題名\n",
      "提言の書き方: 基本目標１ 題名\n",
      "提言の書き方: ①題名\n取組方針の書き方: Ⅰ．題名\n",
      "提言の書き方: 1題名\n取組方針の書き方: 1題名\n",
    ),
  )
  .map(([recommendations, policies, departments, styles]) =>
    [
      departments === "列" ? COLUMNS : COLUMNS.replace("  所管課: 担当部\n", ""),
      recommendations === "列" ? "  基本目標: 提言\n" : "",
      policies === "列" ? "  施策: 取組方針\n" : "",
      `提言: ${recommendations}\n取組方針: ${policies}\n担当部: ${departments}\n${styles}`,
    ].join(""),
  );

async function expectSame(full: ReadonlyMap<string, string>, text: string): Promise<void> {
  const layout = parseLayout(text, "layout.yaml");
  const bytes = await writeWorkbook(await editionOf(full), { layout });
  const { files, notes } = await readWorkbook(bytes, { editionId: "r7", layout });
  expect(noteLines(notes).filter((line) => line.startsWith("error"))).toEqual([]);
  expect(files).toEqual(full);
}

describe("an edition in a city's own headings comes back into an empty folder to the character", () => {
  test.each(Object.entries(LAYOUTS))("%s", async (_, text) => {
    await fc.assert(
      fc.asyncProperty(randomEdition, ({ full }) => expectSame(full, text)),
      { numRuns: 12 },
    );
  });

  test("wherever levels and departments stand", async () => {
    await fc.assert(
      fc.asyncProperty(randomEdition, placed, ({ full }, text) => expectSame(full, text)),
      { numRuns: 40 },
    );
  });
});
