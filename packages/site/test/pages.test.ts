import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../src/index.ts";
import { filesBelow, mihonSite, pageText } from "./mihon.ts";

const place = mkdtempSync(join(tmpdir(), "torikumi-pages-"));
const site = join(place, "site");

beforeAll(async () => {
  await buildSite(await mihonSite(), site);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const html = (): readonly string[] => filesBelow(site).filter((file) => file.endsWith(".html"));

test("every link and every picture of every page leads to a file of the site", () => {
  const broken: string[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf = (file: string): ReadonlySet<string> => {
    const known =
      ids.get(file) ??
      new Set(
        [...readFileSync(join(site, file), "utf8").matchAll(/ id="([^"]+)"/g)].map(
          ([, id = ""]) => id,
        ),
      );
    ids.set(file, known);
    return known;
  };
  for (const file of html().filter((each) => each !== "404.html")) {
    const text = readFileSync(join(site, file), "utf8");
    for (const [, target = ""] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^https:\/\/(github\.com|mihon\.example)\//.test(target)) continue;
      const [path = "", fragment] = target.split("#");
      const to = path === "" ? file : posix.join(posix.dirname(file), path);
      const found =
        to.endsWith("/") || to === "." || to === ".." ? posix.join(to, "index.html") : to;
      if (!existsSync(join(site, found))) broken.push(`${file} → ${target}`);
      else if (fragment !== undefined && !idsOf(found).has(fragment))
        broken.push(`${file} → ${target} (fragment)`);
    }
  }
  expect(broken).toEqual([]);
  expect(html().length).toBeGreaterThan(110);
});

test("nothing on a page is inline or from elsewhere", () => {
  // A block of data (JSON-LD) is no script: nothing runs it.
  const inline =
    /<style|<script(?![^>]* src=| type="application\/ld\+json")| style="| on[a-z]+="|@import|<iframe|<base/;
  const elsewhere = /<(?:script|img|link)[^>]* (?:src|href)="(?:https?:)?\/\/(?!mihon\.example)/;
  const offenders = html().filter((file) => {
    const text = readFileSync(join(site, file), "utf8");
    const isStrict =
      text.includes("default-src &#39;none&#39;") &&
      text.includes(file === "en/index.html" ? '<html lang="en"' : '<html lang="ja"');
    return !isStrict || inline.test(text) || elsewhere.test(text);
  });
  expect(offenders).toEqual([]);
});

test("the many rules of the filters are loaded by the pages that have filters, and by no other", () => {
  const withRules = filesBelow(site).filter(
    (file) =>
      file.endsWith(".html") && readFileSync(join(site, file), "utf8").includes("filter.css"),
  );
  expect(withRules).toEqual(["changes/r6-r7/index.html", "changes/r7-r8/index.html"]);
});

test("addresses are short, and the letters of policies are spelt in Latin", () => {
  const paths = html().map((file) => posix.dirname(file));
  expect(paths).toEqual(
    expect.arrayContaining(["r7/1-a-2", "r8/2-i-3", "r7/1-a", "r7/1", "changes/r7-r8"]),
  );
  expect(paths.filter((path) => !/^[a-z0-9/.-]+$/.test(path))).toEqual([]);
});

test("the counts of the pages are those of the data files", () => {
  for (const id of ["r6", "r7", "r8"]) {
    const rows = readFileSync(join(site, "data", id, `${id}.csv`), "utf8")
      .trim()
      .split("\n");
    const front = pageText(site, id);
    const table = /<table class="counts">.*?<\/table>/s.exec(front)?.[0] ?? "";
    const sum = [
      ...(/<tr class="sum">.*?<\/tr>/s.exec(table)?.[0] ?? "").matchAll(/<td[^>]*>(\d+)<\/td>/g),
    ];
    const words = [
      ...(/<thead>.*?<\/thead>/s.exec(table)?.[0] ?? "").matchAll(/<\/svg>([^<]+)<\/span>/g),
    ];
    const counted = words.map(([, word = ""], at) => [word, Number(sum[at]?.[1])]);
    const expected = words.map(([, word = ""]) => [
      word,
      rows.filter((row) => row.split(",")[1] === word).length,
    ]);
    expect(counted).toEqual(expected);
    expect(Number(sum.at(-1)?.[1])).toBe(rows.length);
    const pages = html().filter((file) => new RegExp(`^${id}/\\d+-[a-z]+-\\d+/`).test(file));
    expect(pages.length).toBe(rows.length);
  }
});

test("the front page says in sentences what changed, and the draft is marked on every page of it", () => {
  const front = pageText(site, "");
  expect(front).toContain("実務者会議の回数が10回から12回に増えました。");
  expect(front).toContain("令和8年度版の案を見る");
  expect(front).not.toContain('class="stamp"');
  const unmarked = html()
    .filter((file) => file.startsWith("r8/"))
    .map((file) => readFileSync(join(site, file), "utf8"))
    .filter(
      (text) => !text.includes("これは令和8年度版の案です") || !text.includes('content="noindex"'),
    );
  expect(unmarked).toEqual([]);
  expect(pageText(site, "r7/1-a-2")).not.toContain("noindex");
});

test("a measure shows its history, last year's plan, and what was added and removed in words", () => {
  const page = pageText(site, "r8/2-a-1");
  expect(page.match(/<ol class="strip">.*?<\/ol>/s)?.[0].match(/class="mark [a-z]+"/g)).toEqual([
    'class="mark continued"',
    'class="mark continued"',
    'class="mark expanded"',
  ]);
  expect(page).toMatch(
    /実務者会議の回数の値.*?>—<\/td><td[^>]*>10回<.*?>12回<.*?>15回<\/td><td[^>]*>15回</s,
  );
  expect(page).toMatch(
    /前の年に予定したこと.*令和7年度版<\/a>の「今後の取組」.*<h2 id="progress">/s,
  );
  expect(page).toContain(
    '<del><span class="vh">〔削除〕</span>12回<span class="vh">〔削除終わり〕</span></del>',
  );
  expect(page).toContain(
    '<ins><span class="vh">〔追加〕</span>15回<span class="vh">〔追加終わり〕</span></ins>',
  );
  expect(page).toContain("https://github.com/mihon/torikumi/edit/main/records/2/%E3%82%A2/1.md");
  expect(page).toContain("https://mihon.example/torikumi/r8/2-a-1/");
  expect(pageText(site, "r7/2-a-1")).not.toContain("github.com");
});

test("a measure that moved or was split keeps its history", () => {
  const moved = pageText(site, "r8/2-a-4").match(/<ol class="strip">.*?<\/ol>/s)?.[0] ?? "";
  expect([...moved.matchAll(/class="id">([^<]+)</g)].map(([, id]) => id)).toEqual([
    "3-イ-3",
    "3-イ-3",
    "2-ア-4",
  ]);
  const split = pageText(site, "r8/2-i-3").match(/<ol class="strip">.*?<\/ol>/s)?.[0] ?? "";
  expect([...split.matchAll(/class="id">([^<]+)</g)].map(([, id]) => id)).toEqual([
    "2-イ-1",
    "2-イ-1",
    "2-イ-3",
  ]);
});

test("a measure that was split off says so, and shows both texts", () => {
  const page = pageText(site, "r8/2-i-3");
  expect(page).toContain("2-イ-1から分かれた取組です（2-イ-1も続いています）。");
  expect(page).not.toMatch(/変わっていません|前の年度版にはない/);
  expect(page).toMatch(/<th scope="row">取組状況<span class="tag">/);
});

test("the changes stand in the committee's order", () => {
  const titles = [...pageText(site, "changes/r7-r8").matchAll(/<h2 id="h-[a-z]+">([^<（]+)/g)].map(
    ([, title]) => title,
  );
  expect(titles).toEqual([
    "終了・削除",
    "取組区分の変更",
    "追加",
    "担当部の変更",
    "数値の変更",
    "提言・取組方針などの変更",
    "委員会意見と対応",
    "字句・組織名・表記の変更、据置など",
  ]);
  const order =
    "順序：終了・削除 → 取組区分の変更 → 追加 → 番号の変更 → 担当部の変更 → 数値の変更 → 内容の変更（実質） → 提言・取組方針などの変更 → 委員会意見と対応 → 読み取れなかった部分のある取組 → 字句・組織名・表記の変更、据置など";
  const once = /最も重い変更(?:で|のところで)1回だけ数えています。/u;
  expect(pageText(site, "changes")).toContain(order);
  for (const path of ["r7", "changes", "changes/r7-r8"]) expect(pageText(site, path)).toMatch(once);
});

test("the goal that several measures share is one merged cell of the sheet", () => {
  const sheet = pageText(site, "r8/3-a");
  expect(sheet.match(/rowspan="2"/g)).toHaveLength(1);
  expect(sheet.match(/data-label="取組内容"/g)).toHaveLength(1);
  expect(sheet.match(/<td [^>]*print-only[^>]*>（3-ア-1と同じ）<\/td>/g)).toHaveLength(1);
});

test("the same input gives the same bytes, in whatever order the editions come", async () => {
  const again = join(place, "again");
  const input = await mihonSite();
  await buildSite({ ...input, editions: input.editions.toReversed() }, again);
  const digest = (folder: string): readonly string[] =>
    filesBelow(folder).map((file) => {
      const sum = createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex");
      return `${file} ${sum.slice(0, 16)}`;
    });
  expect(digest(again)).toEqual(digest(site));
});

test("the record of a published edition stays as it is when the next edition comes", async () => {
  const earlier = join(place, "earlier");
  const input = await mihonSite();
  const editions = input.editions.filter(({ id }) => id !== "r8");
  await buildSite({ ...input, editions }, earlier);
  for (const path of ["r6/1-a-1", "r7/1-a-1", "r7/2-a", "r7", "r7/print", "changes/r6-r7/table"]) {
    const main = (folder: string): string =>
      (/<main.*<\/main>/s.exec(pageText(folder, path))?.[0] ?? "").replace(
        /<p class="edit">.*?<\/p>/,
        "",
      );
    expect(main(earlier)).toBe(main(site));
  }
});

test("the feed tells each published edition once, the newest first", () => {
  const feed = readFileSync(join(site, "feed.xml"), "utf8");
  expect([...feed.matchAll(/<title>([^<]+)<\/title>/g)].map(([, title]) => title)).toEqual([
    "みほん市　取組の記録（架空）",
    "令和7年度版を公表しました",
    "令和6年度版を公表しました",
  ]);
  expect(feed).toContain("<id>https://mihon.example/torikumi/r7/</id>");
  expect([...feed.matchAll(/<updated>([^<]+)</g)].map(([, day]) => day)).toEqual([
    "2025-08-21T00:00:00+09:00",
    "2025-08-21T00:00:00+09:00",
    "2024-08-22T00:00:00+09:00",
  ]);
});

test("the fonts are cut down to what the pages use, and their licences go with them", () => {
  const folder = join(site, "assets/fonts");
  const weight = filesBelow(folder).reduce(
    (sum, file) => sum + statSync(join(folder, file)).size,
    0,
  );
  expect(weight).toBeGreaterThan(150_000);
  expect(weight).toBeLessThan(300_000);
  const licences = readFileSync(join(site, "assets/licences.txt"), "utf8");
  expect(licences).toContain("SIL Open Font License");
  expect(licences).toContain("MIT License");
});
