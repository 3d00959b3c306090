import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMihon } from "@torikumi/record/dev/mihon";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../src/index.ts";
import { spellWord } from "../src/model/spelling/spell-word.ts";
import { mihonSite, pageText } from "./mihon.ts";

const place = mkdtempSync(join(tmpdir(), "torikumi-categories-"));
const site = join(place, "site");

beforeAll(async () => {
  await buildSite(await mihonSite(), site);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test("a category's page tells which measures took it, from what, and why in their own words", () => {
  const page = pageText(site, "categories/kakuju");
  expect(page).toMatch(
    /この年度版で「拡充」になった取組（\d+件）.*?2-ア-1.*?継続<\/span>から.*?今後の取組：<\/span>令和8年度は、臨時の会議を含めて開催を区ごとに年18回とする。/s,
  );
  const ended = pageText(site, "categories/shuryo");
  expect(ended).toMatch(/<span class="soft">終了理由：<\/span>[^<]+/);
  expect([...page.matchAll(/<h2><a href="[^"]+">([^<]+)</g)].map(([, name]) => name)).toEqual([
    "令和8年度版・案",
    "令和7年度版",
    "令和6年度版",
  ]);
});

test("the words on an edition's page and on the map lead to the categories", () => {
  for (const path of ["r7", "map"])
    expect(pageText(site, path)).toContain('href="../categories/kakuju/"');
});

test("a city's own words have safe addresses, each its own", async () => {
  expect(spellWord("拡充")).toBe("kakuju");
  expect(spellWord("B")).toBe("b");
  const words = [
    "見直し",
    "A",
    "Ａ",
    "kakuju",
    "../x",
    "",
    "  ",
    "<b>",
    "終了",
    "shuryo",
    "a".repeat(99),
  ];
  expect(new Set(words.map(spellWord)).size).toBe(words.length);
  expect(words.map(spellWord).filter((path) => !/^[a-z0-9]+$/.test(path))).toEqual([]);
  const edition = await readMihon("r7", {
    replace: (text) => text.replaceAll("拡充", "../見直し<b>"),
  });
  const outDir = join(place, "own");
  await buildSite({ editions: [{ id: "r7", edition, published: true, label: "r7" }] }, outDir);
  const folders = readdirSync(join(outDir, "categories"));
  expect(folders.filter((name) => !/^[a-z0-9]+$/.test(name))).toEqual([]);
  expect(existsSync(join(outDir, "categories/keizoku/index.html"))).toBe(true);
});
