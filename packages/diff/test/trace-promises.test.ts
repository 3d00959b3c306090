import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tracePromises } from "../src/index.ts";

interface Case {
  readonly kind: "kept" | "other" | "postponed" | "partly" | "forgotten" | "same-plan";
  readonly plan: string;
  readonly progress: string;
  /** A word of what must be told as missing. */
  readonly told?: string;
}

const CASES: readonly Case[] = readFileSync(new URL("promises.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));
const trace = (plan: string, progress: string, evaluation = "おおむね計画どおりである。") =>
  tracePromises(plan, { progress, evaluation });

describe("promises and reports of an invented city, each labelled by hand", () => {
  const rightOf = (kind: Case["kind"]): readonly [number, number] => {
    const cases = CASES.filter((one) => one.kind === kind);
    const right = cases.filter(({ plan, progress, told }) => {
      const missing = trace(plan, progress).flatMap(({ outcome, text, missing = [] }) =>
        outcome === "見当たらない" || outcome === "一部" ? `${text}${missing.join("、")}` : [],
      );
      return told === undefined
        ? missing.length === 0
        : missing.some((words) => words.includes(told));
    });
    return [right.length, cases.length];
  };

  test.each([
    ["kept", 178, 178],
    ["postponed", 46, 47],
    ["partly", 60, 60],
    ["forgotten", 193, 196],
    ["same-plan", 12, 12],
    ["other", 82, 110],
  ] as const)("%s: at least %i of %i are judged rightly", (kind, least, all) => {
    const [right, tried] = rightOf(kind);
    expect(tried).toBe(all);
    expect(right).toBeGreaterThanOrEqual(least);
  });
});

test("every outcome comes with the promise's place in the plan and the sentence that tells of it", () => {
  const plan =
    "・相談員を3名配置する。\n・区役所に通訳を常駐させる。\n・分室を開設する。\n・保育所及び幼稚園を巡回する。";
  const progress =
    "相談員は、4月に3名を置いた。分室の開設は、用地の取得が遅れたため見送った。\n保育所を延べ40回巡回した。";
  const traced = trace(plan, progress);
  expect(traced.map(({ text, outcome }) => `${text} ${outcome}`)).toEqual([
    "相談員を3名配置する 実施",
    "区役所に通訳を常駐させる 見当たらない",
    "分室を開設する 延期と明記",
    "保育所及び幼稚園を巡回する 一部",
  ]);
  expect(traced.map(({ start, end, text }) => plan.slice(start, end) === text)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(traced.map(({ told }) => told && progress.slice(told.start, told.end))).toEqual([
    "相談員は、4月に3名を置いた",
    undefined,
    "分室の開設は、用地の取得が遅れたため見送った",
    "保育所を延べ40回巡回した",
  ]);
  expect(traced.at(-1)?.missing).toEqual(["幼稚園"]);
});

test("what the evaluation alone tells is told as well", () => {
  const [one] = tracePromises("区役所に通訳を置く。", {
    progress: "窓口の混雑を減らした。",
    evaluation: "通訳を区役所に配置でき、利用者の評判もよい。",
  });
  expect(one).toMatchObject({ outcome: "実施", told: { field: "evaluation", start: 0 } });
});

test("acts are parted at とともに and after verbs, and list items stand for themselves", () => {
  const parts = (plan: string) => tracePromises(plan, { progress: "", evaluation: "" });
  const texts = (plan: string) => parts(plan).map(({ text }) => text);
  expect(
    texts("引き続き、心理職を増員するとともに、区に面接室を設け、夜間も使えるようにする。"),
  ).toEqual(["心理職を増員する", "区に面接室を設け"]);
  expect(texts("①里親の集いを開く。\n（2）里親の手引きを配る。")).toEqual([
    "里親の集いを開く",
    "里親の手引きを配る",
  ]);
  expect(texts("保護者の負担を減らすため、送迎を行う。")).toEqual([
    "保護者の負担を減らすため、送迎を行う",
  ]);
});

describe("what a promise adds or aims at has to be told too", () => {
  const missing = (plan: string, progress: string): readonly string[] =>
    trace(plan, progress).flatMap(({ outcome, missing = [] }) =>
      outcome === "一部" ? missing : outcome === "実施" ? [] : [outcome],
    );

  test.each([
    ["訪問を月2回に増やす。", "訪問を月1回行った。", ["月2回"]],
    ["訪問を月2回に増やす。", "訪問を月2回、延べ96回行った。", []],
    ["説明会を年5回に増やす。", "説明会を3回開き、97人が参加した。", ["年5回"]],
    ["相談員を5名から8名にする。", "相談員は6名となった。", ["8名"]],
    ["相談員を5名から8名にする。", "相談員は8名となった。", []],
    ["安全確認の48時間を24時間に改める。", "安全確認は48時間を目安に行った。", ["24時間"]],
    ["会える時間を24時間以内とする。", "会える時間は平均18時間であった。", []],
    ["窓口を3か所設ける。", "窓口を港と丘に1か所ずつ設けた。", []],
    ["学習会を年12回開く。", "学習会を月1回開いた。", []],
  ])("%s reported as %s lacks %j", (plan, progress, lacking) => {
    expect(missing(plan, progress)).toEqual(lacking);
  });

  test.each([
    ["電話を日曜にも受ける。", "電話を月曜から土曜まで受けた。", ["日曜"]],
    ["電話を日曜にも受ける。", "電話を毎日受けた。", []],
    ["男性の相談員も置く。", "相談員を2名置いた。", ["男性の相談員"]],
    ["男性の相談員も置く。", "相談員に男性を1名加え、置いた。", []],
    ["子どもにも説明書を渡す。", "説明書を児童412人に渡した。", []],
    ["今後も会報を配る。", "会報を2,000部配った。", []],
  ])("%s reported as %s lacks %j", (plan, progress, lacking) => {
    expect(missing(plan, progress)).toEqual(lacking);
  });
});

test("what is still being considered was not done, unless no more was promised", () => {
  const outcomes = (plan: string, progress: string) =>
    trace(plan, progress).map(({ outcome }) => outcome);
  const still = "港町の分室の設置場所を、引き続き検討する。";
  expect(outcomes("港町に分室を置く。", still)).toEqual(["延期と明記"]);
  expect(outcomes("港町の分室の設置場所を検討する。", still)).toEqual(["実施"]);
});

test("a sentence that tells how things are promises nothing", () => {
  expect(trace("支援員の確保が課題となっている。窓口は3区にある。", "何もない。")).toEqual([]);
});

test("any text is taken, quickly", () => {
  for (const plan of [
    "",
    "、".repeat(10_000),
    "あ及び".repeat(3_000),
    "（1".repeat(5_000),
    "夜も".repeat(5_000),
    "ねも".repeat(5_000),
    "3名".repeat(5_000),
    "月3回".repeat(30_000),
    "今後検討".repeat(25_000),
    "\u{D800}",
  ])
    expect(trace(plan, plan)).toBeInstanceOf(Array);
});

test("what was promised for a later year only is not looked for in vain", () => {
  const report = { progress: "場所を3か所見て回った。", evaluation: "時間が掛かる。" };
  const missing = (plan: string): readonly string[] =>
    tracePromises(plan, report, { reported: 2025 })
      .filter(({ outcome }) => outcome === "見当たらない")
      .map(({ text }) => text);
  expect(missing("令和10年度末までに港町の分室を開く。")).toEqual([]);
  expect(missing("令和8年4月から港町の分室を開く。")).toEqual([]);
  expect(missing("令和7年度末までに港町の分室を開く。")).toHaveLength(1);
  expect(missing("令和8年3月に港町の分室を開く。")).toHaveLength(1);
  expect(missing("港町の分室を開く。")).toHaveLength(1);
});
