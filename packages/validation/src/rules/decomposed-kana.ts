import { shorten } from "@torikumi/record";
import { search, type FieldText } from "../text/field-text.ts";
import type { Finding, Rule } from "../rule.ts";

export const rule: Rule = {
  id: "decomposed-kana",
  title: "濁点の分かれた仮名",
  severity: "error",
  sees: "measure",
  *check({ texts, oddNames }) {
    for (const finding of look(texts("odd"), "検索に掛からなくなります"))
      yield { ...finding, severity: "warning" };
    yield* look(oddNames(), "見た目が同じ名称と、別の名称として扱われます");
  },
};

function* look(texts: readonly FieldText[], why: string): Generator<Finding> {
  for (const hit of search(texts, /(?:[ぁ-ヿ][\u3099\u309A])+/gu)) {
    const text = hit.words.normalize("NFC");
    const isOne = !/[\u3099\u309A]/.test(text);
    const message = isOne
      ? `「${shorten(text)}」の濁点・半濁点が別の文字に分かれています。1字に直してください（${why}）。`
      : `「${hit.text.label}」に、仮名から離れた濁点・半濁点があります。書き直してください。`;
    const canFix = isOne && hit.text.whole === undefined;
    yield canFix ? { at: hit.at, message, fix: { ...hit.at.span, text } } : { at: hit.at, message };
  }
}
