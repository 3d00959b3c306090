import type { Measure } from "@torikumi/record";
import { expect, test } from "vitest";
import { compareEditions } from "../src/index.ts";
import type { EditionChanges, MeasureChange } from "../src/index.ts";
import { makeEdition } from "@torikumi/record/dev/make-edition";
import { showEdits } from "./show-edits.ts";

type Measures = Readonly<Record<string, Partial<Measure>>>;

function compared(before: Measures, after: Measures, ids = ["r6", "r7"]): EditionChanges {
  return compareEditions(
    makeEdition({ id: ids[0] ?? "", measures: before }),
    makeEdition({ id: ids[1] ?? "", measures: after }),
  );
}

function changeOf(
  before: Partial<Measure>,
  after: Partial<Measure>,
  ids?: string[],
): MeasureChange | undefined {
  return compared({ "1-ア-1": before }, { "1-ア-1": after }, ids).changed[0];
}

const textsOf = (change: MeasureChange | undefined): readonly string[] =>
  (change?.texts ?? []).map((text) =>
    `${text.field} ${text.kind} ${text.carriedOver ?? ""} ${showEdits(text.edits)}`
      .replaceAll(/ +/g, " ")
      .trim(),
  );

test("says who came, who went, who changed and how many stayed, ordered by id", () => {
  const changes = compared(
    {
      "10-ア-1": { goal: "十" },
      "2-ア-1": { goal: "去る。" },
      "1-イ-1": { goal: "同じ。" },
      "1-ア-1": { category: "継続" },
    },
    {
      "10-ア-1": { goal: "拾" },
      "1-イ-1": { goal: "同じ。" },
      "1-ア-1": { category: "拡充" },
      "1-ウ-1": { goal: "来る。" },
    },
  );
  expect(changes).toMatchObject({
    from: "r6",
    to: "r7",
    added: ["1-ウ-1"],
    removed: ["2-ア-1"],
    moved: [],
    identity: [],
    carried: ["1-イ-1"],
    unchanged: 1,
  });
  expect(changes.changed.map((change) => change.id)).toEqual(["1-ア-1", "10-ア-1"]);
  expect(changes.changed[0]).toEqual({
    id: "1-ア-1",
    kinds: ["区分"],
    category: { from: "継続", to: "拡充" },
    texts: [],
    figures: [],
    unpaired: [],
    deadlines: [],
    keys: [],
  });
});

test("kinds come in the committee's order, each once", () => {
  const change = changeOf(
    {
      category: "継続",
      departments: ["甲）部"],
      goal: "○続ける。",
      progress: "15名に行った。",
      evaluation: "できた。",
      plan: "案を作る。",
    },
    {
      category: "拡充",
      departments: ["乙）部"],
      goal: "〇続ける。",
      progress: "20名に行った。",
      evaluation: "できた。",
      plan: "人を雇う。",
    },
  );
  expect(change?.kinds).toEqual(["区分", "担当", "数値", "実質", "表記", "据置"]);
});

test("last year's text in a new year is 据置, and says what alone differs", () => {
  const change = changeOf(
    {
      category: "新規",
      progress: "研修を行った。",
      evaluation: "令和５年度は進んだ。",
      plan: "令和６年度は15名に行う。",
    },
    {
      category: "継続",
      progress: "研修を行った。",
      evaluation: "令和６年度は進んだ。",
      plan: "令和７年度は20名に行う。",
    },
  );
  expect(textsOf(change)).toEqual([
    "progress 据置 identical 研修を行った。",
    "evaluation 据置 years {令和５年度→令和６年度}は進んだ。",
    "plan 数値 numbers {令和６年度→令和７年度}は{15名→20名}に行う。",
  ]);
  expect(change?.kinds).toEqual(["区分", "数値", "据置"]);
});

test("every listed text has its old and its new state in its edits, one that stayed the same too", () => {
  const change = changeOf(
    { category: "新規", progress: "研修を行った。" },
    { category: "継続", progress: "研修を行った。" },
  );
  expect(change?.texts).toEqual([
    {
      field: "progress",
      kind: "据置",
      edits: [{ op: "keep", text: "研修を行った。" }],
      carriedOver: "identical",
    },
  ]);
});

test("a year or date that moved on with the edition is no figure, another day is", () => {
  const change = changeOf(
    {
      progress: "令和6年3月29日に15名を確かめた。",
      evaluation: "令和6年3月29日に15名を確かめた。",
    },
    {
      progress: "令和7年3月29日に20名を確かめた。",
      evaluation: "令和7年3月14日に20名を確かめた。",
    },
  );
  expect(
    change?.figures.map(({ field, label, written }) => [field, label, written?.from, written?.to]),
  ).toEqual([
    ["progress", "", "15名", "20名"],
    ["evaluation", "", "令和6年3月29日", "令和7年3月14日"],
    ["evaluation", "", "15名", "20名"],
  ]);
});

