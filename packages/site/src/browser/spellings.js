// @ts-check
import { wordsReadAs } from "./readings.js";

/** Words that people use for one another, folded: whoever types one of a line means the others too. */
const ALIKE = [
  ["児相", "児童相談所"],
  ["要対協", "要保護児童対策地域協議会", "要保護児童対策協議会"],
  ["ssw", "スクールソーシャルワーカー"],
  ["dv", "配偶者暴力", "配偶者からの暴力"],
  ["こども", "子ども", "子供"],
  ["児童虐待", "子ども虐待", "子供虐待", "こども虐待"],
  ["ネグレクト", "育児放棄", "養育放棄"],
  ["ひとり親", "一人親"],
  ["健診", "検診", "健康診査"],
  ["母子手帳", "母子健康手帳"],
  ["個別ケース検討会議", "ケース会議"],
  ["一時保護所", "一時保護施設"],
  ["障がい", "障害", "障碍"],
  ["けが", "怪我"],
  ["引継ぎ", "引き継ぎ", "引継"],
  ["取組", "取り組み", "取組み"],
  ["問合せ", "問い合わせ", "問合わせ"],
  ["打合せ", "打ち合わせ", "打合わせ"],
  ["話合い", "話し合い", "話合"],
  ["申込み", "申し込み", "申込"],
  ["受付", "受け付け", "受付け"],
  ["届出", "届け出"],
  ["手続", "手続き"],
  ["手引", "手引き", "手びき"],
  ["振り返り", "振返り", "ふり返り"],
  ["切れ目", "切れめ", "きれめ"],
  ["見守り", "見まもり", "みまもり"],
];

const BETWEEN = "[-‐‑–—―−ー・.．の]?";
const ID = new RegExp(
  String.raw`^(?:提言)?(\d+)${BETWEEN}([ぁ-ゖァ-ヺ]|[a-z])${BETWEEN}(\d+)?$`,
  "u",
);
const OPINION = new RegExp(String.raw`^([a-z]\d+)${BETWEEN}意見${BETWEEN}(\d+)?$`, "u");

/**
 * The ways in which a folded word may be written: 児相 as 児童相談所, じそう as 児相, 1ア2 as 1-ア-2; the word itself first.
 * @param {string} word
 * @returns {readonly string[]}
 */
export function spellingsOf(word) {
  const id = idOf(word);
  if (id !== undefined) return [word, id];
  const katakana = /^[ぁ-ゖー]+$/u.test(word) ? [inKatakana(word)] : [];
  const same = [word, ...wordsReadAs(word)];
  return [...new Set([...same, ...same.flatMap(alike), ...katakana])];
}

/**
 * The number that a folded word is, as it is written here; undefined for a word.
 * @param {string} word
 */
export function idOf(word) {
  const id = ID.exec(word);
  if (id !== null) {
    const [, recommendation, letter = "", serial] = id;
    return [recommendation, inKatakana(letter), serial].filter(Boolean).join("-");
  }
  const opinion = OPINION.exec(word);
  return opinion === null ? undefined : [opinion[1], "意見", opinion[2]].filter(Boolean).join("-");
}

/** @param {string} word */
function alike(word) {
  return ALIKE.flatMap((line) => {
    // The longest first: 引継ぎ is not 引継 with a ぎ behind it.
    const meant = line.toSorted((a, b) => b.length - a.length).find((each) => word.includes(each));
    return meant === undefined ? [] : line.map((each) => word.replaceAll(meant, each));
  });
}

/** @param {string} word */
function inKatakana(word) {
  return word.replace(/[ぁ-ゖ]/gu, (kana) =>
    String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60),
  );
}
