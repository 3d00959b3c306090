import { assembleEdition } from "@torikumi/record";
import { expect, test } from "vitest";
import { figureChart } from "../src/charts/figure-chart.ts";
import { viewFigure } from "../src/charts/figure-view.ts";
import { listPages } from "../src/build/list-pages.ts";
import { pageHead } from "../src/layout/page-head.ts";
import { readSite } from "../src/model/site-model.ts";
import { frameMeasure } from "../src/pages/measure/measure-view.ts";
import type { ChainLink } from "../src/model/measure-chain.ts";
import { storyPage } from "../src/pages/story/story-page.ts";
import { viewStory } from "../src/pages/story/story-view.ts";
import { storiesOf, type MeasureStory } from "../src/stories/story-index.ts";
import { sameReports } from "../src/stories/same-texts.ts";
import { mihonSite } from "./mihon.ts";

const site = readSite(await mihonSite());
const storyOf = (id: string): MeasureStory => {
  const story = [...storiesOf(site).values()].find((one) => one.id === id);
  if (story === undefined) throw new Error(`${id} has no story`);
  return story;
};

test("every measure of every edition has an address without a year, and its pages of the years name it", () => {
  const ids = new Set(site.editions.flatMap(({ measures }) => [...measures.keys()]));
  expect([...storiesOf(site).keys()].toSorted()).toEqual([...ids].toSorted());
  const [r6] = site.editions;
  const head = (id: string): string =>
    String(
      pageHead(
        frameMeasure(site, r6 as (typeof site.editions)[number], storyOf(id).id),
        {
          siteName: "",
          styleSheet: "",
          filterRules: "",
          scripts: { search: "", copy: "", filter: "" },
          downloads: [],
          icon: "",
          address: "https://a.example/",
          hasFeed: false,
          hasDepartments: false,
          hasOpinions: false,
          newestPath: "",
          basePath: "/",
        },
        { root: "../../" },
      ),
    );
  expect(head("1-ア-1")).toContain('<link rel="canonical" href="https://a.example/1-a-1/" />');
});

test("a story goes on under a new number, and the old number leads there", () => {
  const { years, ways } = viewStory(site, storyOf("2-ア-4"));
  expect(years.map(({ edition, id }) => `${edition.label} ${id}`)).toEqual([
    "令和8年度版・案 2-ア-4",
    "令和7年度版 3-イ-3",
    "令和6年度版 3-イ-3",
  ]);
  expect(ways).toEqual([
    {
      text: "令和7年度版までの番号は、次のとおりでした。",
      links: [{ label: "3-イ-3", path: "3-i-3/" }],
    },
  ]);
  expect(viewStory(site, storyOf("3-イ-3")).ways).toEqual([
    {
      text: "令和8年度版からは、次の番号で続いています。",
      links: [{ label: "2-ア-4", path: "2-a-4/" }],
    },
  ]);
});

test("a story says why a measure ended, what it came out of, and since when its texts are the same", () => {
  expect(viewStory(site, storyOf("2-ア-3")).ways.map(({ text }) => text)).toEqual([
    "令和8年度版にはありません。終了理由：連絡票の役割を情報共有システムに移し、紙の様式を令和7年3月31日に廃止したため",
  ]);
  expect(viewStory(site, storyOf("2-イ-3")).ways.map(({ text }) => text)).toEqual([
    "令和8年度版で、次の取組から分かれました。",
  ]);
  expect(viewStory(site, storyOf("3-イ-2")).unchanged[0]).toBe(
    "「取組状況」の文は、令和6年度版から3つの年度版で同じです。",
  );
});

test("promises stand beside what was reported, and opinions beside the year in which they were given", () => {
  const page = String(storyPage(viewStory(site, storyOf("3-ア-1")), "../"));
  expect(page).toContain("<dt>令和7年度は、初期対応を担う児童福祉司を20名に増員し</dt>");
  expect(page.indexOf("夜間及び休日の初期対応を、全ての区に置く")).toBeGreaterThan(
    page.indexOf("令和6年度版</a>"),
  );
});