test("wording that changed beside a year that moved on is 字句, not 数値", () => {
  expect(
    textsOf(
      changeOf(
        { progress: "令和５年度に、研修を行った。" },
        { progress: "令和６年度は、研修を行った。" },
      ),
    ),
  ).toEqual(["progress 字句 {令和５年度→令和６年度}{に→は}、研修を行った。"]);
});

test("last year's text in another notation is 表記 and identical", () => {
  expect(
    textsOf(changeOf({ progress: "○研修を行った。" }, { progress: "〇研修を行った。" })),
  ).toEqual(["progress 表記 identical {○→〇}研修を行った。"]);
});

test.each([[["r7", "r7"]], [["r7", "r7.1"]], [["", ""]]])(
  "between two states of one year, %j, nothing is 据置",
  (ids) => {
    const change = changeOf(
      { progress: "令和５年度は進んだ。", plan: "続ける。" },
      { progress: "令和６年度は進んだ。", plan: "続ける。" },
      ids,
    );
    expect(textsOf(change)).toEqual(["progress 数値 {令和５年度→令和６年度}は進んだ。"]);
  },
);

test("a unit that changed is a figure, with its units and not with numbers that look the same", () => {
  const change = changeOf(
    { progress: "受講者は345件であった。" },
    { progress: "受講者は345人であった。" },
  );
  expect(change?.kinds).toEqual(["数値"]);
  expect(change?.figures).toEqual([
    {
      field: "progress",
      label: "受講者",
      from: "345件",
      to: "345人",
      unit: "",
      written: { from: "345件", to: "345人" },
    },
  ]);
});

test("goal and opinion are not reported yearly, so an equal one is nothing", () => {
  const change = changeOf(
    { category: "新規", goal: "守る。", opinion: "見る。" },
    { category: "継続", goal: "守る。", opinion: "見る。" },
  );
  expect(change?.texts).toEqual([]);
});

test("carried texts alone are no change of the measure", () => {
  expect(
    changeOf(
      { progress: "続けた。", departments: ["甲）部", "乙）部"] },
      { progress: "続けた。", departments: ["乙）部", "甲）部"] },
    ),
  ).toBeUndefined();
});

test("figures name their field, and years that only moved with the edition are left out", () => {
  const change = changeOf(
    {
      progress: "令和５年度は研修を15名に行い、令和４年度の課題を解いた。",
      goal: "令和６年度までに終える。",
    },
    {
      progress: "令和６年度は研修を20名に行い、令和２年度の課題も解いた。",
      goal: "令和７年度までに終える。",
    },
  );
  expect(
    change?.figures.map(
      (figure) => `${figure.field} ${figure.label} ${figure.from}→${figure.to}${figure.unit}`,
    ),
  ).toEqual(["progress 研修 15→20名", "progress  令和４→令和２年度"]);
  expect(change?.deadlines).toEqual([
    { field: "goal", from: "令和６年度", to: "令和７年度", months: 12 },
  ]);
});

test("keys of the front matter are listed by their Japanese name", () => {
  const change = changeOf(
    { repostOf: "1-イ-1", carryOverReason: "手順が同じため" },
    { endReason: "目的を達したため", predecessors: ["2-ア-1"] },
  );
  expect(change?.keys).toEqual([
    { key: "再掲", from: "1-イ-1", to: "" },
    { key: "前身", from: "", to: "2-ア-1" },
    { key: "据置理由", from: "手順が同じため", to: "" },
    { key: "終了理由", from: "", to: "目的を達したため" },
  ]);
});

test("sharing a goal with the same text is a change of the key only", () => {
  const other = { "1-ア-2": { goal: "守る。" } };
  const [change] = compared(
    { "1-ア-1": { goal: "守る。" }, ...other },
    { "1-ア-1": { goalOf: "1-ア-2" }, ...other },
  ).changed;
  expect(change).toMatchObject({ texts: [], keys: [{ key: "取組内容", from: "", to: "1-ア-2" }] });
});

test("sharing a goal with another text shows both goals; one that is not loaded is left alone", () => {
  const other = { "1-ア-2": { goal: "支える。" } };
  const own = { "1-ア-1": { goal: "守る。" } };
  const shared = { "1-ア-1": { goalOf: "1-ア-2" } } as const;
  expect(textsOf(compared({ ...own, ...other }, { ...shared, ...other }).changed[0])).toEqual([
    "goal 実質 {守る。→支える。}",
  ]);
  expect(compared(own, shared).changed[0]?.texts).toEqual([]);
});

test("measures that share each other's goal in a circle do no harm", () => {
  const circle = { "1-ア-1": { goalOf: "1-ア-2" }, "1-ア-2": { goalOf: "1-ア-1" } } as const;
  expect(
    compared({ "1-ア-1": { goal: "守る。" }, "1-ア-2": { goal: "支える。" } }, circle).changed.map(
      (change) => change.texts,
    ),
  ).toEqual([[], []]);
});
