import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMihon } from "@torikumi/record/dev/mihon";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite, type SiteEdition } from "../src/index.ts";
import { departmentSlug } from "../src/model/department/department-name.ts";
import { mihonSite, pageText } from "./mihon.ts";

const place = mkdtempSync(join(tmpdir(), "torikumi-departments-"));
const site = join(place, "site");

beforeAll(async () => {
  await buildSite(await mihonSite(), site);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** One of みほん市's editions with another register. */
async function withRegister(
  id: string,
  replace: (register: string) => string,
): Promise<SiteEdition> {
  const edition = await readMihon(id, {
    replace: (text, path) => (path === "departments.yaml" ? replace(text) : text),
  });
  return { id, edition, published: true, label: id };
}

test("a department's page puts what it promised beside what it reports, and first what is not reported", () => {
  const page = pageText(site, "departments/jidosodan");
  expect(page).toContain("<h1><small>こども局</small>こども局 児童相談所</h1>");
  expect(page).toContain("令和7年度版で担当する取組は4件です。");
  expect(page).toMatch(/<h2 id="unreported">.*?翌朝に区へ引き継ぐ内容を定め.*?機械が探したもの/s);
  expect(page).toMatch(
    /<td data-label="予定したこと">令和6年度は、初期対応を担う児童福祉司を15名とする<\/td><td><span class="tag outcome done">実施<\/span><\/td><td data-label="報告の文">取組状況：/,
  );
  expect(page).toMatch(/<h2 id="opinions">.*?対応しない.*?理由：/s);
  expect(page).toMatch(/<h2 id="changes">.*?取組状況の数値（児童福祉司）：13名 → <strong>15名/s);
});

test("it is two clicks from every page: the list of departments stands in the menu", () => {
  expect(pageText(site, "r7/1-a-1")).toContain('<a href="../../departments/" >担当部</a>');
  expect(pageText(site, "departments")).toContain(
    '<a href="../departments/kenko/">保健福祉局 健康増進部</a>（4件）<span class="note">以前の名称：保）健康づくり部</span>',
  );
});

test("a department that was renamed has one page through its names", () => {
  const page = pageText(site, "departments/kenko");
  const years = [...page.matchAll(/departments\/kenko\/(r\d)\/"/g)].map(([, id]) => id);
  expect([...new Set(years)]).toEqual(["r8", "r7", "r6"]);
  expect(page).toContain("「保）健康づくり部」を引き継いでいます。");
  expect(pageText(site, "departments/kenko/r6")).toContain("保健福祉局 健康づくり部");
});

test("addresses of before lead to the page that took their place, without a script", () => {
  const moved = pageText(site, "r7/departments/5eb8d25a");
  expect(moved).toMatch(
    /<meta http-equiv="refresh" content="0; url=\.\.\/\.\.\/\.\.\/departments\/[a-z-]+\/r7\/"/,
  );
  expect(moved).toContain('content="noindex"');
});

test("a department that was split leads to both, and takes no reader to one of them", async () => {
  const before = await withRegister("r7", (text) => text.replace("    ローマ字: kenko\n", ""));
  const after = await withRegister("r8", (text) =>
    text
      .replaceAll("    ローマ字: kenko\n", "")
      .replace("後継: [保）健康増進部]", "後継: [保）健康増進部, 保）地域医療部]"),
  );
  const outDir = join(place, "split");
  await buildSite({ editions: [before, after] }, outDir);
  const slug = departmentSlug({ id: "r7", slug: "r7", register: [] }, "保）健康づくり部");
  const page = pageText(outDir, `departments/${slug}`);
  expect(page).not.toContain('http-equiv="refresh"');
  expect(page.match(/<main.*<\/main>/s)?.[0].match(/<li>/g)).toHaveLength(2);
});

test("two departments with one spelling, or none, still have pages of their own", async () => {
  const outDir = join(place, "same");
  const same = await withRegister("r7", (text) =>
    text.replaceAll(/ローマ字: (?:jidosodan|jinji)/g, "ローマ字: onaji"),
  );
  await buildSite({ editions: [same] }, outDir);
  const list = pageText(outDir, "departments");
  const paths = [...list.matchAll(/<li><a href="\.\.\/(departments\/[^"]+)">/g)].map(
    ([, path = ""]) => path,
  );
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).not.toContain("departments/onaji/");
  for (const path of paths) expect(pageText(outDir, path)).toContain("<h1>");
});

test("each department has a feed of its own with the published editions only", () => {
  const feed = readFileSync(join(site, "departments/jidosodan/feed.xml"), "utf8");
  expect([...feed.matchAll(/<title>([^<]+)<\/title>/g)].map(([, title]) => title)).toEqual([
    "こども局 児童相談所｜みほん市　取組の記録（架空）",
    "令和7年度版：こども局 児童相談所の取組4件",
    "令和6年度版：こども局 児童相談所の取組4件",
  ]);
  expect(feed).toContain("委員会意見（対応しない）：3-ア-1");
  expect(pageText(site, "departments/jidosodan")).toContain(
    'href="../../departments/jidosodan/feed.xml"',
  );
});

test("the letter of a bureau is spelt out in lists, and stays as printed on the paper's table", () => {
  expect(pageText(site, "r7/3")).toContain('<span class="who">こども局 児童相談所');
  expect(pageText(site, "r7/3-a")).toContain(">子）児童相談所</a>");
});
