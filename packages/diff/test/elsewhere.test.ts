import type { Measure } from "@torikumi/record";
import { makeEdition } from "@torikumi/record/dev/make-edition";
import { expect, test } from "vitest";
import { compareEditions, type EditionChanges, type MeasureChange } from "../src/index.ts";

type Measures = Readonly<Record<string, Partial<Measure>>>;

const compared = (before: Measures, after: Measures): EditionChanges =>
  compareEditions(
    makeEdition({ id: "r7", measures: before }),
    makeEdition({ id: "r8", measures: after }),
  );
const at = (changes: EditionChanges, id: string): MeasureChange | undefined =>
  changes.changed.find((one) => one.id === id);
/** What is told of a progress text: － went, ＋ came, and where to or from. */
const told = (change: MeasureChange | undefined): readonly string[] =>
  (change?.texts ?? [])
    .filter(({ field }) => field === "progress")
    .flatMap(({ edits }) => edits)
    .filter(({ op }) => op !== "keep")
    .map(({ op, text, elsewhere }) =>
      [op === "add" ? "＋" : "－", text.trim(), elsewhere?.id, elsewhere?.stayed && "残る"]
        .filter((word) => word !== undefined)
        .join(" "),
    );

const VISITS = "保健師が240世帯を訪ねた。";
const MEETINGS = "学校との会議を12回開いた。";

test("a sentence that stands in the new part of a split went there, one that stayed is told as staying", () => {
  const changes = compared(
    { "1-ア-1": { progress: `${VISITS}\n${MEETINGS}` } },
    {
      "1-ア-1": { progress: VISITS },
      "1-ア-2": { progress: MEETINGS, predecessors: ["1-ア-1"] },
    },
  );
  expect(told(at(changes, "1-ア-1"))).toEqual([`－ ${MEETINGS} 1-ア-2`]);
  expect(told(at(changes, "1-ア-2"))).toEqual([`－ ${VISITS} 1-ア-1 残る`]);
  expect(changes.changed.map(({ kinds, unpaired }) => [kinds, unpaired])).toEqual([
    [["実質"], []],
    [["実質"], []],
  ]);
});

test("a figure that changed on the way is told in the part that has it now", () => {
  const changes = compared(
    { "1-ア-1": { progress: `${VISITS}${MEETINGS}` } },
    {
      "1-ア-1": { progress: "保健師が251世帯を訪ねた。" },
      "1-ア-2": { progress: "学校との会議を15回開いた。", predecessors: ["1-ア-1"] },
    },
  );
  expect(told(at(changes, "1-ア-1")).at(-1)).toBe(`－ ${MEETINGS} 1-ア-2`);
  expect(at(changes, "1-ア-1")?.unpaired).toEqual([]);
  expect(at(changes, "1-ア-2")?.figures).toMatchObject([{ from: 12, to: 15, unit: "回" }]);
});

test("a sentence of a measure that was merged came from there, and a figure that changed with it is news", () => {
  const merged = (progress: string): EditionChanges =>
    compared(
      { "1-ア-1": { progress: VISITS }, "1-ア-2": { progress: MEETINGS } },
      { "1-ア-1": { progress, predecessors: ["1-ア-1", "1-ア-2"] } },
    );
  const same = merged(`${VISITS}${MEETINGS}`);
  expect(told(at(same, "1-ア-1"))).toEqual([`＋ ${MEETINGS} 1-ア-2`]);
  expect(at(same, "1-ア-1")?.unpaired).toEqual([]);
  const other = merged(`${VISITS}学校との会議を15回開いた。`);
  expect(told(at(other, "1-ア-1"))).toEqual(["＋ 学校との会議を15回開いた。"]);
  expect(at(other, "1-ア-1")?.unpaired).toMatchObject([{ side: "to", written: "15回" }]);
});

test("what an ended measure says no more, because another one took it over, went there", () => {
  const changes = compared(
    { "1-ア-1": { progress: VISITS }, "1-ア-2": { progress: `様式を改めた。${MEETINGS}` } },
    {
      "1-ア-1": { progress: `${VISITS}${MEETINGS}` },
      "1-ア-2": { progress: "様式を改めた。", category: "終了", mergedInto: "1-ア-1" },
    },
  );
  expect(told(at(changes, "1-ア-1"))).toEqual([`＋ ${MEETINGS} 1-ア-2`]);
  expect(told(at(changes, "1-ア-2"))).toEqual([`－ ${MEETINGS} 1-ア-1`]);
});

test("what stands nowhere is gone, in a split too, and short sentences are not looked for", () => {
  const changes = compared(
    { "1-ア-1": { progress: `続ける。${VISITS}${MEETINGS}` } },
    {
      "1-ア-1": { progress: VISITS },
      "1-ア-2": { progress: "続ける。", predecessors: ["1-ア-1"] },
    },
  );
  expect(told(at(changes, "1-ア-1"))).toEqual(["－ 続ける。", `－ ${MEETINGS}`]);
  expect(at(changes, "1-ア-1")?.unpaired).toMatchObject([{ side: "from", written: "12回" }]);
});

test("kept and removed pieces stay the old text, kept and added the new one", () => {
  const [old, now] = [`${VISITS}\n\n${MEETINGS}\n様式を改めた。`, "様式を新しくした。"];
  const changes = compared(
    { "1-ア-1": { progress: old } },
    { "1-ア-1": { progress: now }, "1-ア-2": { progress: MEETINGS, predecessors: ["1-ア-1"] } },
  );
  const edits = at(changes, "1-ア-1")?.texts[0]?.edits ?? [];
  const side = (op: string): string =>
    edits.flatMap((edit) => (edit.op === "keep" || edit.op === op ? [edit.text] : [])).join("");
  expect([side("remove"), side("add")]).toEqual([old, now]);
});