test("where nothing was promised for a year, the report itself is told: the first edition says what was done", () => {
  const reports = viewStory(site, storyOf("1-ア-1")).years.map(({ report, promises }) => [
    promises.length > 0,
    report.length > 0,
  ]);
  expect(reports).toEqual([
    [true, false],
    [true, false],
    [false, true],
  ]);
  const page = String(storyPage(viewStory(site, storyOf("1-ア-1")), "../"));
  expect(page).toContain("<h4>報告したこと（取組状況）</h4>");
});

test("a chart shows plans as hollow points, says all in words, and breaks its line where it is not sure", () => {
  const point = { field: "progress", joined: true } as const;
  const view = viewFigure(
    {
      label: "<研修>",
      subject: "<研修>の回数",
      unit: "回",
      points: [
        { ...point, fiscalYear: 2024, value: 10, written: "10回", joined: false },
        { ...point, fiscalYear: 2025, value: 12, written: "12回" },
        { ...point, fiscalYear: 2026, value: 15, written: "15回", joined: false },
      ],
      planned: [{ saidIn: 2026, dueIn: 2027, value: 18, written: "18回" }],
    },
    (fiscalYear) => ({ label: `令和${fiscalYear - 2018}年度版`, tick: `令和${fiscalYear - 2018}` }),
  );
  const svg = String(figureChart(view, { id: "f" }));
  expect(svg.match(/<circle class="told"/g)?.length).toBe(3);
  expect(svg.match(/<circle class="planned"/g)?.length).toBe(1);
  expect(/<path class="told" d="([^"]*)"/.exec(svg)?.[1]?.match(/M/g)?.length).toBe(2);
  expect(svg).toContain("&lt;研修&gt;の回数</title>");
  expect(view.description).toBe(
    "令和6年度版10回、令和7年度版12回、令和8年度版15回、令和9年度版の予定18回。",
  );
});

test("two measures of one edition that are spelt alike are refused, not written over each other", async () => {
  const measure = (letter: string) => ({
    path: `1/${letter}/1.md`,
    blob: letter,
    text: "---\n取組区分: 継続\n担当部: []\n---\n",
  });
  const index = { path: "index.md", blob: "r6", text: "---\n年度版: r6\n題名: 甲\n---\n" };
  const edition = await assembleEdition([index, measure("ア"), measure("A")], { root: "" });
  const model = readSite({ editions: [{ id: "r6", edition, published: true, label: "r6" }] });
  expect(() => listPages(model)).toThrow(/同じアドレス r6\/1-a/u);
});

test("ids that are spelt alike in two editions have addresses of their own", async () => {
  const edition = (id: string, letter: string) =>
    assembleEdition(
      [
        { path: "index.md", blob: id, text: `---\n年度版: ${id}\n題名: 甲\n---\n` },
        {
          path: `1/${letter}/1.md`,
          blob: `${id} 1`,
          text: `---\n取組区分: 継続\n担当部: []\n---\n\n## 取組内容\n\n${letter}の取組。\n`,
        },
      ],
      { root: "" },
    );
  const editions = [
    { id: "r6", edition: await edition("r6", "ア"), published: true, label: "r6" },
    { id: "r7", edition: await edition("r7", "A"), published: true, label: "r7" },
  ];
  const paths = listPages(readSite({ editions })).map(({ frame }) => frame.path);
  expect(paths.filter((path) => path.startsWith("1-")).toSorted()).toEqual([
    "1-a-1/",
    "1-x30a2-1/",
  ]);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
});

test("a report that is copied from a year in which it was new is told as copied", () => {
  const { chain } = storyOf("1-ア-2");
  const [first, second, third] = chain as [ChainLink, ChainLink, ChainLink];
  const copied = { ...third, node: { ...third.node, measures: second.node.measures } };
  expect(sameReports([first, second])).toEqual([false, false]);
  expect(sameReports([first, second, copied])).toEqual([false, false, true]);
});
