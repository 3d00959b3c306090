// @ts-check
/** Words that people use for one another, folded: whoever types one of a line means the others too. */
const ALIKE = [
  ["児相", "児童相談所"],
  ["要対協", "要保護児童対策地域協議会"],
  ["ssw", "スクールソーシャルワーカー"],
  ["こども", "子ども", "子供"],
  ["引継ぎ", "引き継ぎ", "引継"],
  ["取組", "取り組み", "取組み"],
  ["障がい", "障害", "障碍"],
  ["問合せ", "問い合わせ", "問合わせ"],
  ["見守り", "見まもり", "みまもり"],
  ["ひとり親", "一人親"],
];

/**
 * The ways in which a folded word may be written: 児相 as 児童相談所, 1ア2 as 1-ア-2; the word itself first.
 * @param {string} word
 * @returns {readonly string[]}
 */
export function spellingsOf(word) {
  const id = /^(\d+)[-‐‑–—―−ー]?([ァ-ヺ]|[a-z])[-‐‑–—―−ー]?(\d+)?$/u.exec(word);
  if (id !== null) return [word, id.slice(1).filter(Boolean).join("-")];
  const others = ALIKE.flatMap((line) => {
    // The longest first: 引継ぎ is not 引継 with a ぎ behind it.
    const meant = line.toSorted((a, b) => b.length - a.length).find((each) => word.includes(each));
    return meant === undefined ? [] : line.map((each) => word.replaceAll(meant, each));
  });
  return [...new Set([word, ...others])];
}
