/** Draws the front page of みほん市's site for README.md. usage: picture-of-site.ts FILE.png */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveSite } from "@torikumi/site";
import chromium from "@sparticuz/chromium";
import { chromium as browserType } from "playwright-core";

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("usage: picture-of-site.ts FILE.png");

const PACKAGE = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "torikumi-picture-"));
try {
  const command = [
    join(PACKAGE, "bin", "torikumi.mjs"),
    "-C",
    join(PACKAGE, "..", "..", "examples", "mihon"),
  ];
  const built = spawnSync(
    process.execPath,
    [...command, "site", "build", "./r6", "./r7", "./r8", "-o", join(folder, "site")],
    { stdio: "inherit" },
  );
  if (built.status !== 0) throw new Error("site build failed");
  const server = await serveSite(join(folder, "site"), { port: 0 });
  const browser = await browserType.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  const page = await browser.newPage({ viewport: { width: 1200, height: 1250 } });
  await page.goto(server.address);
  await page.evaluate("document.fonts.ready");
  await page.screenshot({ path: file });
  await browser.close();
  await server.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
