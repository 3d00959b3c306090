import type { Measure } from "@torikumi/record";
import { expect, test } from "vitest";
import { compareEditions } from "../src/index.ts";
import type { EditionChanges } from "../src/index.ts";
import { makeEdition } from "@torikumi/record/dev/make-edition";

type Measures = Readonly<Record<string, Partial<Measure>>>;

const compared = (before: Measures, after: Measures): EditionChanges =>
  compareEditions(
    makeEdition({ id: "r6", measures: before }),
    makeEdition({ id: "r7", measures: after }),
  );

const VISITS = {
  goal: "保健師が出産前の家庭を訪ね、支援の要る世帯を早くつかむ。",
  progress: "令和５年度は各区の保健師が1,203世帯を訪ね、うち84世帯を支援につないだ。",
};
const CLINIC = {
  goal: "診療所と結び、乳児の受診が途切れた家庭を早く見付ける仕組みを作る。",
  progress: "診療を56件行った。",
};
const SCHOOL = {
  goal: "学校の教職員が気づきを区へ伝える手順を定める。",
  progress: "手順を全ての市立学校に配り、校長会で説明した。",
};

test("前身 says that a measure has moved, and what else changed is told with both ids", () => {
  const changes = compared(
    { "3-ウ-2": { ...VISITS, category: "新規" } },
    { "1-ア-4": { ...VISITS, predecessors: ["3-ウ-2"] } },
  );
  expect(changes).toMatchObject({
    added: [],
    removed: [],
    moved: [{ from: "3-ウ-2", to: "1-ア-4", by: "前身" }],
    unchanged: 0,
  });
  expect(changes.changed[0]).toMatchObject({
    id: "1-ア-4",
    previousId: "3-ウ-2",
    kinds: ["区分", "据置"],
    keys: [],
  });
});

test("a move with 前身 and nothing else is no change besides", () => {
  const changes = compared(
    { "3-ウ-2": SCHOOL },
    { "1-ア-4": { ...SCHOOL, predecessors: ["3-ウ-2"] } },
  );
  expect(changes.moved).toHaveLength(1);
  expect(changes.changed).toEqual([]);
});

test("without 前身, a text that is much the same has moved", () => {
  const moved = {
    ...VISITS,
    progress: VISITS.progress.replace("1,203", "1,344").replace("５", "６"),
  };
  expect(compared({ "3-ウ-2": VISITS, "3-ウ-3": SCHOOL }, { "1-ア-4": moved })).toMatchObject({
    added: [],
    removed: ["3-ウ-3"],
    moved: [{ from: "3-ウ-2", to: "1-ア-4", by: "likeness" }],
  });
});

test("a text that is little alike is new", () => {
  expect(compared({ "3-ウ-2": VISITS }, { "1-ア-4": SCHOOL })).toMatchObject({
    added: ["1-ア-4"],
    removed: ["3-ウ-2"],
    moved: [],
  });
});

test("where two are equally alike, neither has moved", () => {
  expect(compared({ "3-ウ-2": VISITS, "3-ウ-3": VISITS }, { "1-ア-4": VISITS })).toMatchObject({
    added: ["1-ア-4"],
    removed: ["3-ウ-2", "3-ウ-3"],
    moved: [],
  });
});

test("a measure that came out of one that goes on is told as split off, and compared with its origin", () => {
  const changes = compared(
    { "3-ウ-2": VISITS },
    { "3-ウ-2": VISITS, "3-ウ-3": { ...VISITS, predecessors: ["3-ウ-2"] } },
  );
  expect(changes).toMatchObject({
    added: [],
    moved: [{ from: "3-ウ-2", to: "3-ウ-3", by: "前身", kept: true }],
    removed: [],
    unchanged: 1,
  });
});

test("of two that name the same 前身, the one that is more like it has moved", () => {
  const changes = compared(
    { "3-ウ-2": VISITS },
    {
      "1-ア-4": { ...SCHOOL, predecessors: ["3-ウ-2"] },
      "1-ア-5": { ...VISITS, predecessors: ["3-ウ-2"] },
    },
  );
  expect(changes).toMatchObject({
    added: [],
    removed: [],
    moved: [
      { from: "3-ウ-2", to: "1-ア-4", by: "前身", kept: true },
      { from: "3-ウ-2", to: "1-ア-5", by: "前身" },
    ],
  });
});

test("a measure that went into one that was there before is told as merged, not as removed", () => {
  const changes = compared(
    { "3-ウ-2": VISITS, "3-ウ-3": SCHOOL },
    { "3-ウ-2": { ...VISITS, predecessors: ["3-ウ-2", "3-ウ-3"] } },
  );
  expect(changes).toMatchObject({
    moved: [{ from: "3-ウ-3", to: "3-ウ-2", by: "前身", merged: true }],
    removed: [],
  });
  expect(changes.changed.map(({ id, previousId }) => [id, previousId])).toEqual([
    ["3-ウ-2", undefined],
  ]);
});

