import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { printSheets } from "../src/index.ts";
import { startBrowser, watchedPage } from "./browser.ts";
import { mihonInBrowser } from "./mihon-in-browser.ts";

const city = mihonInBrowser();

test("the front page is light; who has no Japanese font is sent the bundled one, in two files", async () => {
  const { page } = await watchedPage(city.browser(), city.address());
  await page.goto(city.address());
  await page.evaluate("document.fonts.ready.then(() => true)");
  const sizes = (await page.evaluate(
    `performance.getEntries().filter((entry) => "decodedBodySize" in entry).map(({ name, decodedBodySize }) => ({ url: name, size: decodedBodySize }))`,
  )) as readonly { readonly url: string; readonly size: number }[];
  const { fonts = [], rest = [] } = Object.groupBy(sizes, ({ url }) =>
    url.endsWith(".woff") ? "fonts" : "rest",
  );
  expect(rest.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(90_000);
  expect(fonts.map(({ url }) => basename(url)).sort()).toEqual([
    "biz-udpgothic-400.woff",
    "biz-udpgothic-700.woff",
  ]);
  expect(await page.evaluate(`document.fonts.check('16px "Bundled Gothic"', "取組")`)).toBe(true);
  await page.context().close();
});

test("who has a Japanese font is sent none, whatever the page shows, and nothing jumps when the scripts run", async () => {
  const folder = mkdtempSync(join(tmpdir(), "torikumi-fonts-"));
  const browser = await startBrowser("japanese", folder);
  const { page } = await watchedPage(browser, city.address());
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url()));
  for (const path of ["", "r8/2-a-1/", "changes/r7-r8/", "3-a-1/", "map/", "search/", "en/"]) {
    // The scripts come when the page stands, however fast the machine is.
    const scripts = Promise.withResolvers<void>();
    await page.route(/\.js$/, async (route) => {
      await scripts.promise;
      await route.continue();
    });
    await page.goto(city.address() + path, { waitUntil: "commit" });
    await expect.poll(() => page.evaluate(STANDS)).toBe(true);
    await page.evaluate(LOOK);
    scripts.resolve();
    await page.waitForLoadState("load");
    await page.evaluate("document.fonts.ready.then(() => true)");
    expect([path, await page.evaluate(MOVED)]).toEqual([path, []]);
    await page.unrouteAll();
  }
  expect(sent.filter((url) => url.endsWith(".woff"))).toEqual([]);
  expect(sent.filter((url) => url.endsWith(".js")).length).toBeGreaterThan(3);
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const STANDS =
  "document.readyState !== 'loading' && [...document.querySelectorAll('link[rel=stylesheet]')].every((link) => link.sheet !== null)";
const LOOK =
  "window.seen = [...document.querySelectorAll('body *')].map((element) => [element, element.getBoundingClientRect()])";
/** What was seen and stands somewhere else now. */
const MOVED = `window.seen.flatMap(([element, before]) => {
  const now = element.getBoundingClientRect();
  const isShown = before.width > 0 && now.width > 0;
  return isShown && (now.x !== before.x || now.y !== before.y) ? [element.outerHTML.slice(0, 120)] : [];
})`;

test("the changes are filtered without a script, and counted", async () => {
  const { page } = await watchedPage(city.browser(), city.address(), { javaScriptEnabled: false });
  await page.goto(`${city.address()}changes/r7-r8/`);
  const shown = (): Promise<number> => page.locator(".change:visible").count();
  const all = await shown();
  await page.getByLabel("変更の種類（どれかを含む取組）").selectOption({ label: "区分（4件）" });
  expect(await shown()).toBe(4);
  await page.getByLabel("担当部", { exact: true }).selectOption({ label: "子）児童相談所（4件）" });
  expect(await shown()).toBe(1);
  await page.getByLabel("取組区分の変化").selectOption({ label: "拡充 → 継続（2件）" });
  expect(await shown()).toBe(1);
  await page.getByRole("button", { name: "絞り込みをやめる" }).click();
  expect(await shown()).toBe(all);
  await page.context().close();
});

test("a choice of changes stands in the address: it opens again, and the way back leads through it", async () => {
  const { page, troubles } = await watchedPage(city.browser(), city.address());
  const shown = (): Promise<number> => page.locator(".change:visible").count();
  await page.goto(`${city.address()}changes/r7-r8/`);
  const all = await shown();
  await page.getByLabel("取組区分の変化").selectOption({ label: "拡充 → 継続（2件）" });
  await page.getByLabel("担当部", { exact: true }).selectOption({ label: "子）児童相談所（4件）" });
  expect(await shown()).toBe(1);
  const address = page.url();
  expect(new URL(address).searchParams.get("区分")).toBe("拡充 → 継続");
  await page.goBack();
  await expect.poll(shown).toBe(2);
  await page.getByRole("button", { name: "絞り込みをやめる" }).click();
  await expect.poll(() => page.url()).toBe(`${city.address()}changes/r7-r8/`);
  expect(await shown()).toBe(all);
  await page.goto(address);
  await expect.poll(shown).toBe(1);
  await page.goto(`${city.address()}changes/r7-r8/?担当部=<b>昔の課&種類=区分`);
  await page.getByText("アドレスにある「<b>昔の課」は、この変更の一覧にはありません。").waitFor();
  expect(await shown()).toBe(4);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test("where the reader's own colours are in force, the words of the charts have them", async () => {
  const { page } = await watchedPage(city.browser(), city.address(), {
    forcedColors: "active",
    colorScheme: "dark",
  });
  for (const path of ["r7/", "3-a-1/"]) {
    await page.goto(city.address() + path);
    const fills = await page.evaluate(
      "[...document.querySelectorAll('.bar text, .figure-chart text')].map((text) => getComputedStyle(text).fill)",
    );
    const own = await page.evaluate("getComputedStyle(document.body).color");
    expect([path, new Set(fills as string[])]).toEqual([path, new Set([own])]);
  }
  await page.context().close();
});

test("the pages are read and walked through without a script", async () => {
  const { page, troubles } = await watchedPage(city.browser(), city.address(), {
    javaScriptEnabled: false,
  });
  await page.goto(city.address());
  await page.getByRole("link", { name: "令和7年度版を読む" }).click();
  await page.getByRole("link", { name: "取組方針ア" }).first().click();
  await page.getByRole("link", { name: "1-ア-2" }).click();
  expect(new URL(page.url()).pathname).toBe("/r7/1-a-2/");
  await page.getByRole("link", { name: "保健福祉局 健康づくり部" }).first().click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("健康づくり部");
  await page.getByRole("link", { name: "取組を探す" }).click();
  await page.getByText("言葉で探すには JavaScript が要ります").waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

test("the keyboard reaches the content in two steps, and what has the focus is seen", async () => {
  const { page } = await watchedPage(city.browser(), city.address());
  await page.goto(`${city.address()}r8/2-a-1/`);
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("本文へ移動");
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.id")).toBe("main");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("こども局 こども家庭部");
  expect(await page.evaluate("getComputedStyle(document.activeElement).outlineWidth")).toBe("3px");
  await page.context().close();
});

test("the sheets print on A3 landscape, one policy after the other, and the table of changes on A4", async () => {
  const folder = mkdtempSync(join(tmpdir(), "torikumi-print-"));
  const options = { edition: "r8", date: new Date("2026-04-01T00:00:00Z"), folder };
  const sheets = await printSheets(city.folder, options);
  const text = Buffer.from(sheets).toString("latin1");
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  // A cover, and one page for each of the six policies.
  expect(
    boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]),
  ).toEqual(Array.from({ length: 7 }, () => [1191, 842]));
  expect(text).toContain("BIZUDPGothic");
  expect(text).toContain("/CreationDate (D:20260401000000");
  expect(text).not.toContain("127.0.0.1:");
  expect(Buffer.from(await printSheets(city.folder, options)).equals(Buffer.from(sheets))).toBe(
    true,
  );
  await expect(printSheets(city.folder, { ...options, edition: "r9" })).rejects.toThrow(
    "torikumi site build",
  );
  rmSync(folder, { recursive: true });
  const { page } = await watchedPage(city.browser(), city.address());
  await page.goto(`${city.address()}changes/r7-r8/table/`);
  const table = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(table).toMatch(/\/MediaBox \[0 0 84[12][\d.]* 59[45][\d.]*\]/);
  await page.context().close();
});

test("on paper a measure has no buttons, and nothing that only a program reads", async () => {
  const { page } = await watchedPage(city.browser(), city.address());
  await page.goto(`${city.address()}r8/2-a-1/`);
  const seen = (): Promise<number> => page.locator("button:visible").count();
  expect(await seen()).toBe(1);
  await page.emulateMedia({ media: "print" });
  expect(await seen()).toBe(0);
  expect(await page.locator("#cite-bibtex").isVisible()).toBe(false);
  expect(await page.locator("#cite-text").isVisible()).toBe(true);
  await page.context().close();
});
