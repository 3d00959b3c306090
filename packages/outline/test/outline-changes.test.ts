import { compareEditions } from "@torikumi/diff";
import type { EditionChanges, MeasureChange } from "@torikumi/diff";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { measureText } from "@torikumi/record/dev/measure-text";
import { readMihon } from "@torikumi/record/dev/mihon";
import { expect, test } from "vitest";

import { outlineChanges } from "../src/index.ts";
import type { ChangesOutline, ComparedEditions } from "../src/index.ts";

const NO_CHANGES: EditionChanges = {
  from: "r7",
  to: "r8",
  added: [],
  removed: [],
  moved: [],
  changed: [],
  identity: [],
  carried: [],
  pages: [],
  opinions: [],
  unchanged: 6,
};
const NOTHING = { before: await editionOf({}), after: await editionOf({}) };
const base: MeasureChange = {
  id: "1-ア-1",
  kinds: [],
  texts: [],
  figures: [],
  unpaired: [],
  deadlines: [],
  keys: [],
};

const partOf = (change: Partial<MeasureChange>): string | undefined =>
  outlineChanges({ ...NO_CHANGES, changed: [{ ...base, ...change }] }, NOTHING).parts.find(
    ({ count }) => count > 0,
  )?.key;

const index = (id: string): string =>
  `---\n年度版: ${id}\n題名: 取組状況\n対象期間: { 取組状況: 今年度まで, 今後の取組: 次年度から }\n取組区分: { 新規: 新, 拡充: 拡, 継続: 継, 終了: 終 }\n---\n`;
const visits = (progress: string, category = "継続"): string =>
  measureText(category, ["保）健康部"], ["○家庭を訪ねる。", progress, "進んだ。", "続ける。"]);

