import { FIELD_HEADINGS } from "@torikumi/record";

import type { OutlinedMeasure } from "./outline-review.ts";
import type { EditionNames } from "./summarize-review.ts";

/** What there is to say of a measure in sentences: how it ended, went or came, what stayed last year's text, and why. Plain text. */
export function describeSentences(
  measure: OutlinedMeasure,
  names: EditionNames,
): readonly string[] {
  return [...lifeOf(measure, names), ...carriedOver(measure)];
}

function lifeOf(
  { before, after, change }: OutlinedMeasure,
  names: EditionNames,
): readonly string[] {
  if (change?.category?.to === "終了") {
    const reason = after?.endReason ?? "";
    return [reason === "" ? "終了理由は書かれていません。" : `終了理由: ${reason}`];
  }
  if (change !== undefined) return [];
  if (after === undefined && before !== undefined) {
    return before.category === "終了"
      ? [`${names.before}で終了した取組です。${names.after}にはありません。`]
      : [
          `${names.before}では「${before.category}」でした。終了とされないまま、${names.after}にありません。`,
        ];
  }
  if (before === undefined && after !== undefined) {
    const origin =
      after.predecessor === undefined ? "" : `${after.predecessor}から分かれた取組です。`;
    return [`${names.after}で加わりました。取組区分は「${after.category}」です。${origin}`];
  }
  return before === undefined ? [] : ["番号が変わりました。内容に変更はありません。"];
}

function carriedOver({ after, change }: OutlinedMeasure): readonly string[] {
  const identical = (change?.texts ?? [])
    .filter(({ edits }) => edits.length === 0)
    .map(({ field }) => FIELD_HEADINGS[field]);
  const reason = change?.kinds.includes("据置") === true ? (after?.carryOverReason ?? "") : "";
  return [
    ...(identical.length === 0
      ? []
      : [`${identical.join("、")}は、前の年度版と同じ文章です（据置）。`]),
    ...(reason === "" ? [] : [`据置理由: ${reason}`]),
  ];
}
