import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMihon } from "@torikumi/record/dev/mihon";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../src/index.ts";
import { mihonEdition, pageText } from "./mihon.ts";

/** r6 and r7, r7 corrected twice, and a draft of r7 in the working tree. */
const place = mkdtempSync(join(tmpdir(), "torikumi-corrections-"));
const site = join(place, "site");

const correction = async (id: string, to: string) => ({
  id,
  edition: await readMihon("r7", {
    replace: (text) => text.replace("年度版: r7", `年度版: ${id}`).replace("15名", to),
  }),
  published: true,
  label: id,
  reasons: { all: "集計の誤り", byPage: new Map([["3-ア-1", "人数の誤り"]]) },
});

beforeAll(async () => {
  const draft = await readMihon("r7", { replace: (text) => text.replace("15名", "17名") });
  await buildSite(
    {
      editions: [
        await mihonEdition("r6"),
        await mihonEdition("r7"),
        await correction("r7.1", "16名"),
        await correction("r7.2", "18名"),
        { id: "r7", edition: draft, published: false, label: "records" },
      ],
    },
    site,
  );
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test("a correction is compared with the year before for what was planned and how things went", () => {
  const page = pageText(site, "r7.2/3-a-1");
  expect(page).toMatch(/<h2 id="promise">.*令和6年度版<\/a>の「今後の取組」/s);
  expect(page).toMatch(/<h2 id="comparison-1">令和7年度版（訂正1）からの訂正<\/h2>/);
  expect(page).toMatch(/<h2 id="comparison-2">前の年度版との新旧対照<\/h2>/);
  expect(page).toContain("令和6年度版（旧）");
  const untouched = pageText(site, "r7.2/1-a-2");
  expect(untouched).not.toContain("からの訂正");
  expect(untouched).toContain("取組区分：新規 → <strong>継続</strong>");
  expect(untouched).not.toContain("から変わっていません。");
});

test("the front page tells the story of the year, not of the correction", () => {
  const front = pageText(site, "");
  expect(front).toContain("で、令和6年度版より");
  expect(front).toContain('href="./changes/r6-r7.2/promises/"');
  expect(front).toContain('href="./changes/r7.1-r7.2/">正誤</a>');
});

test("a year is one step of a time series, whatever was corrected in it", () => {
  const strip = pageText(site, "r7.2/3-a-1").match(/<ol class="strip">.*?<\/ol>/s)?.[0] ?? "";
  expect([...strip.matchAll(/strip-edition">([^<]+)</g)].map(([, name]) => name)).toEqual([
    "令和6年度版",
    "令和7年度版（訂正2）",
  ]);
  const head = pageText(site, "matrix").match(/<thead>.*?<\/thead>/s)?.[0] ?? "";
  expect([...head.matchAll(/\/">([^<]+)<\/a>/g)].map(([, name]) => name)).toEqual([
    "令和6年度版",
    "令和7年度版（訂正2）",
  ]);
});

test("each edition that was corrected leads to its table of errata", () => {
  expect(pageText(site, "r7/3-a-1")).toContain("令和7年度版には訂正があります。");
  expect(pageText(site, "r7/3-a-1")).toContain('href="../../changes/r7-r7.1/table/"');
  expect(pageText(site, "r7.1/3-a-1")).toContain('href="../../changes/r7.1-r7.2/table/"');
  const table = pageText(site, "changes/r7-r7.1/table");
  expect(table).toContain("正誤表");
  expect(table).toContain("訂正の理由：人数の誤り");
  expect(table).not.toMatch(/増えました|減りました/);
});

test("a draft of a published edition has pages of its own, and says what it changes", () => {
  const draft = pageText(site, "draft/3-a-1");
  expect(draft).toContain("これは令和7年度版の案です");
  expect(draft).toContain("公表した令和7年度版からの変更");
});

test("pages between editions are made for neighbours only", () => {
  expect(existsSync(join(site, "changes/r6-r7.1"))).toBe(true);
  expect(existsSync(join(site, "changes/r7-r7.2"))).toBe(false);
});
