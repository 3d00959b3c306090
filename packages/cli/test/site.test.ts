import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publishedCity, torikumi } from "./run-torikumi.ts";

test("a site that is built again keeps the files that are the same, and a workbook that cannot hold an edition is named with the reason", async () => {
  const city = publishedCity();
  await torikumi(city, "site", "build", "-o", "site");
  const old = statSync(join(city, "site/r6/1-a-1"));
  const page = join(city, "records/1/ア/1.md");
  const text = readFileSync(page, "utf8");
  writeFileSync(page, text.replace("## 自己評価", `${"訪".repeat(33_000)}\n\n## 自己評価`));
  const { code, stderr } = await torikumi(city, "site", "build", "-o", "site");
  expect(code).toBe(0);
  const lines = stderr.split("\n").filter((line) => line.startsWith("注意: 令和"));
  expect(lines).toMatchInlineSnapshot(`
    [
      "注意: 令和7年度版・案の r7.xlsx（資料と同じ形の表（Excel、A3横の印刷設定つき））を作れないので、サイトに載せていません。1-ア-1 の取組状況が長すぎてセルに入りません（32,767字まで）。短くするか、CSV を使ってください。",
      "注意: 令和7年度版・案の r7-list.xlsx（1行に1つの取組の表（Excel））を作れないので、サイトに載せていません。1-ア-1 の取組状況が長すぎてセルに入りません（32,767字まで）。短くするか、CSV を使ってください。",
    ]
  `);
  expect(statSync(join(city, "site/r6/1-a-1")).ino).toBe(old.ino);
  expect(readFileSync(join(city, "site/draft/1-a-1/index.html"), "utf8")).toContain("訪訪訪");
});