test("where numbers were closed up, the measure that went is the one whose texts are gone", () => {
  const before = { "1-ア-1": SCHOOL, "1-ア-2": VISITS, "1-ア-3": CLINIC };
  const closed = { "1-ア-1": SCHOOL, "1-ア-2": { ...CLINIC, progress: "診療を60件行った。" } };
  expect(compared(before, closed)).toMatchObject({
    removed: ["1-ア-2"],
    moved: [{ from: "1-ア-3", to: "1-ア-2", by: "likeness" }],
    identity: [{ id: "1-ア-2", looksLike: "1-ア-3" }],
    changed: [{ id: "1-ア-2", previousId: "1-ア-3" }],
  });
});

test("two measures that swapped their numbers are compared with what they were", () => {
  const changes = compared(
    { "1-ア-1": CLINIC, "1-ア-2": VISITS },
    { "1-ア-1": VISITS, "1-ア-2": CLINIC },
  );
  expect(changes).toMatchObject({
    removed: [],
    added: [],
    identity: [
      { id: "1-ア-1", looksLike: "1-ア-2" },
      { id: "1-ア-2", looksLike: "1-ア-1" },
    ],
  });
  expect(changes.moved.map(({ from, to }) => `${from}→${to}`)).toEqual([
    "1-ア-2→1-ア-1",
    "1-ア-1→1-ア-2",
  ]);
});

test("a 再掲 of a text that went is not the measure that went", () => {
  const changes = compared({ "3-ウ-2": VISITS }, { "1-ア-4": { ...VISITS, repostOf: "3-ウ-9" } });
  expect(changes).toMatchObject({ added: ["1-ア-4"], removed: ["3-ウ-2"], moved: [] });
});

test("a thousand measures under new ids are all found again", () => {
  const measures = (letter: string): Measures =>
    Object.fromEntries(
      Array.from({ length: 1_000 }, (_, place) => [
        `1-${letter}-${place + 1}`,
        {
          goal: `${numeral(place)}の事業を続け、${numeral(place * 7 + 3)}と結び、${numeral(place * 13 + 5)}に届ける。`,
        },
      ]),
    );
  expect(compared(measures("ア"), measures("イ")).moved).toHaveLength(1_000);
});

/** A word of its own for each number, in kanji. */
function numeral(place: number): string {
  return [...String(place)].map((digit) => "零壱弐参肆伍陸漆捌玖"[Number(digit)]).join("施");
}

test("where all numbers were pushed on by a new measure in front, that one is new and the others have moved", () => {
  const night = {
    goal: "○夜間や休日の通告に速やかに応じる体制を整える。",
    progress: "当番が直ちに出動した通告は112件であった。",
  };
  const school = {
    goal: "○学校の教職員の気づきを区の窓口へ伝える手順を定める。",
    progress: "36校に配った。",
  };
  const salon = { goal: "○若い親が集まれる場を設ける。", progress: "場を2か所に設けた。" };
  const changes = compareEditions(
    makeEdition({ id: "r7", measures: { "1-1": night, "1-2": school } }),
    makeEdition({
      id: "r8",
      measures: {
        "1-1": { ...salon, category: "新規" },
        "1-2": { ...night, progress: "当番が直ちに出動した通告は131件であった。" },
        "1-3": { ...school, progress: "40校に配った。" },
      },
    }),
  );
  expect(changes).toMatchObject({ added: ["1-1"], removed: [] });
  expect(changes.moved.map(({ from, to }) => `${from}→${to}`)).toEqual(["1-1→1-2", "1-2→1-3"]);
  expect(
    changes.changed.flatMap(({ figures }) => figures.map(({ from, to }) => [from, to])),
  ).toEqual([
    [112, 131],
    [36, 40],
  ]);
});

test("numbers given anew are followed where 前身 says so too, and no split is made of them", () => {
  const night = {
    goal: "○夜間や休日の通告に速やかに応じる体制を整える。",
    progress: "当番が直ちに出動した通告は112件であった。",
  };
  const school = {
    goal: "○学校の教職員の気づきを区の窓口へ伝える手順を定める。",
    progress: "手順を36校に配り、校長会で説明した。",
  };
  const changes = compareEditions(
    makeEdition({ id: "r7", measures: { "1-1": night, "1-2": school } }),
    makeEdition({
      id: "r8",
      measures: {
        "1-1": { goal: "○若い親が集まれる場を設ける。", progress: "場を2か所に設けた。" },
        "1-2": { ...night, progress: "直ちに出動した通告は131件であった。", predecessors: ["1-1"] },
        "1-3": { ...school, progress: "手順を40校に配った。", predecessors: ["1-2"] },
      },
    }),
  );
  expect(changes).toMatchObject({
    added: ["1-1"],
    removed: [],
    identity: [],
    moved: [
      { from: "1-1", to: "1-2", by: "前身" },
      { from: "1-2", to: "1-3", by: "前身" },
    ],
  });
});
