/** How much two texts have in common at their ends, in UTF-16 units; the two never overlap. */
export interface CommonEnds {
  readonly start: number;
  readonly end: number;
}

/** Characters after which a clause ends. Signs that may stand inside a number (， ． ： ～ -) are not among them; を never stands inside a word. */
const CLAUSE_END = new Set("、。を「」『』（）()【】〔〕！？!?;；　\n");
const SENTENCE_END = new Set("。！？\n");
/** What still belongs to a sentence after its 。, and what joins the character before it (marks, variation selectors, joiners). */
const AFTER_SENTENCE = /[。！？」』）)】”’\r\n]/;
export const EXTENDING = String.raw`[\p{M}\u200d\ufe00-\ufe0f\uff9e\uff9f\u0e33\u0eb3\u{1f3fb}-\u{1f3ff}\u{e0100}-\u{e01ef}\u{e0020}-\u{e007f}]`;
const EXTENDS = new RegExp(`^${EXTENDING}`, "u");

/** The letters that two texts begin and end with alike, wherever they are cut. */
export function commonLetters(before: string, after: string): CommonEnds {
  return commonEnds(before, after, () => true);
}

/** The sentences that two texts begin and end with alike: cuts fall only between sentences or lines. */
export function commonSentences(before: string, after: string): CommonEnds {
  return commonEnds(before, after, endsSentence);
}

/** The clauses that two texts begin and end with alike: cuts fall only behind 、。を and brackets, never inside a number or a grapheme. */
export function commonClauses(before: string, after: string): CommonEnds {
  return commonEnds(before, after, endsClause);
}

type IsCut = (text: string, at: number) => boolean;

function commonEnds(before: string, after: string, isCut: IsCut): CommonEnds {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  while (start > 0 && !(isCut(before, start) && isCut(after, start))) start -= 1;
  const most = shorter - start;
  let end = 0;
  while (
    end < most &&
    before.charCodeAt(before.length - end - 1) === after.charCodeAt(after.length - end - 1)
  )
    end += 1;
  while (end > 0 && !(isCut(before, before.length - end) && isCut(after, after.length - end)))
    end -= 1;
  return { start, end };
}

function endsSentence(text: string, at: number): boolean {
  if (at === 0) return true;
  const last = text.charAt(at - 1);
  if (last === "\n") return true;
  return SENTENCE_END.has(last) && !AFTER_SENTENCE.test(text.charAt(at)) && !extendsAt(text, at);
}

/** 令和7（2025）年度 is one number. */
const INSIDE_YEAR = /[0-9０-９元][（(]$|[（(][0-9０-９]{4}年?[）)]$/;

function endsClause(text: string, at: number): boolean {
  if (at === 0) return true;
  if (!CLAUSE_END.has(text.charAt(at - 1)) || extendsAt(text, at)) return false;
  return !(
    /[0-9０-９年]/.test(text.charAt(at)) && INSIDE_YEAR.test(text.slice(Math.max(0, at - 8), at))
  );
}

function extendsAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // All extending characters lie above U+02FF, and most texts are kana and kanji.
  const isPlain = !(code >= 0x300) || (code >= 0x3041 && code <= 0x3096) || isKanji(code);
  return !isPlain && EXTENDS.test(text.slice(at, at + 2));
}

function isKanji(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
