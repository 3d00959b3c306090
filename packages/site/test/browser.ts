import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { fontsOfMachine, type FontsOfMachine } from "./fonts-of-machine.ts";
import { keptBrowser } from "./kept-browser.ts";

/** Starts the headless browser that npm brings, as on a machine with these fonts; `folder` is one for its own files. */
export async function startBrowser(fonts: FontsOfMachine, folder: string): Promise<Browser> {
  const kept = await keptBrowser();
  return chromium.launch({
    executablePath: kept.program,
    args: ["--no-sandbox", "--disable-gpu"],
    env: { ...process.env, ...fontsOfMachine(fonts, kept, folder) },
    // The test's own time is the limit.
    timeout: 0,
  });
}

/** A page that keeps what went wrong on it: console errors, uncaught errors, and requests that leave the site. */
export interface WatchedPage {
  readonly page: Page;
  readonly troubles: readonly string[];
}

/** Opens a page whose troubles are written down. */
export async function watchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: "ja-JP", ...options });
  const page = await context.newPage();
  // The test's own time is the limit.
  page.setDefaultTimeout(0);
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  // What the browser was still loading when the next page was opened is no trouble.
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") troubles.push(`${reason}: ${request.url()}`);
  });
  page.on("response", (response) => {
    const url = response.url();
    if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("blob:"))
      troubles.push(`outside: ${url}`);
    if (response.status() >= 400) troubles.push(`${response.status()}: ${url}`);
  });
  return { page, troubles };
}
