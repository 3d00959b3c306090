import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMihon } from "@torikumi/record/dev/mihon";
import { afterAll, expect, test } from "vitest";
import { buildSite, readSiteInput } from "../src/site/index.ts";
import { askedCity, publishedCity } from "./mihon-city.ts";

const place = mkdtempSync(join(tmpdir(), "torikumi-cycle-site-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const input = {
  editions: [{ id: "r6", edition: await readMihon("r6"), published: true, label: "r6" }],
};
const below = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

test("a site takes the place of the one before, and a build that fails leaves that as it was", async () => {
  const site = join(place, "site");
  await buildSite(input, site);
  const before = below(site);
  expect(before).toContain("index.html");
  const dataFiles = async (): Promise<never> => {
    throw new Error("no space");
  };
  await expect(buildSite({ ...input, dataFiles }, site)).rejects.toThrow("no space");
  expect(below(site)).toEqual(before);
  await buildSite(input, site);
  expect(below(site)).toEqual(before);
  expect(readdirSync(place)).toEqual(["site"]);
});

test("a site that is built over another is the same, byte by byte, as one that is built in an empty place", async () => {
  const r7 = { id: "r7", edition: await readMihon("r7"), published: true, label: "r7" };
  const corrected = { ...r7, id: "r7.1", label: "r7.1" };
  const steps = [
    input,
    { editions: [...input.editions, r7], name: "みほん市（架空）" },
    { editions: [...input.editions, r7, corrected], address: "https://mihon.example/" },
    { editions: [r7] },
  ];
  const bytes = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .map((file) => `${file.slice(folder.length)} ${readFileSync(file, "latin1")}`)
      .sort();
  for (const [at, step] of steps.entries()) {
    await buildSite(step, join(place, "over"));
    await buildSite(step, join(place, `empty-${at}`));
    expect(bytes(join(place, "over"))).toEqual(bytes(join(place, `empty-${at}`)));
  }
});

test("a folder that holds other things is not replaced", async () => {
  const other = join(place, "other");
  mkdirSync(other);
  writeFileSync(join(other, "報告書.docx"), "x");
  await expect(buildSite(input, other)).rejects.toThrow("サイトではないファイルがあります");
  expect(below(other)).toEqual(["報告書.docx"]);
});

test("a page that could not be read is told on the site, with its place; a whole edition has nothing told", async () => {
  const city = publishedCity();
  expect((await readSiteInput(["r7"], { branch: "main" }, city)).notices).toEqual([]);
  city.write("records/3/ア/1.md", "---\nid: [\n---\n");
  const { notices = [] } = await readSiteInput([], { branch: "main" }, city);
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatch(/には形の誤りが\d+件あり（records\/3\/ア\/1\.md:\d+ など）/);
});

test("a draft that cannot be opened is not in the site, and the reason is told", async () => {
  const city = publishedCity();
  const records = join(city.cwd, "records");
  rmSync(join(records, "index.md"));
  const { editions, leftOut } = await readSiteInput([], { branch: "main" }, city);
  expect(editions.map(({ id }) => id)).toEqual(["r6", "r7"]);
  expect(leftOut).toContain("手元では消されています。");
  rmSync(records, { recursive: true });
  city.write("records", "");
  city.commit("A file by the folder's name");
  const again = await readSiteInput([], { branch: "main" }, city);
  expect(again.leftOut).toContain("「records」はファイルです。");
  const named = await readSiteInput(["r6"], { branch: "main" }, city);
  expect(named.leftOut).toBeUndefined();
});

test("a draft's site says how far each department is, and nothing that a person wrote on the cover of a reply", async () => {
  const city = await askedCity();
  const day = { sheet: "はじめに", row: 7, column: 1, text: "6月20日　担当 見本花子" };
  const answer = { id: "1-ア-1", name: "取組状況", text: "6区に置いた。" };
  await city.reply("子）こども家庭部", [answer, day]);
  await city.take();
  const replies = ["照会", "回答"];
  const { editions } = await readSiteInput([], { branch: "main", replies }, city);
  expect(editions.map(({ id, progress }) => [id, progress?.filled])).toEqual([
    ["r6", undefined],
    ["r7", undefined],
    ["r8", 0],
  ]);
  const { progress } = editions[2]!;
  expect(progress?.departments.map(({ name, reply }) => [name, reply]).slice(0, 2)).toEqual([
    ["子）こども家庭部", "returned"],
    ["子）こども育成部", "asked"],
  ]);
  expect(progress?.departments[0]).toMatchObject({ measures: 4, unfilled: 7, carried: 4 });
  expect(JSON.stringify(progress)).not.toContain("見本");
  const none = await readSiteInput([], { branch: "main" }, city);
  expect(none.editions.map((edition) => edition.progress)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const mistyped = readSiteInput([], { branch: "main", replies: ["解答"] }, city);
  await expect(mistyped).rejects.toThrow("「解答」が読めません");
});

test("a workbook that cannot hold an edition is missing with the reason, and keeps nobody from the site", async () => {
  const city = publishedCity();
  const page = "records/1/ア/1.md";
  const text = readFileSync(join(city.cwd, page), "utf8");
  city.write(page, text.replace("## 自己評価", `${"訪".repeat(33_000)}\n\n## 自己評価`));
  const site = join(place, "missing");
  const input = await readSiteInput(["records"], { branch: "main" }, city);
  const { missing } = await buildSite(input, site);
  expect(missing.map(({ edition, name }) => `${edition} ${name}`)).toEqual([
    "令和7年度版・案 r7.xlsx",
    "令和7年度版・案 r7-list.xlsx",
  ]);
  const [folder = ""] = readdirSync(join(site, "data"), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );
  expect(readdirSync(join(site, "data", folder)).sort()).toEqual([
    `${folder}-excel.csv`,
    `${folder}.csv`,
    `${folder}.json`,
  ]);
  expect(readFileSync(join(site, "data/index.html"), "utf8")).toContain(
    `資料と同じ形の表（Excel、A3横の印刷設定つき）（${folder}.xlsx）はありません。1-ア-1 の取組状況が長すぎて`,
  );
});

test("the site offers all years in one file, says what stands in every column, and names no team", async () => {
  const city = publishedCity();
  const site = join(place, "series");
  await buildSite(await readSiteInput([], { branch: "main" }, city), site);
  const read = (name: string): string => readFileSync(join(site, "data", name), "utf8");
  const years = new Set(
    (JSON.parse(read("all.json")) as readonly { edition: string }[]).map(({ edition }) => edition),
  );
  expect(years.size).toBeGreaterThan(1);
  const { resources } = JSON.parse(read("datapackage.json")) as {
    resources: readonly {
      path: string;
      format: string;
      schema: { fields: readonly { name: string }[] };
    }[];
  };
  expect(resources.length).toBeGreaterThan(0);
  for (const { path, format, schema } of resources) {
    const names = schema.fields.map(({ name }) => name);
    if (format === "csv") expect(read(path).split("\r\n")[0]).toBe(names.join(","));
    for (const row of format === "json" ? (JSON.parse(read(path)) as readonly object[]) : [])
      expect(Object.keys(row)).toEqual(names);
  }
  const texts = below(join(site, "data")).filter((name) => /\.(?:json|csv)$/.test(name));
  for (const name of texts) expect(read(name)).not.toMatch(/"team":"|@mihon/);
});

test("the newest edition says the name, the address and the repository of the site; what is asked for comes first", async () => {
  const city = publishedCity();
  const index = readFileSync(join(city.cwd, "records/index.md"), "utf8");
  city.write(
    "records/index.md",
    index.replace(
      "サイト名:",
      "サイトの場所: https://mihon.example/t\nリポジトリ: https://github.com/mihon/t\nサイト名:",
    ),
  );
  expect(await readSiteInput([], { branch: "main" }, city)).toMatchObject({
    name: "みほん市　取組の記録（架空）",
    address: "https://mihon.example/t/",
    repository: { url: "https://github.com/mihon/t" },
  });
  const choices = { branch: "main", name: "別の名前", address: "https://other.example/" };
  expect(await readSiteInput([], choices, city)).toMatchObject({
    name: "別の名前",
    address: "https://other.example/",
  });
});
