import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@torikumi/record";
import { findFile } from "./find-file.ts";
import { SITE_KIND } from "../build/site-kind.ts";
import { unpackBrowser } from "./unpack-browser.ts";

/** What is printed. */
export interface PrintSheetsOptions {
  /** Folder of an edition's pages, e.g. `r7`. */
  readonly edition: string;
  /** The date that the PDF says it was made; it never says when it really was. The first day of the edition's fiscal year is a good one. */
  readonly date: Date;
  /** A folder for the browser while it prints: whoever calls takes it away. */
  readonly folder: string;
}

/**
 * Prints all the sheets of an edition from a built site: A3 landscape, a new page for every policy, fonts embedded, tagged for screen readers.
 * Returns the bytes of the PDF; the same site and browser give the same bytes. Starts a headless browser, which takes some seconds.
 * Throws a `UserError` if the site has no such page.
 */
export async function printSheets(
  siteDir: string,
  options: PrintSheetsOptions,
): Promise<Uint8Array> {
  const path = `${options.edition}/print/`;
  if (!existsSync(join(siteDir, path, "index.html"))) {
    throw new UserError(
      `サイトに「${path}」がないため、取組表を PDF にできません。先に torikumi site build でサイトを作ってください。`,
    );
  }
  const { chromium } = await import("playwright-core");
  const address = addressOf(siteDir);
  const browser = await chromium.launch({
    executablePath: await unpackBrowser(options.folder),
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  });
  try {
    const page = await browser.newPage({ colorScheme: "light" });
    // The pages are read from the folder under their permanent address, so that the links in the PDF lead there.
    await page.route("**/*", (route) => {
      const url = route.request().url();
      const file = url.startsWith(address ?? NOWHERE)
        ? findFile(siteDir, `/${url.slice((address ?? NOWHERE).length)}`)
        : undefined;
      return typeof file === "string" ? route.fulfill({ path: file }) : route.abort();
    });
    await page.emulateMedia({ media: "print" });
    await page.addInitScript(HIDE);
    await page.goto(`${address ?? NOWHERE}${path}`);
    // While nothing is laid out, every element gets its running number in the order of the document; printing would ask in any order.
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.getDocument", { depth: -1 });
    await page.evaluate("document.documentElement.hidden = false");
    if (address === undefined) await page.evaluate(WITHOUT_LINKS);
    await page.evaluate("document.fonts.ready.then(() => true)");
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    return settle(pdf, options.date);
  } finally {
    await browser.close();
  }
}

/** Where a site without an address is opened: a name that leads nowhere. */
const NOWHERE = "http://site.invalid/";
/** Runs before the page is parsed: the root element comes later, so it is waited for. */
const HIDE =
  "new MutationObserver((_, self) => { const root = document.documentElement; if (root) { root.hidden = true; self.disconnect(); } }).observe(document, { childList: true })";
const WITHOUT_LINKS =
  "document.querySelectorAll('a[href]').forEach((link) => link.removeAttribute('href'))";

function addressOf(siteDir: string): string | undefined {
  const mark = JSON.parse(readFileSync(join(siteDir, SITE_KIND.mark), "utf8")) as {
    address?: string;
  };
  return mark.address;
}

/**
 * Takes out what differs from run to run, byte for byte, so that the offsets in the file stay true: the moments of printing become the
 * date, and the browser's running numbers of the tagged elements become their rank.
 */
function settle(pdf: Uint8Array, date: Date): Uint8Array {
  const stamp = date.toISOString().replace(/\D/g, "").slice(0, 14);
  const text = Buffer.from(pdf).toString("latin1");
  const names = [...new Set(text.match(NODE))].sort();
  const ranks = new Map(
    names.map((name, rank) => [name, `(node${String(rank).padStart(8, "0")})`]),
  );
  return Buffer.from(
    text
      .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}(?=[^)]*\))/g, `$1${stamp}`)
      .replace(NODE, (name) => ranks.get(name) ?? name),
    "latin1",
  );
}

const NODE = /\(node\d{8}\)/g;
