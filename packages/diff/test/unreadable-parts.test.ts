import { assembleEdition } from "@torikumi/record";
import { expect, test } from "vitest";
import { compareEditions } from "../src/index.ts";
import type { MeasureChange } from "../src/index.ts";

const FRONT = "取組区分: 継続\n担当部:\n  - 教）学校教育部\n再掲: 1-イ-1";
const BODY =
  "## 取組内容\n\n守る。\n\n## 取組状況\n\n15名に行った。\n\n## 自己評価\n\nできた。\n\n## 今後の取組\n\n続ける。\n";
const page = (front: string, body: string): string => `---\n${front}\n---\n\n${body}`;

async function changeTo(text: string): Promise<MeasureChange | undefined> {
  const [before, after] = await Promise.all(
    [page(FRONT, BODY), text].map((one) =>
      assembleEdition([{ path: "1/ア/1.md", blob: one, text: one }], { root: "" }),
    ),
  );
  if (before === undefined || after === undefined) throw new Error("no editions");
  const there = compareEditions(before, after);
  const back = compareEditions(after, before);
  expect(back.changed[0]?.unreadable).toEqual(there.changed[0]?.unreadable);
  return there.changed[0];
}

test.each([
  ["取組区分:継続\n担当部:\n  - 教）学校教育部\n再掲: 1-イ-1", ["category", "departments"]],
  ["取組区部: 拡充\n担当部:\n  - 教）学校教育部\n再掲: 1-イ-1", ["category"]],
  ["取組区分: 継続\n担当部:\n  - *学校教育部\n再掲: 1-イ-1", ["departments"]],
  ["取組区分: 拡充 #2\n担当部:\n  - 教）学校教育部\n再掲: 1-イ-1", ["category"]],
  ["取組区分: 継続\n担当部:\n  - 教）学校教育部\n再提: 1-イ-1", ["keys"]],
])("a front matter that could not be read is no change: %j", async (front, unreadable) => {
  expect(await changeTo(page(front, BODY))).toEqual({
    id: "1-ア-1",
    kinds: [],
    texts: [],
    figures: [],
    unpaired: [],
    deadlines: [],
    keys: [],
    unreadable,
  });
});

test.each([
  [BODY.replace("## 自己評価", "## 自己評伽"), ["evaluation"]],
  [BODY.replace("## 自己評価", "### 自己評価"), ["progress", "evaluation"]],
  [BODY.replace("## 取組内容", "## 内容"), ["goal"]],
])("a text whose heading could not be read has not gone: %j", async (body, unreadable) => {
  expect(await changeTo(page(FRONT, body))).toEqual({
    id: "1-ア-1",
    kinds: [],
    texts: [],
    figures: [],
    unpaired: [],
    deadlines: [],
    keys: [],
    unreadable,
  });
});

test("what could be read on a broken page is compared", async () => {
  const change = await changeTo(
    page(
      FRONT.replace("継続", "拡充"),
      BODY.replace("15名", "20名").replace("## 自己評価", "## 評価"),
    ),
  );
  expect(change).toMatchObject({
    kinds: ["区分", "数値"],
    category: { from: "継続", to: "拡充" },
    unreadable: ["evaluation"],
  });
  expect(change?.texts.map(({ field }) => field)).toEqual(["progress"]);
});

test("a section that is simply not there any more has gone", async () => {
  const change = await changeTo(page(FRONT, BODY.replace("## 自己評価\n\nできた。\n\n", "")));
  expect(change?.unreadable).toBeUndefined();
  expect(change?.texts).toEqual([
    { field: "evaluation", kind: "実質", edits: [{ op: "remove", text: "できた。" }] },
  ]);
});

test("a page without an end of its front matter says nothing, and nothing is made of it", async () => {
  expect(await changeTo(`---\n${FRONT}\n\n${BODY}`)).toEqual({
    id: "1-ア-1",
    kinds: [],
    texts: [],
    figures: [],
    unpaired: [],
    deadlines: [],
    keys: [],
    unreadable: ["category", "departments", "keys", "goal", "progress", "evaluation", "plan"],
  });
});

test("the title of a page that could not be read is not taken for deleted", async () => {
  const [before, after] = await Promise.all(
    ["---\n題名: 守る\n---\n\n1. 窓口\n", "---\n題名:守る\n---\n\n1. 窓口\n"].map((text) =>
      assembleEdition([{ path: "1/index.md", blob: text, text }], { root: "" }),
    ),
  );
  if (before === undefined || after === undefined) throw new Error("no editions");
  expect(compareEditions(before, after).pages).toEqual([]);
});
