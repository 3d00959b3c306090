import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readReply } from "@torikumi/workbook";
import { expect, test } from "vitest";
import { makeInquiries } from "../src/inquiry/index.ts";
import { openDraft } from "../src/open/index.ts";
import { readStatus } from "../src/status/index.ts";
import { publishedCity, type MihonCity } from "./mihon-city.ts";

const FAMILY = "子）こども家庭部";

/** みほん市 as a city with grades, two fields of its own and no 自己評価, asked for r8. */
async function ownCity(): Promise<MihonCity> {
  const city = publishedCity();
  city.edit(
    "records/index.md",
    "事例:",
    "評価:\n  A: 達成した\n  B: おおむね達成した\n追加の欄:\n  実績値: 毎年書く\n  関連計画: 引き継ぐ\n使わない欄:\n  - 自己評価\n事例:",
  );
  for (const path of Object.keys(city.records()).filter((one) => /^\d\/.\/\d+\.md$/u.test(one))) {
    const text = city.read(`records/${path}`);
    const [start = "", end = ""] = text.split(/## 自己評価\n[^]*?(?=## 今後の取組)/u);
    city.write(
      `records/${path}`,
      `${start}## 自己評価\n\n${end}\n## 実績値\n\n${path}で12件\n\n## 関連計画\n\n子ども計画\n`.replace(
        "\n担当部",
        "\n評価: B\n担当部",
      ),
    );
  }
  city.commit("市の欄");
  city.git("tag", "--force", "r7");
  await openDraft("r8", city, { into: "records", dryRun: false });
  city.commit("r8 を始める");
  await makeInquiries(city, { into: "照会", departments: [], note: () => {} });
  return city;
}

test("a city's grades and its own fields are asked, taken back and counted; what it does not use is not asked", async () => {
  const city = await ownCity();
  const blank = readFileSync(join(city.cwd, "照会", `r8-${FAMILY}.xlsx`));
  const rows = (await readReply(blank)).cells.filter(({ page }) => page === "1-ア-1");
  expect(rows.map(({ field, handed, before }) => [field, handed, before?.handed])).toMatchObject([
    ["goal", "", expect.any(String)],
    ["category", "拡充", "拡充"],
    ["rating", "", "B"],
    ["progress", "", expect.any(String)],
    ["plan", expect.any(String), expect.any(String)],
    ["extras.実績値", "", "1/ア/1.mdで12件"],
    ["extras.関連計画", "子ども計画", "子ども計画"],
    ["carryOverReason", "", ""],
    ["endReason", "", ""],
  ]);
  const status = async () => {
    const read = await readStatus(undefined, city, { replies: [], note: () => {} });
    const { departments } = read.status;
    return departments
      .find(({ name }) => name === FAMILY)
      ?.unfilled.find(({ id }) => id === "1-ア-1")?.fields;
  };
  expect(await status()).toEqual(["取組状況", "評価", "実績値"]);
  const fill = (name: string, text: string) => ({ id: "1-ア-1", name, text });
  await city.reply(FAMILY, [fill("評価", "Ｃ"), fill("実績値", "延べ15件\n・区で3件")]);
  expect((await city.take()).conflicts).toMatchObject([
    { id: "1-ア-1", field: "rating", problem: expect.stringContaining("A・B") },
  ]);
  await city.reply(FAMILY, [
    fill("評価", "Ａ"),
    fill("実績値", "延べ15件\n・区で3件"),
    ...["1-ア", "夜間の相談員を置く。"].map((text, column) => ({
      sheet: "新しい取組",
      row: 2,
      column,
      text,
    })),
  ]);
  expect(await city.take()).toMatchObject({ written: true, conflicts: [], refused: [] });
  const page = city.read("records/1/ア/1.md");
  expect(page).toContain("評価: A\n");
  expect(page).toContain("## 実績値\n\n延べ15件\n\n- 区で3件\n\n## 関連計画\n\n子ども計画\n");
  expect(await status()).toEqual(["取組状況"]);
  expect(city.read("records/1/ア/4.md")).toMatch(
    /## 取組状況\n\n（未記入）\n\n## 今後の取組\n\n（未記入）\n\n## 実績値\n\n（未記入）\n\n## 関連計画\n\n（未記入）\n$/u,
  );
  await city.reply(FAMILY, [fill("実績値", "")]);
  expect(await city.take()).toMatchObject({
    withdrawn: [{ field: "rating" }, { field: "extras.実績値" }],
  });
  await city.take({ prefer: ["reply 1-ア-1.評価", "reply 1-ア-1.実績値"] });
  expect(await status()).toEqual(["取組状況", "評価", "実績値"]);
});

test("a city without 取組内容 is asked for new measures by their 見出し, and knows them again by it", async () => {
  const city = publishedCity();
  city.edit("records/index.md", "事例:", "使わない欄:\n  - 取組内容\n事例:");
  for (const path of Object.keys(city.records()).filter((one) => /^\d\/.\/\d+\.md$/u.test(one))) {
    const text = city.read(`records/${path}`).replace(/\n取組内容: .*/u, "");
    city.write(`records/${path}`, text.replace(/## 取組内容\n[^]*?(?=## 取組状況)/u, ""));
  }
  city.commit("取組内容のない市");
  city.git("tag", "--force", "r7");
  await openDraft("r8", city, { into: "records", dryRun: false });
  city.commit("r8 を始める");
  await makeInquiries(city, { into: "照会", departments: [], note: () => {} });
  const row = (...texts: string[]) =>
    ["1-ア", ...texts].map((text, column) => ({ sheet: "新しい取組", row: 2, column, text }));
  await city.reply(FAMILY, row("夜間の相談", "2名を置いた。"));
  expect((await city.take()).proposed.map(({ id }) => id)).toEqual(["1-ア-4"]);
  const page = city.read("records/1/ア/4.md");
  expect(page).toContain("見出し: 夜間の相談\n");
  expect(page).toContain("## 取組状況\n\n2名を置いた。\n");
  expect(page).not.toContain("取組内容");
  await city.reply(FAMILY, row("夜間の相談", "2名を置いた。", "達成した。"));
  expect(await city.take()).toMatchObject({ written: true, proposed: [], conflicts: [] });
  expect(city.read("records/1/ア/4.md")).toContain("達成した。");
  await city.reply(FAMILY, row("", "2名を置いた。"));
  expect((await city.take()).refused).toEqual([
    {
      file: `回答/${FAMILY}.xlsx`,
      message: "新しい取組!A3: 新しい取組の見出しがありません。書き足してください。",
    },
  ]);
});
