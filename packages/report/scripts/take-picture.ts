/**
 * Draws a review comment as GitHub shows it: GitHub-flavoured Markdown on standard input → PNG.
 * usage: take-picture.ts FILE.png [HEIGHT]   HEIGHT in CSS pixels cuts the picture off below; without it, the whole comment.
 * The browser and the Japanese font come from npm, so every machine draws the same picture.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as browserType } from "playwright-core";
import { githubHtml } from "../test/github-html.ts";

/** Width of a comment on GitHub's pull request page, with its margins. */
const WIDTH = 920;

const [file, height] = process.argv.slice(2);
if (file === undefined) throw new Error("usage: take-picture.ts FILE.png [HEIGHT] < review.md");

const styles = [
  "github-markdown-css/github-markdown-light.css",
  "@fontsource/biz-udpgothic/400.css",
  "@fontsource/biz-udpgothic/700.css",
];
const links = styles.map(
  (name) =>
    `<link rel="stylesheet" href="${pathToFileURL(fileURLToPath(import.meta.resolve(name)))}">`,
);
const html = `<!doctype html><html lang="ja"><meta charset="utf-8">${links.join("")}
<style>body{margin:0;padding:24px;background:#fff}.markdown-body{font-family:"BIZ UDPGothic",sans-serif;font-size:14px}</style>
<article class="markdown-body">${githubHtml(await text(process.stdin))}</article></html>`;

const folder = mkdtempSync(join(tmpdir(), "torikumi-picture-"));
const page = join(folder, "comment.html");
writeFileSync(page, html);
const browser = await browserType.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args,
  headless: true,
});
try {
  const tab = await browser.newPage({
    viewport: { width: WIDTH, height: Number(height ?? 900) },
    deviceScaleFactor: 1,
  });
  await tab.goto(pathToFileURL(page).href);
  await tab.evaluate("document.fonts.ready");
  await tab.screenshot({ path: file, fullPage: height === undefined });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
