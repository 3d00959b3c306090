/**
 * Lighthouse on one published page of each kind of みほん市's site, as a table on stdout: as it comes to readers who have a Japanese font, and
 * the first page once more as it comes to one who has none. usage: lighthouse.ts [PATH…]
 * Lighthouse itself comes from npm when it is asked for: it is no part of what is installed, and no test stands on its scores,
 * for the first of them changes with the machine.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildSite, serveSite } from "../src/index.ts";
import { fontsOfMachine, type FontsOfMachine } from "../test/fonts-of-machine.ts";
import { keptBrowser } from "../test/kept-browser.ts";
import { mihonSite } from "../test/mihon.ts";

const LIGHTHOUSE = "lighthouse@13.5.0";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const KINDS = [
  "",
  "r7/",
  "r7/2/",
  "r7/2-a-1/",
  "2-a-1/",
  "changes/r6-r7/",
  "departments/jidosodan/",
  "opinions/",
  "map/",
  "search/",
  "en/",
];

const folder = mkdtempSync(join(tmpdir(), "torikumi-lighthouse-"));
try {
  const site = join(folder, "site");
  const asked = process.argv.slice(2);
  const pages = asked.length > 0 ? asked : KINDS;
  await buildSite({ ...(await mihonSite()), address: "http://127.0.0.1/" }, site);
  const fonts = readdirSync(join(site, "assets", "fonts"));
  const weight = fonts.reduce(
    (sum, name) => sum + statSync(join(site, "assets", "fonts", name)).size,
    0,
  );
  const server = await serveSite(site);
  console.log(`| page | Japanese font of the reader | ${CATEGORIES.join(" | ")} | bytes |`);
  console.log(`|---|---|${"---:|".repeat(CATEGORIES.length + 1)}`);
  const tell = async (path: string, fonts: FontsOfMachine): Promise<void> =>
    console.log(row(path, fonts, await measure(server.address + path, fonts)));
  for (const path of pages) await tell(path, "japanese");
  await tell(pages[0] ?? "", "none");
  console.log(`\nfonts of the whole site: ${fonts.length} files, ${Math.round(weight / 1000)} kB`);
  await server.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

/** What Lighthouse says of a page on a phone with these fonts. Throws with its own words where it could not look. */
async function measure(address: string, fonts: FontsOfMachine): Promise<Report> {
  const file = join(folder, "report.json");
  const browser = await keptBrowser();
  // Not in this thread: it is the one that serves the pages.
  await promisify(execFile)(
    "npx",
    [
      "--yes",
      LIGHTHOUSE,
      address,
      "--quiet",
      "--output=json",
      `--output-path=${file}`,
      `--only-categories=${CATEGORIES.join(",")}`,
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ],
    {
      env: {
        ...process.env,
        ...fontsOfMachine(fonts, browser, folder),
        CHROME_PATH: browser.program,
      },
    },
  );
  return JSON.parse(readFileSync(file, "utf8")) as Report;
}

function row(path: string, fonts: FontsOfMachine, { categories, audits }: Report): string {
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const bytes = Math.round((audits["total-byte-weight"]?.numericValue ?? 0) / 1000);
  return `| /${path} | ${fonts === "japanese" ? "yes" : "none"} | ${scores.join(" | ")} | ${bytes} kB |`;
}
