import type { Edit, TextChange } from "../changes/edition-changes.ts";
import { normalizeNotation } from "../notation/normalize-notation.ts";
import { findNumbers, replaceNumbers } from "../numbers/number-token.ts";

/**
 * What a person has to judge about a change of a text.
 * - 表記: equal after `normalizeNotation`.
 * - 実質: words with kanji, katakana or letters came or went (order and wording equivalents such as 行う＝実施する apart), or negation, limits (のみ, だけ, 以外) or the tense at the end of a sentence (～する。→～した。) changed.
 * - 数値: otherwise, where a number came, went or changed.
 * - 字句: everything else: particles, okurigana, politeness, conjunctions, punctuation, order.
 * A heuristic: it reads words and endings, not meaning. In doubt it says 実質.
 */
export function judgeKind(
  before: string,
  after: string,
  edits: readonly Edit[],
): Exclude<TextChange["kind"], "据置" | "組織名"> {
  const removed = textOf(edits, "remove");
  const added = textOf(edits, "add");
  if (!isSameContent(contentOf(removed), contentOf(added))) return "実質";
  if (isNotation(before, after, removed, added)) return "表記";
  // A whole text that came or went, be it one word in kana.
  if (before === "" || after === "") return "実質";
  if (
    /[ぁ-ん]/.test(removed + added) &&
    (stanceChanged(before, after) || tenseChanged(before, after))
  )
    return "実質";
  return numbersOf(removed) === numbersOf(added) ? "字句" : "数値";
}

/** The whole texts decide; that the changed pieces are not alike tells most of the others apart for less. */
function isNotation(before: string, after: string, removed: string, added: string): boolean {
  const inPieces =
    normalizeNotation(removed).replaceAll("\u0000", "") ===
    normalizeNotation(added).replaceAll("\u0000", "");
  return inPieces && normalizeNotation(before) === normalizeNotation(after);
}

/** Pieces are set apart, lest the end of one and the start of the next make a word. */
function textOf(edits: readonly Edit[], op: Edit["op"]): string {
  return edits
    .filter((edit) => edit.op === op)
    .map((edit) => edit.text)
    .join("\u0000");
}

/** Words that are one to a reader of the paper: what they come down to, "" for what only joins or softens. */
const SILENT =
  "図 及 並 又 若 等 際 様々 全て 更 共 為 事 時 他 毎 出来 通 下 頂 致 引続 引き続 且 但 尚 殆 予め 既に 従 於 沿 踏 伴 基 当 応じ".split(
    " ",
  );
const WORDING: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SILENT.map((word) => [word, ""])),
  実施: "行",
  執行: "行",
  こども: "子",
  子ども: "子",
  子供: "子",
  係る: "関",
  係り: "関",
};
const WORD = new RegExp(
  Object.keys(WORDING)
    .toSorted((a, b) => b.length - a.length)
    .join("|"),
  "g",
);

/** The characters of a text that carry meaning, sorted: kanji, katakana and letters without okurigana, particles, signs and numbers. */
export function contentOf(text: string): Uint16Array {
  if (text === "") return new Uint16Array(0);
  const words = replaceNumbers(text.normalize("NFKC"), () => "")
    .replace(WORD, (word) => WORDING[word] ?? "")
    .replace(SLIGHT, "");
  return Uint16Array.from({ length: words.length }, (_, at) => words.charCodeAt(at)).sort();
}

const SLIGHT = /[^\p{sc=Han}\p{sc=Katakana}\p{sc=Latin}]|[々〇ー]/gu;

function isSameContent(a: Uint16Array, b: Uint16Array): boolean {
  return a.length === b.length && a.every((code, at) => code === b[at]);
}

const NEGATION = /な(?:い|く|かった|けれ)|ません|せず|ずに|できず/g;
const LIMIT = /のみ|だけ|しか(?![しる])|以外|に限/g;
const DUTY = /べき|ねばなら|なければ/g;
const STANCES = [NEGATION, LIMIT, DUTY];

function stanceChanged(before: string, after: string): boolean {
  return STANCES.some((stance) => count(before, stance) !== count(after, stance));
}

/** Past against present, counted over the ends of sentences: as many of one must have come as of the other went. */
function tenseChanged(before: string, after: string): boolean {
  const past = count(after, PAST) - count(before, PAST);
  const present = count(after, PRESENT) - count(before, PRESENT);
  return past * present < 0;
}

const PAST = /[ただ](?=[。」）]|\n|$)/g;
const PRESENT = /[るうくすつぬむぐぶ](?=[。」）]|\n|$)/g;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function numbersOf(text: string): string {
  return findNumbers(normalizeNotation(text))
    .map((number) => number.text)
    .toSorted()
    .join(" ");
}
