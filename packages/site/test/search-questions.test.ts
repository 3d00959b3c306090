import { expect, test } from "vitest";
import { findEntries, wordsOf } from "../src/browser/find.js";
import { soundOf } from "../src/browser/readings.js";
import { meantQuestions } from "../src/browser/slips.js";
import type { IndexedEntry } from "../src/search/indexed-entry.ts";
import { readSite } from "../src/model/site-model.ts";
import { searchIndex } from "../src/search/search-index.ts";
import { mihonSite } from "./mihon.ts";

const { editions } = readSite(await mihonSite());
const entries = editions
  .filter(({ slug }) => slug === "r7")
  .flatMap((node) => searchIndex(node).entries);

/** The ids that a question finds, in their order. */
function found(question: string): readonly string[] {
  return findEntries(entries, wordsOf(question), {}).map(({ id }) => id);
}

/** The words that are offered where a question finds nothing. */
function meant(question: string): readonly string[] {
  return meantQuestions(entries, wordsOf(question)).map((words) => words.join(" "));
}

test.each([
  // Short names and long ones.
  ["児相", "児童相談所"],
  ["要保護児童対策地域協議会", "要対協"],
  ["要保護児童対策協議会", "要対協"],
  // One word, several spellings.
  ["子供", "こども"],
  ["子ども", "こども"],
  ["引き継ぎ", "引継ぎ"],
  ["取り組み", "取組"],
  ["検診", "健診"],
  ["見守り", "みまもり"],
  ["申し込み", "申込み"],
  ["届け出", "届出"],
  // Wide, narrow, capital and small.
  ["ｵﾝﾗｲﾝ", "オンライン"],
  ["８か月頃", "8か月頃"],
  ["みまもり＿Ｖ２", "みまもり_v2"],
  // Between words.
  ["夜間休日の電話", "夜間・休日の電話"],
  ["　訪問　　電話　", "訪問 電話"],
  // Kana for kana.
  ["おんらいん", "オンライン"],
  ["デジタル", "でじたる"],
  ["センタ", "センター"],
  ["せんたー", "センター"],
  // Kana for kanji.
  ["じそう", "児相"],
  ["ようたいきょう", "要対協"],
  ["けんしん", "健診"],
  ["にんしん", "妊娠"],
  ["めんだん", "面談"],
  ["つうこく", "通告"],
  ["とうかつしえんいん", "統括支援員"],
  ["こそだて", "子育て"],
  ["こどもかていか", "こども家庭課"],
  ["やかん", "夜間"],
  ["れんらくひょう", "連絡票"],
  ["やくわりぶんたん", "役割分担"],
  ["さしせまったけねん", "差し迫った懸念"],
  ["しゅっさんご", "出産後"],
  // Numbers.
  ["1ア2", "1-ア-2"],
  ["１－ア－２", "1-ア-2"],
  ["1 ア 2", "1-ア-2"],
  ["1-あ-2", "1-ア-2"],
  ["1のア2", "1-ア-2"],
  ["提言1ア2", "1-ア-2"],
  ["1・ア・2", "1-ア-2"],
  ["提言 3", "提言3"],
  ["提言３", "提言3"],
  ["R7意見2", "r7-意見-2"],
])("%s finds what %s finds", (typed, plain) => {
  expect(found(plain)).not.toEqual([]);
  expect(found(typed).toSorted()).toEqual(found(plain).toSorted());
});

test.each([
  ["児童相談书", "児童相談所"],
  ["児童相談所所", "児童相談所"],
  ["児相談所", "児童相談所"],
  ["児童談相所", "児童相談所"],
  ["児童福社司", "児童福祉司"],
  ["保健士", "保健師"],
  ["連絡表", "連絡票"],
  ["家庭訪門", "家庭訪問"],
  ["統括支援院", "統括支援員"],
  ["みまもりv2", "みまもり_v2"],
  ["オンランイ", "オンライン"],
  ["こども家庭セソター", "こども家庭センター"],
  ["じどうそうだんしょう", "児童相談所"],
  ["児童相談书 電話", "児童相談所 電話"],
])("%s finds nothing, and %s is offered first", (typed, offered) => {
  expect(found(typed)).toEqual([]);
  expect(meant(typed)[0]).toBe(offered);
  expect(found(offered)).not.toEqual([]);
});

test.each([
  "カンガルー",
  "1-エ-9",
  "77.7％",
  "訪門",
  "存在しない言葉",
  "a.c",
  "[",
  "(((",
  "\\",
  "𠮟𠮟𠮟𠮟",
])("nothing is offered for %s: it is too short, a number, or near nothing", (typed) => {
  expect([found(typed), meant(typed)]).toEqual([[], []]);
});

test("where the words stand but not together, none of them is called a slip", () => {
  expect(found("カンガルー 訪問")).toEqual([]);
  expect(meant("訪問 同意できない")).toEqual([]);
});

/** A measure of which only this is said. */
function entry(id: string, { title = "", category = "継続", text = "" }): IndexedEntry {
  return { id, path: `r7/${id}/`, title, recommendation: "1", category, departments: [], text };
}

test("named first, then the category that is typed, then what mentions it, last what only sounds alike", () => {
  const some = [
    entry("1-ア-1", { text: "同じことをかくじゅうと書く" }),
    entry("1-ア-2", { text: "配置を拡充する" }),
    entry("1-ア-3", { category: "拡充" }),
    entry("1-ア-4", { title: "相談の拡充" }),
  ];
  const order = (word: string): readonly string[] =>
    findEntries(some, [word], {}).map(({ id }) => id);
  expect(order("拡充")).toEqual(["1-ア-4", "1-ア-3", "1-ア-2"]);
  expect(order("かくじゅう")).toEqual(["1-ア-4", "1-ア-1", "1-ア-2", "1-ア-3"]);
});

test("an abbreviation finds the long name, whichever of them stands in the text", () => {
  const some = [
    entry("1-ア-1", { text: "ＳＳＷの配置" }),
    entry("1-ア-2", { text: "スクールソーシャルワーカー" }),
  ];
  for (const word of ["SSW", "すくーるそーしゃるわーかー"])
    expect(findEntries(some, wordsOf(word), {})).toHaveLength(word === "SSW" ? 2 : 1);
});

test("every part of the vocabulary sounds like kana alone", () => {
  expect(soundOf("児童相談所と区の要対協")).toBe("じどうそうだんじょとくのようたいきょう");
  expect(soundOf("センターの手引き")).toBe("せんたのてびき");
});
