import axe from "axe-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { watchedPage, type WatchedPage } from "./browser.ts";
import { mihonInBrowser } from "./mihon-in-browser.ts";

const city = mihonInBrowser();

/** One page of every kind. */
const KINDS = [
  "",
  "r7/",
  "r8/",
  "r8/1/",
  "r8/2/",
  "r8/2-a/",
  "r8/3-a/",
  "r8/2-a-1/",
  "r6/1-a-1/",
  "r8/2-i-2/",
  "r8/departments/",
  "r8/status/",
  "departments/",
  "departments/jidosodan/",
  "departments/kenko/r8/",
  "r8/print/",
  "changes/",
  "changes/r7-r8/",
  "changes/r7-r8/table/",
  "opinions/",
  "opinions/mitaio/",
  "categories/kakuju/",
  "changes/r6-r7/kakuju/",
  "changes/r7-r8/promises/",
  "unchanged/",
  "map/",
  "matrix/",
  "3-a-1/",
  "search/?q=訪問",
  "data/",
  "about/",
  "en/",
  "easy/",
  "nowhere/",
];

/** The cells whose words are squeezed into less than four letters a line; runs in the page. */
const narrowCells = `() => [...document.querySelectorAll("th, td")].filter((cell) => {
  const width = cell.clientWidth;
  const isShown = cell.parentElement.parentElement.getBoundingClientRect().width > 1;
  return isShown && width > 0 && width < 4 * parseFloat(getComputedStyle(cell).fontSize) && cell.textContent.trim().length > 8;
}).map((cell) => cell.textContent.trim())`;

/** How a page is looked at, and the rules of axe that are held against it. */
const LOOKS = [
  {
    name: "light, on a desk",
    rules: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    colorScheme: "light",
    viewport: { width: 1280, height: 900 },
  },
  {
    // What colours and width can change; the rest is the same page.
    name: "dark, on a phone or at 400 %",
    rules: ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"],
    colorScheme: "dark",
    viewport: { width: 320, height: 740 },
  },
] as const;

let watched: WatchedPage;
beforeAll(async () => {
  watched = await watchedPage(city.browser(), city.address());
});
afterAll(() => watched.page.context().close());

test.each(KINDS)(
  "the page /%s breaks no rule of axe, fits the window, and loads nothing wrong",
  async (path) => {
    const { page, troubles } = watched;
    const before = troubles.length;
    await page.goto(city.address() + path);
    if (path.startsWith("search")) await page.waitForSelector("#results li");
    await page.evaluate(axe.source);
    for (const { name, rules, colorScheme, viewport } of LOOKS) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const violations = await page.evaluate(
        `axe.run({ runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 120)).join(" / ")))`,
      );
      const wider = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      const narrow = await page.evaluate(`(${narrowCells})()`);
      const found = { name, violations, fits: Number(wider) <= 0, narrow };
      expect(found).toEqual({ name, violations: [], fits: true, narrow: [] });
    }
    expect(troubles.slice(before).filter((trouble) => !trouble.includes("404"))).toEqual([]);
  },
);
