import { expect, test } from "vitest";
import { makeEdition } from "@torikumi/record/dev/make-edition";
import { compareEditions } from "../src/index.ts";
import type { MeasureChange } from "../src/index.ts";

const planned = (before: string, after: string): MeasureChange | undefined =>
  compareEditions(
    makeEdition({ id: "r7", measures: { "1-ア-1": { plan: before } } }),
    makeEdition({ id: "r8", measures: { "1-ア-1": { plan: after } } }),
  ).changed[0];

const told = (before: string, after: string): readonly string[] =>
  (planned(before, after)?.deadlines ?? []).map(
    ({ from, to, months }) => `${from}→${to} ${months}`,
  );

test.each([
  ["令和8年度までに全区へ広げる。", "令和10年度までに全区へ広げる。", ["令和8年度→令和10年度 24"]],
  ["令和7年度末に改訂を終える。", "令和8年度末に改訂を終える。", ["令和7年度末→令和8年度末 12"]],
  ["令和8年9月を目途に開設する。", "令和9年4月を目途に開設する。", ["令和8年9月→令和9年4月 7"]],
  ["R8.3.31までに定める。", "令和8年3月31日までに定める。", []],
  [
    "令和8年度上半期までに定める。",
    "令和8年度下半期までに定める。",
    ["令和8年度上半期→令和8年度下半期 6"],
  ],
  [
    "令和8年度の上期までに定める。",
    "令和8年度の下期までに定める。",
    ["令和8年度の上期→令和8年度の下期 6"],
  ],
  [
    "令和8年度当初までに整える。",
    "令和9年度当初までに整える。",
    ["令和8年度当初→令和9年度当初 12"],
  ],
  [
    "開所は令和9年4月を予定している。",
    "開所は令和10年4月を予定している。",
    ["令和9年4月→令和10年4月 12"],
  ],
  [
    "令和8年度第2四半期までに選ぶ。",
    "令和8年度第4四半期までに選ぶ。",
    ["令和8年度第2四半期→令和8年度第4四半期 6"],
  ],
  ["遅くとも令和8年夏までに開く。", "遅くとも令和9年春までに開く。", ["令和8年夏→令和9年春 9"]],
  ["R8.3月末までに集める。", "R9.3月末までに集める。", ["R8.3月末→R9.3月末 12"]],
  ["令和8年9月頃に移る。", "令和8年11月頃に移る。", ["令和8年9月頃→令和8年11月頃 2"]],
  ["令和8年7月上旬までに募る。", "令和8年9月上旬までに募る。", ["令和8年7月上旬→令和8年9月上旬 2"]],
  [
    "令和8年3月に完了する予定である。",
    "令和9年9月に完了する予定である。",
    ["令和8年3月→令和9年9月 18"],
  ],
  [
    "新しい窓口（令和8年4月開始予定）を整える。",
    "新しい窓口（令和9年4月開始予定）を整える。",
    ["令和8年4月→令和9年4月 12"],
  ],
  [
    "令和7年度末までに名簿を整える。研修を開く。記録を改める。",
    "研修を開く。記録を改める。令和9年度末までに名簿を整える。",
    ["令和7年度末→令和9年度末 24"],
  ],
  ["報告の期限は令和8年6月とする。", "報告の期限は令和8年8月とする。", ["令和8年6月→令和8年8月 2"]],
  [
    "分室は令和9年4月開所予定である。",
    "分室は令和10年4月開所予定である。",
    ["令和9年4月→令和10年4月 12"],
  ],
  ["令和8年度早期に着手する。", "令和9年度早期に着手する。", ["令和8年度早期→令和9年度早期 12"]],
  ["令和7年度事業の内容を示す。", "令和8年度事業の内容を示す。", []],
  ["令和8年夏の研修を省みる。", "令和9年夏の研修を省みる。", []],
  ["令和7年度末までに終える。", "令和8年3月末までに終える。", []],
  ["令和7年9月までに実施した研修を省みる。", "令和8年9月までに実施した研修を省みる。", []],
  ["令和7年度に点検した。", "令和8年度に点検した。", []],
  ["令和7年4月から行う。", "令和8年4月から行う。", []],
])("deadlines in %j → %j", (before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

test("a deadline put off by the years between the editions is 据置, by more it is 数値", () => {
  const rolled = planned("令和7年度末までに改める。", "令和8年度末までに改める。");
  expect(rolled).toMatchObject({ kinds: ["据置"], deadlines: [{ months: 12 }] });
  const late = planned("令和7年度末までに改める。", "令和9年度末までに改める。");
  expect(late).toMatchObject({ kinds: ["数値"], figures: [], deadlines: [{ months: 24 }] });
});

test("years that did not move on together are no carrying over", () => {
  expect(planned("平成30年度の調査に基づく。", "令和3年度の調査に基づく。")?.kinds).toEqual([
    "数値",
  ]);
  expect(planned("令和7年度は点検する。", "令和8年度は点検する。")?.kinds).toEqual(["据置"]);
});

test("of two deadlines, one that moves with the year while the other stays was moved by hand", () => {
  const change = planned(
    "令和7年度末までに案を作り、令和9年度末までに定める。",
    "令和8年度末までに案を作り、令和9年度末までに定める。",
  );
  expect(change).toMatchObject({ kinds: ["数値", "据置"], deadlines: [{ months: 12 }] });
  const apart = planned(
    "令和7年9月までに委員を選ぶ。\n令和12年度末を目途に統合する。",
    "令和8年9月までに委員を選ぶ。\n令和12年度末を目途に統合する。",
  );
  expect(apart?.kinds).toEqual(["数値", "据置"]);
  const both = planned(
    "令和7年度末までに案を作り、令和8年度末までに定める。",
    "令和8年度末までに案を作り、令和9年度末までに定める。",
  );
  expect(both?.kinds).toEqual(["据置"]);
});

const repeated = (plan: string) =>
  compareEditions(
    makeEdition({ id: "r7", measures: { "1-ア-1": { progress: "案を作った。", plan } } }),
    makeEdition({ id: "r8", measures: { "1-ア-1": { progress: "意見を聞いた。", plan } } }),
  ).changed[0];

test.each([
  ["来年度中に様式を定める。", "来年度中"],
  ["窓口の名を改める。次年度末までに分室へ移す。", "次年度末"],
  ["年度内に協定を結ぶ。", "年度内"],
  ["今後3年以内に全ての区に置く。", "今後3年以内"],
])("what is promised in the same words once more has slid: %s", (plan, deadline) => {
  expect(repeated(plan)).toMatchObject({
    kinds: expect.arrayContaining(["数値", "据置"]),
    deadlines: [{ field: "plan", from: deadline, to: deadline, months: 12 }],
  });
});

test.each([
  "年度内に研修を3回開く。",
  "毎年度末までに名簿を改める。",
  "入所から2年以内に家庭へ戻れるよう支える。",
  "来年度も続ける。",
])("what is done every year has no deadline that slides: %s", (plan) => {
  expect(repeated(plan)?.deadlines).toEqual([]);
});

test("in a draft through which nobody has gone yet no deadline has slid", () => {
  const plan = "来年度中に様式を定める。";
  const changed = compareEditions(
    makeEdition({ id: "r7", measures: { "1-ア-1": { progress: "案を作った。", plan } } }),
    makeEdition({ id: "r8", measures: { "1-ア-1": { progress: "（未記入）", plan } } }),
  ).changed[0];
  expect(changed?.deadlines ?? []).toEqual([]);
});
