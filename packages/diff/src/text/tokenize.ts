import { findNumbers } from "../numbers/number-token.ts";

/**
 * The tokens of a text in order; joined they are the text again.
 * A number with its unit is one token, a verb keeps its ending (行っている), every sign and space stands alone,
 * the rest are words of `Intl.Segmenter`. No token begins inside a grapheme.
 */
export function tokenize(text: string): string[] {
  const tokens: string[] = [];
  let end = 0;
  for (const number of findNumbers(text)) {
    addClauses(tokens, text.slice(end, number.start));
    tokens.push(number.text);
    end = number.end;
  }
  addClauses(tokens, end === 0 ? text : text.slice(end));
  return BEYOND_PLAIN.test(text) ? mendGraphemes(text, tokens) : tokens;
}

/** A clause is at most this long for the segmenter, whose cost grows faster than the length. */
const CLAUSE = /[^、。，．・…：；「」『』（）()【】〔〕［］[\]〈〉《》！？!?,.:;を\s]{1,120}|[^]/g;

function addClauses(tokens: string[], text: string): void {
  if (text === "") return;
  for (const clause of text.match(CLAUSE) ?? []) {
    if (clause.length === 1) tokens.push(clause);
    else tokens.push(...wordsIn(clause));
  }
}

/** Endings of verbs, which the segmenter cuts off one by one. */
const ENDINGS = new Set(
  (
    "し した して する すれ さ され せ せる れ れる られ られる た て で き な だ い いる いた いく いき いっ いけ お おり おら ます まし ませ ん ない なかっ なく なけれ ず あっ ある " +
    "たい でき できる だっ です でし う よう なっ なり なる く ば ら"
  ).split(" "),
);
const TAKES_ENDING = /[一-鿿々][ぁ-ん]+$/;

/** The words of the clauses that were read last: most of them stand in both texts. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 512;

function wordsIn(clause: string): readonly string[] {
  const read = known.get(clause);
  if (read !== undefined) return read;
  const words = readWords(clause);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(clause, words);
  return words;
}

function readWords(clause: string): readonly string[] {
  const tokens: string[] = [];
  const segments = wordSegmenter().segment(clause);
  let word = "";
  let open = false;
  for (let at = 0; at < clause.length;) {
    const segment = segments.containing(at)?.segment ?? clause.slice(at);
    const isEnding = ENDINGS.has(segment);
    const isCutVerb = segment.startsWith("っ") && word !== "";
    if ((open && isEnding) || isCutVerb) {
      word += segment;
      open = true;
    } else {
      if (word !== "") tokens.push(word);
      word = segment;
      open = isEnding ? STARTS_ENDING.has(segment) : TAKES_ENDING.test(segment);
    }
    at += segment.length;
  }
  if (word !== "") tokens.push(word);
  return tokens;
}

/** Endings that may begin a run of endings behind a noun: 実施|している. */
const STARTS_ENDING = new Set("し する さ され せ でき た て だ で な".split(" "));

/** Anything but ASCII, Japanese signs, kana and common kanji: only there can a grapheme be longer than a character. */
const BEYOND_PLAIN =
  /[^\n\t -~　-〩〰〻-〿ぁ-ゖ゛-ヿ㐀-䶿一-鿿！-ﾝ｡-･￠-￦‐-‧†-‧‰-›※①-⓿■-☃→-⇿Α-ωА-я]/;

/** Joins tokens that a grapheme spans. */
function mendGraphemes(text: string, tokens: readonly string[]): string[] {
  const graphemes = graphemeSegmenter().segment(text);
  const mended: string[] = [];
  let at = 0;
  for (const token of tokens) {
    const grapheme = at === 0 ? undefined : graphemes.containing(at);
    if (grapheme !== undefined && grapheme.index !== at) mended.push((mended.pop() ?? "") + token);
    else mended.push(token);
    at += token.length;
  }
  return mended;
}

let words: Intl.Segmenter | undefined;
let graphemes: Intl.Segmenter | undefined;

function wordSegmenter(): Intl.Segmenter {
  words ??= new Intl.Segmenter("ja", { granularity: "word" });
  return words;
}

function graphemeSegmenter(): Intl.Segmenter {
  graphemes ??= new Intl.Segmenter("ja", { granularity: "grapheme" });
  return graphemes;
}
