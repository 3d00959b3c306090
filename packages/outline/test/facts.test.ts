import type { EditionChanges, FigureChange } from "@torikumi/diff";
import { expect, test } from "vitest";

import { describeFigure, formatFact } from "../src/index.ts";
import { describeDeadline, describeUnpaired } from "../src/facts/describe-facts.ts";
import { describeDifference, figureSides } from "../src/facts/figure-words.ts";
import { isRoutineYear } from "../src/facts/is-routine-year.ts";

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
  unchanged: 0,
};

const figure = (from: number | string, to: number | string, unit: string): FigureChange => ({
  field: "progress",
  label: "",
  from,
  to,
  unit,
});

test("figures read as a person writes them", () => {
  const sides = (value: number | string, unit: string): string =>
    figureSides(figure(value, value, unit)).from;
  expect([
    sides(1203, "件"),
    sides(12345.5, "円"),
    sides("令和7", "年度"),
    sides(2025, "年"),
    sides(-3, "名"),
  ]).toEqual(["1,203件", "12,345.5円", "令和7年度", "2025年", "-3名"]);
});

test("a figure with its label is one line, a label of one character says too little", () => {
  const trained = { ...figure(12, 15, "回"), label: "研修" };
  expect(formatFact(describeFigure(trained))).toBe("取組状況の数値（研修）: 12回 → 15回（3回増）");
  expect(formatFact(describeFigure({ ...trained, label: "者" }))).toBe(
    "取組状況の数値: 12回 → 15回（3回増）",
  );
});

test("an amount of money that is written in 万円 grows in 万円", () => {
  const money = {
    ...figure(15_000_000, 18_000_000, "円"),
    written: { from: "1,500万円", to: "1,800万円" },
  };
  expect(describeDifference(money)).toBe("300万円増");
});

test("a difference has its unit, points for per cent, and no noise of binary fractions", () => {
  expect(describeDifference(figure(15, 20, "名"))).toBe("5名増");
  expect(describeDifference(figure(88.1, 85.2, "％"))).toBe("2.9ポイント減");
  expect(describeDifference(figure(1203, 13, "件"))).toBe("1,190件減");
  expect(describeDifference(figure("令和6", "令和7", "年度"))).toBe("");
});

test("a year that goes on as the editions do is routine, one that is put off is not", () => {
  const routine = (from: string, to: string): boolean =>
    isRoutineYear(figure(from, to, "年度"), NO_CHANGES);
  expect([
    routine("令和6", "令和7"),
    routine("令和６", "令和７"),
    routine("R6", "R7"),
    routine("2024", "2025"),
    routine("令和元", "令和2"),
  ]).toEqual([true, true, true, true, true]);
  expect([routine("令和8", "令和10"), routine("令和8", "令和8"), routine("2024", "令和7")]).toEqual(
    [false, false, false],
  );
  expect(isRoutineYear(figure("令和6", "令和7", "年度"), { ...NO_CHANGES, from: "r8" })).toBe(
    false,
  );
  expect(isRoutineYear(figure(6, 7, "名"), NO_CHANGES)).toBe(false);
});

test("where another thing is counted than last year, no rise is told", () => {
  const fact = describeFigure({
    ...figure(31, 48, "名"),
    label: "健診の未受診",
    qualifier: { from: "3歳児", to: "5歳児" },
  });
  expect(formatFact(fact)).toBe(
    "取組状況の数値（健診の未受診）: 31名 → 48名（何の数値かが「3歳児」から「5歳児」に変わった）",
  );
});

test("a deadline says by how much it moved", () => {
  const move = (months: number): string =>
    describeDeadline({ field: "plan", from: "令和8年度", to: "令和10年度", months }).note;
  expect([move(24), move(6), move(-12)]).toEqual(["2年延びた", "6か月延びた", "1年早まった"]);
});

test("amounts without a partner are listed by side, without an arrow", () => {
  const amount = { field: "progress", label: "", value: 0, unit: "名" } as const;
  const facts = describeUnpaired([
    { ...amount, side: "from", written: "120名" },
    { ...amount, side: "to", written: "150名" },
    { ...amount, side: "to", written: "3回" },
  ]);
  expect(facts.map(formatFact)).toEqual(["対応の分からない数値: 取組状況 旧 120名／新 150名、3回"]);
});
