import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildSite } from "../src/index.ts";
import { toBibtex, toRis } from "../src/pages/measure/reference-entries.ts";
import { mihonSite, pageText } from "./mihon.ts";

const folder = mkdtempSync(join(tmpdir(), "torikumi-metadata-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const site = await mihonSite();
await buildSite(site, folder);

/** What a page says of itself as JSON-LD. */
function linkedDataOf(path: string): Record<string, unknown> {
  const [, text = ""] =
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(pageText(folder, path)) ?? [];
  return JSON.parse(text) as Record<string, unknown>;
}

test("the front page is a dataset with its publisher, and a measure a work that is part of it", () => {
  const address = site.address ?? "";
  expect(linkedDataOf("")).toMatchObject({
    "@type": "Dataset",
    url: address,
    publisher: { name: "みほん市" },
  });
  expect(linkedDataOf("r7/1-a-1")).toMatchObject({
    "@type": "CreativeWork",
    url: `${address}r7/1-a-1/`,
    datePublished: "2025-08-21",
    isPartOf: { "@type": "Dataset", url: address },
  });
  expect(pageText(folder, "r7/1-a-1")).toContain('<meta property="og:type" content="article" />');
});

test("the page in English says so to programs", () => {
  expect(linkedDataOf("en")).toMatchObject({ inLanguage: "en" });
  expect(pageText(folder, "en")).toContain('<meta property="og:locale" content="en_US" />');
  expect(linkedDataOf("r7")).toMatchObject({ inLanguage: "ja" });
});

test("a draft says nothing of itself to catalogues, and stands in no list of addresses", () => {
  expect(pageText(folder, "r8/1-a-1")).not.toMatch(/ld\+json|og:title/);
  const map = readFileSync(join(folder, "sitemap.xml"), "utf8");
  expect(map).toContain(`<loc>${site.address}r7/</loc><lastmod>2025-08-21</lastmod>`);
  expect(map).not.toContain(`${site.address}r8/`);
});

test("a title cannot end the block of data, nor an attribute", async () => {
  const hostile = mkdtempSync(join(tmpdir(), "torikumi-metadata-hostile-"));
  const name = '</script><script>alert(1)</script>"&';
  await buildSite({ ...site, name }, hostile);
  const page = pageText(hostile, "");
  rmSync(hostile, { recursive: true });
  expect(page).not.toContain("<script>alert");
  const [, text = ""] = /ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  expect(JSON.parse(text)).toMatchObject({ name });
});

test("whoever publishes and answers is named on every page, and the terms of use stand on the page about this paper", () => {
  for (const path of ["", "r7/1-a-1", "changes"])
    expect(pageText(folder, path)).toContain("<p>発行者：みほん市</p>");
  expect(pageText(folder, "about")).toContain("CC BY 4.0");
});

test("a measure is cited for BibTeX and RIS", () => {
  const reference = {
    key: "torikumi-r7-1-a-1",
    title: "報告 1-ア-1「A & B_100%」",
    publisher: "みほん市",
    date: "2025-08-21",
    url: "https://mihon.example/r7/1-a-1/",
  };
  expect(toBibtex(reference)).toBe(
    [
      "@misc{torikumi-r7-1-a-1,",
      "  author = {{みほん市}},",
      String.raw`  title = {報告 1-ア-1「A \& B\_100\%」},`,
      "  year = {2025},",
      "  date = {2025-08-21},",
      "  url = {https://mihon.example/r7/1-a-1/}",
      "}",
    ].join("\n"),
  );
  expect(toRis({ ...reference, title: "一行目\nER  - 二行目" }).split("\n")).toEqual([
    "TY  - GOVDOC",
    "AU  - みほん市",
    "TI  - 一行目 ER - 二行目",
    "PB  - みほん市",
    "PY  - 2025",
    "DA  - 2025/08/21",
    "UR  - https://mihon.example/r7/1-a-1/",
    "ER  - ",
  ]);
  expect(pageText(folder, "r7/1-a-1")).toContain("@misc{torikumi-r7-1-a-1,");
});
