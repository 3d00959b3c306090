import type { YAMLError } from "yaml";
import { shorten } from "../word/shorten.ts";

/** So many characters of a line are quoted. */
const QUOTED = 30;

/** A Japanese message for an error of the YAML parser: what is wrong and what to do. */
export function yamlErrorMessage(error: YAMLError, text: string): string {
  const from = error.pos[0];
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const whole = (text.slice(start).split(/\r?\n/, 1)[0] ?? "").trim().replace(/^(?:- +)+/, "");
  if (/^[^:：'"\s]+(?:：|:\S)/u.test(whole)) return yamlLineMessage(whole);
  const line = quote(whole);
  if (/: !/.test(whole))
    return "「!」で始まる値は型の指定として読まれ、値になりません。「'!…'」のように引用符で囲んでください。";
  switch (error.code) {
    case "DUPLICATE_KEY":
      return `項目「${line.split(":", 1)[0]}」が2回書かれています。1つにまとめてください。`;
    case "TAB_AS_INDENT":
      return "行の始めがタブになっています。半角の空白に直してください。";
    case "BAD_SCALAR_START":
      return `値が「${text.charAt(from)}」で始まっています。この記号で始まる値は「'…'」と引用符で囲んでください。`;
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return `「${line}」に「: 」が2つあるか、字下げがそろっていません。値に「: 」を含むときは、値全体を「'…'」と引用符で囲んでください。`;
    case "MISSING_CHAR":
      return `「${line}」に「:」が抜けているか、字下げが前の行とそろっていません。「項目: 値」の形で書き、半角の空白で字下げをそろえてください。`;
    case "BAD_INDENT":
    case "BAD_COLLECTION_TYPE":
      return `「${line}」の字下げが前の行とそろっていません。半角の空白でそろえてください。`;
    case "BAD_ALIAS":
      return "「*」で始まる値は、別の値を指す記号として読まれます。「'*…'」のように引用符で囲んでください。";
    case "BAD_DQ_ESCAPE":
      return "「\"…\"」の中の「\\」の使い方が誤っています。「'…'」で囲んでください。";
    case "MULTIPLE_DOCS":
      return "「---」か「...」の行から下は読まれません。その行を取り除いてください。";
    default:
      if (/^[^:]+: - /.test(whole))
        return `「${line}」の「- 」が項目と同じ行にあります。「- 」で始まる一覧は次の行から書いてください。`;
      return `「${line}」が YAML として読めません。「項目: 値」の形で書いてください。`;
  }
}

/**
 * A Japanese message for a line that YAML takes for plain text although it was meant as a key with
 * a value.
 */
export function yamlLineMessage(line: string): string {
  const first = quote(line.split(/\s/, 1)[0] ?? "");
  const right = quote(first.replace(/[:：]\s*/u, ": ").trimEnd());
  if (/^[^:：]+：/u.test(first))
    return `「${first}」の「：」が全角になっています。「${right}」のように、半角の「:」の後に半角の空白を1つ入れてください。`;
  if (/^[^:]+:/u.test(first))
    return `「${first}」の「:」の後に空白がありません。「${right}」のように、半角の空白を1つ入れてください。`;
  return `「${first}」が「項目: 値」の形になっていません。項目の名前、半角の「:」、半角の空白、値の順に書いてください。`;
}

/**
 * Where the bracket of a list or map `[…]` `{…}` stands that the parser missed the end of;
 * undefined for other errors.
 */
export function openBracket({ message, pos }: YAMLError, text: string): number | undefined {
  const close = /end with a ([\]}])$/u.exec(message)?.[1];
  if (close === undefined) return undefined;
  const open = close === "]" ? "[" : "{";
  let depth = 0;
  for (let at = Math.min(pos[0], text.length) - 1; at >= 0; at--) {
    const character = text.charAt(at);
    if (character === close) depth++;
    if (character === open && depth-- === 0) return at;
  }
  return undefined;
}

/** What to do about a bracket that is not closed. */
export function openBracketMessage(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at) + 1;
  const line = quote((text.slice(start).split(/\r?\n/, 1)[0] ?? "").trim());
  const open = text.charAt(at);
  return `「${line}」の「${open}」が閉じていません。最後の値の後に「${open === "[" ? "]" : "}"}」を書いてください。`;
}

function quote(line: string): string {
  return shorten(line, QUOTED);
}
