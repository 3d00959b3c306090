import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMihon } from "@torikumi/record/dev/mihon";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite, type SiteEdition } from "../src/index.ts";
import { filesBelow, mihonEdition, mihonSite, pageText } from "./mihon.ts";

const place = mkdtempSync(join(tmpdir(), "torikumi-opinions-"));
const site = join(place, "site");

beforeAll(async () => {
  await buildSite(await mihonSite(), site);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** みほん市's r8 with one opinion rewritten. */
async function withOpinion(replace: (text: string) => string): Promise<SiteEdition> {
  const edition = await readMihon("r8", {
    replace: (text, path) => (path === "意見/r8/1.md" ? replace(text) : text),
  });
  return { id: "r8", edition, published: true, label: "r8" };
}

test("a measure shows the committee's opinion beside its self-evaluation, and last year's beside this year's report", () => {
  const page = pageText(site, "r8/2-a-1");
  expect(page).toMatch(
    /<div class="beside"><section class="field progress".*?<h2 id="earlier-opinions">.*?終結後の状況を示されたい.*?<div class="beside"><section class="field evaluation".*?<h2 id="opinion">.*?同意できない.*?回答は、まだ書かれていません。/s,
  );
  expect(page).toContain('<a href="../../opinions/#r7-2">全体への意見（r7-意見-2）</a>');
});

test("what an edition knew of an opinion stays as it was; only the page of all opinions tells how it went on", () => {
  expect(pageText(site, "r6/3-a-1")).toContain('missing">未対応</span>');
  expect(pageText(site, "r6/3-a-1")).not.toContain("対応しない");
  const entry = /id="r6-3".*?<\/article>/s.exec(pageText(site, "opinions"))?.[0] ?? "";
  const steps = [...entry.matchAll(/<span class="step"><a[^>]*>([^<]+)<\/a>：([^<]+)/g)];
  expect(steps.map(([, edition, state]) => `${edition} ${state}`)).toEqual([
    "令和6年度版 未対応",
    "令和7年度版 対応中",
    "令和8年度版・案 対応済",
  ]);
  expect(entry).toContain('<a href="../r6/2/">提言2');
});

test("opinions that wait for something stand first, and every state, edition, department and meeting has a page", () => {
  const ids = (path: string): readonly string[] =>
    [...pageText(site, path).matchAll(/<article class="ledger-entry" id="([^"]+)"/g)].map(
      ([, id = ""]) => id,
    );
  expect(ids("opinions")).toEqual(["r7-1", "r8-1", "r6-1", "r6-2", "r6-3", "r7-2"]);
  expect(ids("opinions/mitaio")).toEqual(["r7-1", "r8-1"]);
  expect(ids("opinions/taioshinai")).toEqual(["r6-2"]);
  expect(ids("opinions/r7")).toEqual(["r7-1", "r7-2"]);
  expect(ids("opinions/department-jidosodan")).toContain("r6-2");
  const pages = filesBelow(join(site, "opinions")).filter((file) => file !== "index.html");
  expect(pages.filter((file) => !/^[a-z0-9-]+\/index\.html$/.test(file))).toEqual([]);
  const linked = new Set(
    [...pageText(site, "opinions").matchAll(/href="\.\.\/opinions\/([a-z0-9-]+\/)"/g)].map(
      ([, path]) => `${path}index.html`,
    ),
  );
  expect([...linked].sort()).toEqual(pages);
});

test("the changes have a line for each opinion that their heading counts, and the way to it", () => {
  const part = /<h2 id="h-opinions">([^<]+)<\/h2>(.*?)<\/section>/s.exec(
    pageText(site, "changes/r6-r7"),
  );
  expect(part?.[1]).toBe("委員会意見と対応（5件）");
  const lines = [...(part?.[2] ?? "").matchAll(/<li><a href="([^"]+)">([^<]+)<\/a>：([^<]+)/g)];
  expect(lines.map(([, ...line]) => line.join(" "))).toEqual([
    "../../opinions/#r6-1 r6-意見-1（取組1-ア-1） 処理（未対応 → 対応済）、対応",
    "../../opinions/#r6-2 r6-意見-2（取組3-ア-1） 処理（未対応 → 対応しない）、理由",
    "../../opinions/#r6-3 r6-意見-3（提言2） 処理（未対応 → 対応中）、対応",
    "../../opinions/#r7-1 r7-意見-1（取組2-ア-1） 意見",
    "../../opinions/#r7-2 r7-意見-2（全体） 意見",
  ]);
});

test("the number of the front page, which knows no draft, stands on the page behind it too", () => {
  expect(pageText(site, "")).toContain(
    '<a href="./opinions/"><strong>3<small>件</small></strong>対応を待つ委員会意見',
  );
  const page = pageText(site, "opinions");
  expect(page).toContain("全部で6件、うち対応を終えていないもの（未対応・対応中）は2件です。");
  expect(page).toContain("公表した年度版の記載では、5件のうち3件です。");
  expect(pageText(site, "opinions/r6")).toContain("公表した年度版の記載では、3件のうち1件です。");
  expect(pageText(site, "opinions/taioshinai")).not.toContain("公表した年度版の記載では");
});

test("opinions that stand in a draft alone are kept from search engines, as the draft is", () => {
  const sitemap = readFileSync(join(site, "sitemap.xml"), "utf8");
  expect(pageText(site, "opinions/r8")).toContain('<meta name="robots" content="noindex"');
  expect(sitemap).not.toContain("/opinions/r8/");
  expect(sitemap).toContain("/opinions/r7/");
});

test("lists and the search mark the measures that the committee has judged", () => {
  for (const path of ["r8", "r8/2"])
    expect(pageText(site, path)).toMatch(/2-ア-1<\/span>.{0,400}?委員会意見あり/s);
  expect(pageText(site, "r8/3")).not.toContain("委員会意見あり");
  const { entries } = JSON.parse(readFileSync(join(site, "search/r8.json"), "utf8")) as {
    entries: readonly { id: string; opinion?: string; text: string }[];
  };
  const marked = entries.filter(({ opinion }) => opinion !== undefined).map(({ id }) => id);
  // What is on a measure is found with it; the other opinions have entries of their own.
  expect(marked).toEqual(["2-ア-1", "r6-意見-3", "r7-意見-2"]);
  expect(entries.find(({ id }) => id === "2-ア-1")?.text).toContain("同意できない");
});

test("an opinion goes on with the measure that its measure became", async () => {
  const before = await readMihon("r7", {
    replace: (text, path) => (path === "意見/r7/1.md" ? text.replace("2-ア-1", "3-イ-3") : text),
  });
  const after = await readMihon("r8", {
    replace: (text, path) => (path === "意見/r7/1.md" ? text.replace("2-ア-1", "3-イ-3") : text),
  });
  const outDir = join(place, "moved");
  await buildSite(
    {
      editions: [
        { id: "r7", edition: before, published: true, label: "r7" },
        { id: "r8", edition: after, published: true, label: "r8" },
      ],
    },
    outDir,
  );
  expect(pageText(outDir, "r8/2-a-4")).toContain("終結の基準と終結後の状況を示されたい");
  expect(pageText(outDir, "opinions")).toContain(
    'この意見を受け継いでいる取組：<a href="../r8/2-a-4/">2-ア-4</a>',
  );
});

test("what stands in an opinion becomes neither mark-up nor an address that runs", async () => {
  const spoilt = await withOpinion((text) =>
    text
      .replace("処理: 未対応", "処理: 対応中\n経緯: 'javascript:alert(1)'")
      .replace(/会議: .*/, "会議: '\"><script>alert(1)</script>'")
      .replace("## 対応", "## 対応\n\n\\<img src=x>\n"),
  );
  const outDir = join(place, "spoilt");
  await buildSite({ editions: [spoilt] }, outDir);
  const page = pageText(outDir, "opinions");
  expect(page).not.toMatch(/<script>|<img|href="javascript/);
  expect(page).toContain("経緯：javascript:alert(1)");
});

test("a city without opinions has no page of them and no way to it", async () => {
  const edition = await readMihon("r7");
  const outDir = join(place, "none");
  const without = { ...edition, opinions: new Map() };
  await buildSite(
    { editions: [{ id: "r7", edition: without, published: true, label: "r7" }] },
    outDir,
  );
  expect(existsSync(join(outDir, "opinions"))).toBe(false);
  expect(pageText(outDir, "")).not.toContain("委員会意見");
});

test("the reason takes the place of an answer where nothing is done", async () => {
  const refused = await mihonEdition("r7");
  const outDir = join(place, "refused");
  await buildSite({ editions: [refused] }, outDir);
  const entry = /id="r6-2".*?<\/article>/s.exec(pageText(outDir, "opinions"))?.[0] ?? "";
  expect(entry).toContain("理由：夜間及び休日の初期対応は");
  expect(entry).not.toContain("まだ書かれていません");
});
