import { expect, test } from "vitest";
import { listOpinions, measureTitle } from "@torikumi/outline";
import { isMeasureId, TEXT_FIELDS } from "@torikumi/record";
import { recordPath } from "../src/model/addresses.ts";
import { goalOf } from "@torikumi/record";
import { departmentName } from "../src/model/department/department-name.ts";
import { HAS_OPINION, hasOpinion } from "../src/model/opinion/has-opinion.ts";
import { opinionLink } from "../src/model/opinion/opinion-view.ts";
import { readSite } from "../src/model/site-model.ts";
import { watchedPage } from "./browser.ts";
import { mihonInBrowser } from "./mihon-in-browser.ts";
import { mihonSite } from "./mihon.ts";

const city = mihonInBrowser();

test("a Japanese word is found, the filters narrow it, and the address keeps both", async () => {
  const { page, troubles } = await watchedPage(city.browser(), city.address());
  await page.goto(`${city.address()}search/`);
  await page.getByLabel("言葉").fill("訪問");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#results li");
  const all = await page.locator("#results li").count();
  expect(await page.locator("#results mark").first().textContent()).toBe("訪問");
  await page.getByLabel("担当部").selectOption("こども局 児童相談所");
  await expect.poll(() => page.locator("#results li").count()).toBeLessThan(all);
  await page.getByLabel("年度版").selectOption("r8");
  await expect
    .poll(() => page.locator("#results .facts").first().textContent())
    .toContain("令和8年度版・案");
  expect(await page.locator("#status").textContent()).toMatch(/^\d+件見付かりました。$/);
  expect(decodeURIComponent(page.url())).toContain("q=訪問&年度版=r8");
  await page.goBack();
  await expect.poll(() => page.getByLabel("年度版").inputValue()).toBe("r7");
  await page.goForward();
  await expect.poll(() => page.locator("#results .facts").first().textContent()).toContain("令和8");
  await page.locator("#results a").first().click();
  await page.waitForURL(/\/r8\/\d-[a-z]+-\d\/$/);
  await page.goto(`${city.address()}search/?q=カンガルー`);
  await page.getByText("見付かりませんでした").waitFor();
  await page.goto(`${city.address()}search/?q=みまもり_v2%20<b>`);
  await expect.poll(() => page.locator("#status").textContent()).toMatch(/。$/);
  expect(await page.locator("#results b").count()).toBe(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test("the search finds whatever stands in the texts, cut anywhere, and nothing else", async () => {
  const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll("・", "");
  const nodes = readSite(await mihonSite()).editions;
  const measures = nodes.flatMap((node) =>
    [...node.measures].map(([id, measure]) => ({
      address: `/${recordPath(node.slug, id)}`,
      text: fold(
        [
          `${id} ${measureTitle(measure, node.edition)} ${measure.category}`,
          hasOpinion(node, id) ? HAS_OPINION : "",
          ...measure.departments.map((name) => departmentName(node, name)),
          ...TEXT_FIELDS.map((field) => measure[field]),
          goalOf(measure, node.edition) ?? "",
          ...(node.ledger.get(id) ?? []).flatMap(({ text, response, reason = "" }) => [
            text,
            response,
            reason,
          ]),
        ].join("\n"),
      ),
    })),
  );
  const opinions = nodes.flatMap((node) =>
    listOpinions(node.edition)
      .filter(({ target }) => !isMeasureId(target))
      .map(({ id, targetName, title, departments, text, response, reason = "" }) => ({
        address: `/${opinionLink(id).path}`,
        text: fold(
          [
            `${id} ${targetName}への委員会意見（${title}）委員会意見あり`,
            ...departments.map((name) => departmentName(node, name)),
            text,
            response,
            reason,
          ].join("\n"),
        ),
      })),
  );
  const texts = [...measures, ...opinions];
  const pieces = texts.flatMap(({ text }, place) => {
    const start = 20 + ((place * 7) % 40);
    const piece = text.slice(start, start + 1 + (place % 9));
    // What people write in several ways is looked for in all of them.
    const isPlain = !/\s|こども|子ども|子供|引継|引き継|取組|取り組/.test(piece);
    return place % 2 === 0 && isPlain ? [piece] : [];
  });
  expect(pieces.length).toBeGreaterThan(8);
  const { page, troubles } = await watchedPage(city.browser(), city.address());
  await page.goto(`${city.address()}search/?q=&年度版=`);
  const status = page.locator("#status");
  for (const words of [...pieces, "面談 電話", "ムペ", "カンガルー", "8か月頃", "評価"]) {
    await page.getByLabel("言葉").fill(words);
    await page.keyboard.press("Enter");
    await expect.poll(() => status.textContent()).toMatch(/ました。|ください。$/);
    const links = page.locator("#results h2 a");
    while (await page.locator("#more").isVisible()) {
      const before = await links.count();
      await page.locator("#more").click();
      await expect.poll(() => links.count()).toBeGreaterThan(before);
    }
    const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    const expected = texts.filter(({ text }) => words.split(" ").every((w) => text.includes(w)));
    expect([words, ...found.sort()]).toEqual([
      words,
      ...expected.map((each) => each.address).sort(),
    ]);
    expect(await page.locator("#results li:has(mark)").count()).toBe(expected.length);
  }
  expect(troubles).toEqual([]);
  await page.context().close();
});

test("an opinion on a recommendation or on the whole is found, and leads to its place", async () => {
  const { page, troubles } = await watchedPage(city.browser(), city.address());
  await page.goto(`${city.address()}search/?q=受け手の側&年度版=r7`);
  await page.getByRole("link", { name: "r6-意見-3　提言2への委員会意見" }).click();
  await page.waitForURL(/\/opinions\/#r6-3$/);
  await page.goto(`${city.address()}search/?q=r7-意見-2&年度版=r7&提言=2`);
  await page.getByText("見付かりませんでした").waitFor();
  await page.getByLabel("提言").selectOption("");
  await page.getByRole("link", { name: "r7-意見-2　全体への委員会意見" }).waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

test("what people type is found as they mean it: short names, other spellings, numbers, categories", async () => {
  const { page, troubles } = await watchedPage(city.browser(), city.address());
  const search = async (words: string): Promise<readonly string[]> => {
    await page.goto(`${city.address()}search/?q=${words}&年度版=r7`);
    await expect.poll(() => page.locator("#status").textContent()).toMatch(/ました。$|あります。$/);
    return page.locator("#results h2 a").allTextContents();
  };
  expect(await search("児相")).toEqual(await search("児童相談所"));
  expect(await search("子供")).toEqual(await search("こども"));
  expect((await search("１ア２"))[0]).toMatch(/^1-ア-2　/);
  expect((await search("提言3")).filter((title) => title.startsWith("3-"))).toHaveLength(5);
  expect((await search("提言")).join()).not.toContain("全体への委員会意見");
  expect((await search("拡充")).join()).toMatch(/1-ア-1.*3-ア-1.*3-ア-2/s);
  expect((await search("夜間"))[0]).toContain("夜間・休日の電話と出動");
  expect(await search("同意できない")).toEqual([]);
  await page.getByText("ほかの年度版に1件あります。").waitFor();
  await page.getByRole("button", { name: "全ての年度版で探す" }).click();
  await page.getByRole("link", { name: /^2-ア-1/ }).waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});

test("a slip is answered with what may have been meant, said as such; the rest is offered", async () => {
  const { page, troubles } = await watchedPage(city.browser(), city.address());
  await page.goto(`${city.address()}search/?q=連絡表&年度版=r7`);
  const status = page.locator("#status");
  await expect
    .poll(() => status.textContent())
    .toMatch(/^「連絡表」は見付かりませんでした。もしかして「連絡票」：\d+件見付かりました。$/);
  expect(await page.locator("#results mark").first().textContent()).toBe("連絡票");
  await page.getByRole("link", { name: "または「連絡先」を探す" }).click();
  await expect.poll(() => status.textContent()).toMatch(/^\d+件見付かりました。$/);
  expect(await page.getByLabel("言葉").inputValue()).toBe("連絡先");
  expect(troubles).toEqual([]);
  await page.context().close();
});

test("a category that is typed can be chosen instead, with the number of its measures", async () => {
  const { page, troubles } = await watchedPage(city.browser(), city.address());
  await page.goto(`${city.address()}search/?q=継続&年度版=r7`);
  const offer = page.getByRole("link", { name: /^取組区分が「継続」の取組だけを表示する/ });
  const count = /\d+/.exec((await offer.textContent()) ?? "")?.[0];
  await offer.click();
  await expect.poll(() => page.locator("#status").textContent()).toBe(`${count}件見付かりました。`);
  expect(await page.getByLabel("取組区分").inputValue()).toBe("継続");
  expect(await page.locator("#offers li").count()).toBe(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test("an edition that cannot be read takes nothing from the others, and is named", async () => {
  const { page } = await watchedPage(city.browser(), city.address());
  await page.route("**/search/r6.json", (route) => route.abort());
  const status = page.locator("#status");
  await page.goto(`${city.address()}search/?q=訪問&年度版=`);
  await expect
    .poll(() => status.textContent())
    .toMatch(/^\d+件見付かりました。令和6年度版は読めなかったので、探していません。/);
  expect(await page.locator("#results li").count()).toBeGreaterThan(0);
  await page.goto(`${city.address()}search/?q=カンガルー&年度版=r7`);
  await expect
    .poll(() => status.textContent())
    .toMatch(/^見付かりませんでした。.*令和6年度版は読めなかったので、探していません。/);
  await page.getByLabel("年度版").selectOption("r6");
  await page.getByText("検索の準備ができませんでした。").waitFor();
  await page.unroute("**/search/r6.json");
  await page.getByLabel("言葉").fill("訪問");
  await page.keyboard.press("Enter");
  await expect.poll(() => status.textContent()).toMatch(/^\d+件見付かりました。$/);
  await page.context().close();
});

test("what is marked in the line of facts is not told again below it", async () => {
  const { page } = await watchedPage(city.browser(), city.address());
  await page.goto(`${city.address()}search/?q=こども家庭課&年度版=r7`);
  await page.waitForSelector("#results .facts mark");
  for (const item of await page.locator("#results li").all()) {
    const [facts, piece] = await item.locator("p").allTextContents();
    expect(piece).not.toContain((facts ?? "").split("　").slice(2).join("　"));
  }
  await page.context().close();
});

test("wide or small letters are found as they stand, and marked as they are written", async () => {
  const { page } = await watchedPage(city.browser(), city.address());
  await page.goto(`${city.address()}search/?q=８か月頃`);
  await page.waitForSelector("#results li");
  expect(await page.locator("#results mark").first().textContent()).toBe("8か月頃");
  await page.context().close();
});

test("the search begins while somebody types, and says what to do while there is nothing", async () => {
  const { page, troubles } = await watchedPage(city.browser(), city.address());
  await page.goto(`${city.address()}search/`);
  const status = page.locator("#status");
  await expect.poll(() => status.textContent()).toContain("言葉を入れるか");
  await page.getByLabel("言葉").pressSequentially("訪問");
  // Who types slowly sees what is found of the first letter before.
  await expect.poll(() => decodeURIComponent(page.url())).toContain("q=訪問&");
  await expect.poll(() => page.locator("#results mark").allTextContents()).toContain("訪問");
  await expect.poll(() => status.textContent()).toMatch(/^\d+件見付かりました。$/);
  await page.getByLabel("言葉").fill("");
  await expect.poll(() => status.textContent()).toContain("言葉を入れるか");
  expect(await page.locator("#results li").count()).toBe(0);
  await page.getByLabel("担当部").selectOption("こども局 児童相談所");
  await page.waitForSelector("#results li");
  expect(await page.locator("#results mark").count()).toBe(0);
  expect(troubles).toEqual([]);
  await page.context().close();
});
