import { UNSEEN_LETTERS } from "@torikumi/record";
import { search, type Hit } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

const INVISIBLE = new RegExp(
  String.raw`(?:[[\p{Cc}--\n]\u2028\u2029]|${UNSEEN_LETTERS})+|(?<!\p{Emoji}\uFE0F?)\u200D`,
  "gv",
);
/** Characters that break a line somewhere, but not in this text. */
const LINE_BREAK = /[\v\f\r\u0085\u2028\u2029]/u;
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

export const rule: Rule = {
  id: "invisible-character",
  title: "見えない文字",
  severity: "error",
  sees: "measure",
  *check({ texts, oddNames }) {
    for (const hit of search([...texts("odd"), ...oddNames()], INVISIBLE)) {
      const code = `U+${(hit.words.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
      const advice = LINE_BREAK.test(hit.words)
        ? "改行なら、そこで行を分けてください。要らなければ、取り除いてください"
        : "前後の文字ごと書き直すか、取り除いてください";
      const message = `「${hit.text.label}」に${nameOf(hit.words.charAt(0))}（${code}）があります。${advice}。`;
      yield canGo(hit)
        ? { at: hit.at, message, fix: { ...hit.at.span, text: "" } }
        : { at: hit.at, message };
    }
  },
};

function nameOf(character: string): string {
  if (character === "\t") return "タブ";
  if (LINE_BREAK.test(character)) return "改行に似た、見えない文字";
  if (DIRECTION.test(character)) return "文の向きを変える見えない文字";
  return character < " " || (character >= "\x7F" && character < "\u00A0")
    ? "制御文字"
    : "幅のない、見えない文字";
}

/**
 * Whether nothing but the character itself goes with it: not a tab (a blank is missing then), not
 * what may stand for the end of a line unless one is there, and only beside a Japanese character,
 * since between signs, digits and blanks what is joined might become Markdown (`1.`, `-`).
 */
function canGo({ text, words, from, to }: Hit): boolean {
  const whole = text.content.text;
  const before = from === 0 ? 0 : whole.charCodeAt(from - 1);
  const isBesideJapanese = before > 0x7f || whole.charCodeAt(to) > 0x7f;
  if (words.includes("\t") || text.whole !== undefined || !isBesideJapanese) return false;
  return !LINE_BREAK.test(words) || to === whole.length || whole.charAt(to) === "\n";
}
