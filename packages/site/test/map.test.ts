import { assembleEdition } from "@torikumi/record";
import type { Edition } from "@torikumi/record";
import { expect, test } from "vitest";
import { listPages } from "../src/build/list-pages.ts";
import { readSite, type SiteModel } from "../src/model/site-model.ts";
import { mapPage } from "../src/pages/map/map-page.ts";
import { mapPlaces } from "../src/pages/map/map-place.ts";
import { viewMap, type MapCell, type MapView } from "../src/pages/map/map-view.ts";
import { viewUnchanged } from "../src/pages/unchanged/unchanged-view.ts";
import { mihonEdition, mihonSite } from "./mihon.ts";

const site = readSite(await mihonSite());

function wholeMap(model: SiteModel): MapView {
  const [whole] = mapPlaces(model);
  if (whole === undefined) throw new Error("there is no map");
  return viewMap(model, whole);
}

/** 継続＝意 for a cell with the same report and an opinion; － for none. */
function inShort(cell: MapCell | undefined): string {
  if (cell === undefined) return "－";
  const { category, isSame, hasOpinion, id = "" } = cell;
  return `${category.name}${isSame ? "＝" : ""}${hasOpinion ? "意" : ""}${id}`;
}

test("the map has a row for each measure and a cell for each year, with the same texts and the opinions marked", () => {
  const { groups, words, years } = wholeMap(site);
  expect(words.map(({ name }) => name)).toEqual(["新規", "拡充", "継続", "終了"]);
  expect(years.map(({ short }) => short)).toEqual(["令和6", "令和7", "令和8・案"]);
  const rows = groups.flatMap((group) => group.rows);
  const row = (id: string): string =>
    rows
      .find((one) => one.id === id)
      ?.cells.map(inShort)
      .join(" ") ?? "";
  expect(row("2-ア-1")).toBe("継続 継続意 拡充意");
  expect(row("2-ア-3")).toBe("継続 終了 －");
  expect(row("2-ア-4")).toBe("継続3-イ-3 継続3-イ-3 継続");
  expect(row("3-イ-2")).toBe("継続 継続＝ 継続＝");
  expect(rows.some(({ id }) => id === "3-イ-3")).toBe(false);
  expect(rows.find(({ id }) => id === "3-イ-2")?.run).toBe(3);
});

test("a correction is no year of its own on the map", async () => {
  const r7 = await mihonEdition("r7");
  const corrected = readSite({ editions: [await mihonEdition("r6"), r7, { ...r7, id: "r7.1" }] });
  expect(wholeMap(corrected).years.map(({ short }) => short)).toEqual(["令和6", "令和7（訂正1）"]);
});

/** Measures under as many recommendations, the same in every edition. */
function many(id: string, recommendations: number, measures: number): Promise<Edition> {
  const pages = Array.from({ length: recommendations * measures }, (_, at) => ({
    path: `${(at % recommendations) + 1}/ア/${Math.floor(at / recommendations) + 1}.md`,
    blob: `${at}`,
    text: "---\n取組区分: 継続\n担当部: []\n---\n\n## 取組状況\n\n研修を行った。\n",
  }));
  const index = { path: "index.md", blob: id, text: `---\n年度版: ${id}\n題名: 多い\n---\n` };
  return assembleEdition([index, ...pages], { root: "" });
}

test("a map of many measures is split by recommendation, so that no page grows with the edition", async () => {
  const ids = ["r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9", "r10", "r11"];
  const editions = await Promise.all(
    ids.map(async (id) => ({ id, edition: await many(id, 4, 50), published: true, label: id })),
  );
  const model = readSite({ editions });
  const places = mapPlaces(model);
  expect(places.map(({ path }) => path)).toEqual(["map/", "map/1/", "map/2/", "map/3/", "map/4/"]);
  const pages = places.map((place) => String(mapPage(viewMap(model, place), "../../")));
  expect(pages[0]).toContain("提言4（50件）");
  expect(Math.max(...pages.map(({ length }) => length))).toBeLessThan(150_000);
  // Ten of the eleven years; the stories have them all.
  expect(pages[1]?.match(/<li><a href="..\/..\/r[0-9]+\/1-a-1\//g)?.length).toBe(10);
});

test("the texts that stay are listed with the longest first, and with their reason", () => {
  const { groups } = viewUnchanged(
    readSite({ editions: site.input.editions.map((one) => ({ ...one, published: true })) }),
  );
  expect(
    groups.map(
      ({ editions, measures }) =>
        `${editions}: ${measures.map(({ link }) => link.label.slice(0, 5)).join("、")}`,
    ),
  ).toEqual(["3: 3-イ-2", "2: 2-ア-2、3-イ-1"]);
  expect(groups[0]?.measures[0]?.reason).toContain("手順を保ち続ける取組");
});

test("each kind of change has an address of its own, and so have those who became 拡充", () => {
  const pages = listPages(site);
  const textOf = (path: string): string =>
    String(
      pages
        .find(({ frame }) => frame.path === path)
        ?.content()
        .render("../../../"),
    );
  const widened = textOf("changes/r6-r7/kakuju/");
  expect(widened.match(/<span class="id">[^<]+/g)).toEqual([
    '<span class="id">1-ア-1',
    '<span class="id">3-ア-1',
    '<span class="id">3-ア-2',
  ]);
  expect(widened).toContain("令和7年4月に統括支援員の配置を6区に広げる。");
  expect(textOf("changes/r7-r8/sueoki/")).toContain("3-イ-2");
  expect(textOf("changes/r7-r8/promises/")).toContain(
    "休日の受入れに協力する施設3か所と協定を結ぶ",
  );
  expect(textOf("changes/r7-r8/")).toContain(
    'href="../../../changes/r7-r8/suchi/">数値の変わった取組</a>（11件）',
  );
});
