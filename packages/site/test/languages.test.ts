import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../src/index.ts";
import { ruby } from "../src/parts/ruby.ts";
import { mihonEdition, mihonSite, pageText } from "./mihon.ts";

const place = mkdtempSync(join(tmpdir(), "torikumi-languages-"));
const site = join(place, "site");

beforeAll(async () => {
  await buildSite(await mihonSite(), site);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test("the English page gives the counts and figures of the newest published edition, and marks what is Japanese", () => {
  const page = pageText(site, "en");
  expect(page).toContain('<html lang="en"');
  expect(page).toContain('<header class="masthead" lang="ja">');
  expect(page).toMatch(/fiscal 2025 edition \(<span lang="ja">令和7年度版<\/span>\)/);
  expect(page).toContain("It has 3 recommendations and 14 measures");
  expect(page).toContain('expanded <span class="phrase">(<span lang="ja">拡充</span>)</span>');
  expect(page).toMatch(/Changes since the fiscal 2024 edition.*?measures? ended or removed/s);
  expect(page).toMatch(
    /<th scope="row" lang="ja">実務者会議の回数<small><a [^>]*>2-ア-1　要対協の実務者会議の運営<\/a><\/small><\/th><td class="number" lang="ja">10回<\/td><td class="number" lang="ja">12回</,
  );
  const main = /<main.*<\/main>/s.exec(page)?.[0] ?? "";
  const english = main
    .replace(/<([a-z0-9]+)[^>]* lang="ja"[^>]*>.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, "");
  expect(english.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu)).toBeNull();
});

test("both pages stand at the foot of every page", () => {
  const page = pageText(site, "r7/1-a-1");
  expect(page).toContain('<a href="../../en/" lang="en" hreflang="en">English</a>');
  expect(page).toContain('<a href="../../easy/">やさしい日本語</a>');
});

test("the page in plain Japanese has a reading above every kanji of its fixed texts", () => {
  const page = pageText(site, "easy");
  const fixed = [...page.matchAll(/<p>(?!<a)(.*?)<\/p>/gs)].map(([, text = ""]) => text);
  const bare = fixed
    .filter((text) => text.includes("<ruby>"))
    .map((text) => text.replace(/<ruby>.*?<\/ruby>/gs, "").replace(/：.*$/s, ""));
  expect(bare.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  expect(ruby("子{こ}ども").map(String)).toEqual([
    "<ruby>子<rp>（</rp><rt>こ</rt><rp>）</rp></ruby>",
    "ども",
  ]);
});

test("a first edition in English speaks of no year before it", async () => {
  const outDir = join(place, "first");
  await buildSite({ editions: [await mihonEdition("r6")] }, outDir);
  expect(pageText(outDir, "en")).not.toMatch(/Changes since|Figures that changed/);
});

test("a draft is to be published on its day in English, an edition that is out was published on it", async () => {
  const outDir = join(place, "draft");
  await buildSite({ editions: [await mihonEdition("r8")] }, outDir);
  expect(pageText(outDir, "en")).toContain(", to be published on <time");
  expect(pageText(site, "en")).toContain(", published on <time");
});
