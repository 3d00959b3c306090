/** Draws the front page of みほん市's site for README.md, in the bundled font, so that every machine draws the same picture. usage: picture-of-site.ts FILE.png */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
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
  const city = publishMihon(join(folder, "city"));
  const site = join(folder, "site");
  const args = [join(PACKAGE, "bin", "torikumi.mjs"), "-C", city, "site", "build", "-o", site];
  run(process.execPath, args);
  const server = await serveSite(site, { port: 0 });
  const browser = await browserType.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  const page = await browser.newPage({
    viewport: { width: 1200, height: 1250 },
    bypassCSP: true,
  });
  await page.goto(server.address);
  await page.addStyleTag({ content: 'body { font-family: "Bundled Gothic" }' });
  await page.evaluate("document.fonts.ready");
  await page.screenshot({ path: file });
  await browser.close();
  await server.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A repository in which the three editions of みほん市 are published. */
function publishMihon(city: string): string {
  const git = (...args: readonly string[]): void =>
    run("git", [
      "-C",
      city,
      "-c",
      "user.name=mihon",
      "-c",
      "user.email=mihon@example.invalid",
      ...args,
    ]);
  mkdirSync(city);
  git("init", "--quiet");
  for (const id of ["r6", "r7", "r8"]) {
    rmSync(join(city, "records"), { recursive: true, force: true });
    cpSync(join(PACKAGE, "..", "..", "examples", "mihon", id), join(city, "records"), {
      recursive: true,
    });
    git("add", "--all");
    git("commit", "--quiet", "--message", id);
    git("tag", "--annotate", "--message", id, id);
  }
  return city;
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: exit code ${status}`);
}
