import { expect, test } from "vitest";
import { compareTexts } from "../src/index.ts";

/** あ, い, う and the form before た of a verb whose stem ends in a consonant; its た. */
const ROWS: Readonly<Record<string, string>> = {
  k: "かきくいた",
  g: "がぎぐいだ",
  s: "さしすした",
  t: "たちつった",
  b: "ばびぶんだ",
  m: "まみむんだ",
  r: "らりるった",
  w: "わいうった",
};

/** Verbs that reports are full of, with what they are said of; a vowel has no row. */
const VERBS: readonly (readonly [phrase: string, row: string])[] = [
  ["早期発見に努め", ""],
  ["窓口を設け", ""],
  ["学校に働きかけ", ""],
  ["意見を取りまとめ", ""],
  ["相談に応じ", ""],
  ["対策を講じ", ""],
  ["様式を用い", ""],
  ["結果を知らせ", ""],
  ["相談員を加え", ""],
  ["研修に取り組", "m"],
  ["支援につなが", "r"],
  ["成果が上が", "r"],
  ["家庭を見守", "r"],
  ["実態をつか", "m"],
  ["解消を目指", "s"],
  ["受診を促", "s"],
  ["支援を引き継", "g"],
  ["会議を開", "k"],
  ["役割を担", "w"],
  ["家庭に寄り添", "w"],
  ["見通しを持", "t"],
  ["相手を選", "b"],
];

interface Forms {
  readonly plain: string;
  readonly past: string;
  readonly on: string;
  readonly polite: string;
  readonly not: string;
}

function formsOf(phrase: string, row: string): Forms {
  const [a = "", i = "", u = "る", onbin = "", past = "た"] = ROWS[row] ?? "";
  const on = phrase + onbin + (past === "だ" ? "で" : "て");
  return {
    plain: phrase + u,
    past: phrase + onbin + past,
    on,
    polite: phrase + i,
    not: phrase + a,
  };
}

const FORMS = VERBS.map(([phrase, row]) => formsOf(phrase, row));

const isWording = (before: string, after: string): boolean =>
  ["字句", "表記"].includes(compareTexts(before, after).kind ?? "");

test.each(FORMS)("$past says the same politely and plainly", (verb) => {
  const pairs = [
    [`${verb.past}。`, `${verb.polite}ました。`],
    [`${verb.plain}。`, `${verb.polite}ます。`],
    [`${verb.on}いる。`, `${verb.on}います。`],
    [`${verb.on}いる。`, `${verb.on}おります。`],
    [`${verb.on}いた。`, `${verb.on}いました。`],
    [`${verb.on}きた。`, `${verb.on}まいりました。`],
    [`${verb.not}なかった。`, `${verb.polite}ませんでした。`],
    [`${verb.not}ない。`, `${verb.polite}ません。`],
    [`${verb.on}おり、記録した。`, `${verb.on}いて、記録した。`],
    [`${verb.plain}ことができた。`, `${verb.plain}ことができました。`],
  ] as const;
  expect(pairs.filter(([before, after]) => !isWording(before, after))).toEqual([]);
});

test.each(FORMS)("$past is another thing once time, denial or intent changes", (verb) => {
  const pairs = [
    [`${verb.past}。`, `${verb.not}なかった。`],
    [`${verb.past}。`, `${verb.plain}。`],
    [`${verb.polite}ました。`, `${verb.on}います。`],
    [`${verb.on}いる。`, `${verb.on}いない。`],
    [`${verb.polite}ます。`, `${verb.polite}ません。`],
    [`${verb.past}。`, `${verb.plain}予定である。`],
    [`${verb.on}いく。`, `${verb.on}きた。`],
    [`${verb.past}。`, `${verb.polite}たい。`],
    [`${verb.past}。`, `${verb.plain}べきである。`],
  ] as const;
  expect(pairs.filter(([before, after]) => isWording(before, after))).toEqual([]);
});