async function outlineOf(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Promise<ChangesOutline> {
  const editions: ComparedEditions = {
    before: await editionOf({ "index.md": index("r7"), ...before }),
    after: await editionOf({ "index.md": index("r8"), ...after }),
  };
  return outlineChanges(compareEditions(editions.before, editions.after), editions);
}

test("a measure stands under the weightiest kind of change that it has", () => {
  expect(partOf({ kinds: ["区分", "数値"] })).toBe("category");
  expect(partOf({ kinds: ["担当", "実質", "組織名"] })).toBe("departments");
  expect(partOf({ kinds: ["実質", "組織名"] })).toBe("substance");
  expect(partOf({ kinds: ["組織名", "据置"] })).toBe("wording");
  expect(partOf({ kinds: ["数値", "字句"] })).toBe("figures");
  expect(partOf({ kinds: ["実質", "据置"] })).toBe("substance");
  expect(partOf({ kinds: ["据置"] })).toBe("wording");
});

test("a measure that became 終了 stands with those that went", () => {
  expect(partOf({ kinds: ["区分"], category: { from: "継続", to: "終了" } })).toBe("ended");
});

test("a measure of which nothing but an unreadable part is known stands apart", () => {
  expect(partOf({ unreadable: ["category"] })).toBe("unreadable");
  expect(partOf({ kinds: ["数値"], unreadable: ["category"] })).toBe("figures");
});

test("a measure of which only a key or the number changed is not lost", () => {
  expect(partOf({ keys: [{ key: "再掲", from: "", to: "1-ア-2" }] })).toBe("wording");
  expect(partOf({ previousId: "2-ア-1" })).toBe("moved");
});

test("a measure that moved and changed is told once, with both numbers", () => {
  const moved = [{ from: "1-ア-2", to: "1-ア-3" }] as const;
  const change = { ...base, id: "1-ア-3", previousId: "1-ア-2", kinds: ["数値"] } as const;
  const { parts } = outlineChanges({ ...NO_CHANGES, moved, changed: [change] }, NOTHING);
  expect(
    parts.map(({ key, measures }) => [
      key,
      measures.map(({ id, previousId }) => `${previousId} ${id}`),
    ]),
  ).toEqual([["figures", ["1-ア-2 1-ア-3"]]]);
});

test("the parts stand in the committee's order, each with its count", async () => {
  const { parts, summary } = await outlineOf(
    {
      "1/ア/1.md": visits("保健師15名が訪ねた。"),
      "1/ア/2.md": visits("配った。"),
      "1/ア/3.md": visits("窓口を置いた。"),
      "1/ア/4.md": visits("電話で聞いた。"),
    },
    {
      "1/ア/1.md": visits("保健師20名が訪ねた。"),
      "1/ア/2.md": visits("配った。", "拡充"),
      "1/ア/4.md": visits("地図を作ることにした。"),
      "1/ア/5.md": visits("説明会を開いた。", "新規"),
    },
  );
  expect(parts.map(({ heading }) => heading)).toEqual([
    "終了・削除（1件）",
    "取組区分の変更（1件）",
    "追加（1件）",
    "数値の変更（1件）",
    "内容の変更（実質）（1件）",
  ]);
  expect(parts[1]?.categories.map(({ id, from, to }) => `${id} ${from} ${to}`)).toEqual([
    "1-ア-2 継続 拡充",
    "1-ア-3 継続 （削除）",
    "1-ア-5 （追加） 新規",
  ]);
  expect(summary).toBe(
    "変更のある取組 5件（終了・削除 1件、取組区分の変更 1件、追加 1件、数値の変更 1件、内容の変更（実質） 1件）、変更なし 0件。それぞれの取組は、最も重い変更のところで1回だけ数えています",
  );
});

test("a category that cannot be read is no other category", async () => {
  const { parts } = await outlineOf(
    { "1/ア/1.md": visits("訪ねた。", "拡充") },
    { "1/ア/1.md": visits("訪ねた。", "[継続]") },
  );
  const [measure] = parts[0]?.measures ?? [];
  expect(parts.map(({ key }) => key)).toEqual(["unreadable"]);
  expect(measure?.category).toEqual({ before: "拡充", after: "読み取れませんでした" });
  expect(measure?.sentences).toEqual([
    "取組区分は、読み取れませんでした（指摘を見てください）。",
    "取組状況、自己評価、今後の取組は、前の年度版と同じ文章です（据置）。",
  ]);
});

test("a title and a period that moved on with the year are one line", async () => {
  const page = (id: string, year: number): string =>
    `---\n年度版: ${id}\n題名: 令和${year}年度の取組\n対象期間: { 取組状況: 令和${year - 1}年度, 今後の取組: 令和${year}年度以降 }\n取組区分: { 継続: 継, 終了: 終 }\n---\n`;
  const { parts } = await outlineOf({ "index.md": page("r7", 7) }, { "index.md": page("r8", 8) });
  expect(parts.map(({ heading, pages, notes }) => ({ heading, pages, notes }))).toEqual([
    {
      heading: "提言・取組方針などの変更",
      pages: [],
      notes: [
        "年度版の表紙　題名、年度版の表紙　対象期間（取組状況）、年度版の表紙　対象期間（今後の取組）は、年度だけが1年度分進みました。",
      ],
    },
  ]);
});

test("a shared goal gives its title to every measure that shares it and has no 見出し", async () => {
  const replace = (text: string): string => text.replace(/^見出し: .*\n/mu, "");
  const [before, after] = await Promise.all([
    readMihon("r7", { replace }),
    readMihon("r8", { replace }),
  ]);
  const { parts } = outlineChanges(compareEditions(before, after), { before, after });
  const all = parts.flatMap(({ measures }) => measures);
  expect(all.find(({ id }) => id === "3-ア-2")?.title).toBe(
    all.find(({ id }) => id === "3-ア-1")?.title,
  );
});

test("editions that are not loaded leave the titles empty and nothing else out", () => {
  const changes = {
    ...NO_CHANGES,
    added: ["1-ア-3"],
    removed: ["1-ア-2"],
    changed: [base],
  } as const;
  const { parts } = outlineChanges(changes, NOTHING);
  const ids = parts.flatMap(({ measures }) => measures.map(({ id, title }) => id + title));
  expect(ids).toEqual(["1-ア-2", "1-ア-3", "1-ア-1"]);
});

test("a measure that came out of another is told as new, one that was merged as gone", () => {
  const moved = [
    { from: "1-ア-1", to: "1-ア-4", by: "前身", kept: true },
    { from: "1-ア-2", to: "1-ア-1", merged: true },
  ] as const;
  const { parts } = outlineChanges({ ...NO_CHANGES, moved }, NOTHING);
  expect(parts.map(({ key, measures }) => [key, measures.map(({ id }) => id)])).toEqual([
    ["ended", ["1-ア-2"]],
    ["added", ["1-ア-4"]],
  ]);
  expect(parts[0]?.measures[0]?.sentences).toEqual(["令和8年度版で1-ア-1に統合されました。"]);
  expect(parts[1]?.measures[0]?.sentences[0]).toBe(
    "1-ア-1から分かれた取組です（1-ア-1も続いています）。",
  );
});

test("a merger is a sentence where it went and a place where it was, and promises are told once", async () => {
  const page = (keys: string, progress: string, plan: string): string =>
    measureText("継続", ["保）健康部"], ["○家庭を訪ねる。", progress, "進んだ。", plan]).replace(
      "取組区分",
      `${keys}取組区分`,
    );
  const outline = await outlineOf(
    {
      "1/ア/1.md": page("見出し: 訪問\n", "240世帯を訪ねた。", "夜間の訪問を始める。"),
      "1/ア/2.md": page("", "手引を140園に配った。", "手引を点字でも作る。"),
    },
    {
      "1/ア/1.md": page("前身: [1-ア-1, 1-ア-2]\n", "251世帯を訪ねた。", "訪ねる。"),
      "1/ア/3.md": page("前身: 1-ア-1\n", "学校と会議を開いた。", "会議を開く。"),
    },
  );
  const measures = outline.parts.flatMap((part) => part.measures);
  const lines = measures.map(({ id, sentences, facts, promises }) => [
    id,
    sentences[0],
    facts.map(({ label }) => label).filter((label) => label === "前身" || label === "見出し"),
    promises.map(({ promise }) => promise),
  ]);
  expect(lines).toEqual([
    ["1-ア-2", "令和8年度版で1-ア-1に統合されました。", [], ["手引を点字でも作る"]],
    ["1-ア-1", "1-ア-2を統合した取組です。", ["見出し"], ["夜間の訪問を始める"]],
    ["1-ア-3", "1-ア-1から分かれた取組です（1-ア-1も続いています）。", [], []],
  ]);
  const rows = outline.parts.flatMap((part) => part.categories);
  expect(rows.map(({ id, from, to }) => `${id} ${from} → ${to}`)).toEqual([
    "1-ア-2 継続 → （1-ア-1に統合）",
  ]);
});

test("pages that could not be read are named on their side, five of them, also where no measure changed", () => {
  const paths = [1, 2, 3, 4, 5, 6, 7].map((serial) => `1/ア/${serial}.md`);
  const unread = [
    ...paths.map((path) => ({ side: "from", path }) as const),
    { side: "to", path: "index.md" } as const,
  ];
  const { parts } = outlineChanges({ ...NO_CHANGES, unread }, NOTHING);
  expect(parts.map(({ key }) => key)).toEqual(["unreadable"]);
  expect(parts[0]?.notes).toEqual([
    "令和7年度版の 1/ア/1.md、1/ア/2.md、1/ア/3.md、1/ア/4.md、1/ア/5.md、ほか2個 は、形の誤りなどのため、読み取れないところがあります。そこに書かれたことは比べていないので、変更がここに出ていないことがあります。",
    "令和8年度版の index.md は、形の誤りなどのため、読み取れないところがあります。そこに書かれたことは比べていないので、変更がここに出ていないことがあります。",
  ]);
});
