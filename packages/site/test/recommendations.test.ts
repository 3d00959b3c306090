import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMihon } from "@torikumi/record/dev/mihon";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../src/index.ts";
import { mihonSite, pageText } from "./mihon.ts";

const place = mkdtempSync(join(tmpdir(), "torikumi-recommendations-"));
const site = join(place, "site");

beforeAll(async () => {
  await buildSite(await mihonSite(), site);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The part of a recommendation's page on one of its items. */
function item(page: string, place: number): string {
  return (
    new RegExp(`<h3 id="item-${place}">.*?(?=<section class="asked"|<h2>)`, "s").exec(page)?.[0] ??
    ""
  );
}

test("each item of a recommendation stands with its measures, what they promised, reported and how they are judged", () => {
  const page = pageText(site, "r8/2");
  expect(page).toContain(
    '<a href="#item-1">要対協の会議を、支援方針を決める場として運営すること</a>',
  );
  const first = item(page, 1);
  expect(first).toContain("①　要対協の会議を、支援方針を決める場として運営すること");
  expect(first).toMatch(
    /2-ア-1.*?開催を区ごとに年15回とする.*?実施.*?自己評価.*?目標は達成したと評価する.*?同意できない/s,
  );
  expect(item(page, 2)).toContain("2-ア-2");
  expect(page).toMatch(/項目と結び付いていない取組.*?2-ア-4/s);
});

test("an item without a measure is shown as a gap", async () => {
  const edition = await readMihon("r7", {
    replace: (text, path) => (path.startsWith("3/イ/") ? text.replace("項目: ②\n", "") : text),
  });
  const outDir = join(place, "gap");
  await buildSite({ editions: [{ id: "r7", edition, published: true, label: "r7" }] }, outDir);
  expect(item(pageText(outDir, "r7/3"), 2)).toContain("この項目に結び付いた取組はありません。");
  expect(item(pageText(outDir, "r7/3"), 1)).not.toContain("この項目に結び付いた取組はありません。");
});

test("where an edition ties no measure to an item, the page says so and shows no gaps", async () => {
  const edition = await readMihon("r7", {
    replace: (text) => text.replace(/項目: .\n/, ""),
  });
  const outDir = join(place, "untied");
  await buildSite({ editions: [{ id: "r7", edition, published: true, label: "r7" }] }, outDir);
  const page = pageText(outDir, "r7/3");
  expect(page).toContain("この年度版では、取組を提言の項目と結び付けていません。");
  expect(page).not.toMatch(/求められたことと|結び付いた取組はありません/);
});

test("a recommendation leads to itself in earlier editions, never in later ones", () => {
  expect(pageText(site, "r8/2")).toMatch(/これまでの年度版の提言2.*?r7\/2\/.*?r6\/2\//s);
  expect(pageText(site, "r6/2")).not.toContain("これまでの年度版の");
  expect(/<main.*<\/main>/s.exec(pageText(site, "r7/2"))?.[0]).not.toContain("r8/");
});
