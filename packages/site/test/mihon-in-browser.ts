import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { buildSite, serveSite, type SiteServer } from "../src/index.ts";
import { startBrowser } from "./browser.ts";
import { mihonSite } from "./mihon.ts";

/** The site of みほん市, built and served for the tests of a file, and the one browser that looks at it: on a machine without a Japanese font. */
export interface MihonInBrowser {
  readonly browser: () => Browser;
  /** The address of the front page, with a slash at the end. */
  readonly address: () => string;
  /** The folder of the site. */
  readonly folder: string;
}

/** Builds, serves and opens before the tests of a file; closes and removes after them. */
export function mihonInBrowser(): MihonInBrowser {
  const place = mkdtempSync(join(tmpdir(), "torikumi-browser-"));
  const folder = join(place, "site");
  let browser: Browser;
  let server: SiteServer;
  beforeAll(async () => {
    const input = await mihonSite();
    await buildSite({ ...input, address: "http://127.0.0.1/" }, folder);
    server = await serveSite(folder);
    browser = await startBrowser("none", place);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(place, { recursive: true, force: true });
  });
  return { browser: () => browser, address: () => server.address, folder };
}
