import { isUnchangedText } from "@torikumi/diff";
import type { UnreadablePart } from "@torikumi/diff";
import { FIELD_HEADINGS } from "@torikumi/record";

import type { OutlinedMeasure } from "./outline-review.ts";
import type { EditionNames } from "./summarize-review.ts";

/** What there is to say of a measure in sentences: how it ended, went, came or moved, what could not be read, what stayed last year's text, and why. Plain text. */
export function describeSentences(
  measure: OutlinedMeasure,
  names: EditionNames,
): readonly string[] {
  return [
    ...lifeOf(measure, names),
    ...(measure.isLikely === true ? ["文章が似ているため、移ったものとみなしました。"] : []),
    ...repeated(measure),
    ...unreadable(measure),
    ...carriedOver(measure),
  ];
}

function repeated({ sameAs, change }: OutlinedMeasure): readonly string[] {
  if (sameAs === undefined) return [];
  if (change === undefined) return [`再掲: ${sameAs.id} と同じ文章`];
  return [`再掲: ${sameAs.whole ? "" : "文章と数値は "}${sameAs.id} と同じ変更`];
}

const PART_NAMES: Readonly<Record<UnreadablePart, string>> = {
  category: "取組区分",
  departments: "担当部",
  keys: "そのほかの項目",
  ...FIELD_HEADINGS,
};

function unreadable({ change }: OutlinedMeasure): readonly string[] {
  const parts = (change?.unreadable ?? []).map((part) => PART_NAMES[part]);
  return parts.length === 0
    ? []
    : [`${parts.join("、")}は、読み取れませんでした（指摘を見てください）。`];
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
      after.predecessors === undefined
        ? ""
        : `${after.predecessors.join("、")}から分かれた取組です。`;
    const category =
      after.category === ""
        ? "取組区分は、書かれていないか、読み取れませんでした。"
        : `取組区分は「${after.category}」です。`;
    return [`${names.after}で加わりました。${category}${origin}`];
  }
  return before === undefined ? [] : ["番号が変わりました。内容に変更はありません。"];
}

function carriedOver({ after, change, sameAs }: OutlinedMeasure): readonly string[] {
  const identical = (sameAs === undefined ? (change?.texts ?? []) : [])
    .filter(isUnchangedText)
    .map(({ field }) => FIELD_HEADINGS[field]);
  const reason = change?.kinds.includes("据置") === true ? (after?.carryOverReason ?? "") : "";
  return [
    ...(identical.length === 0
      ? []
      : [`${identical.join("、")}は、前の年度版と同じ文章です（据置）。`]),
    ...(reason === "" ? [] : [`据置理由: ${reason}`]),
  ];
}
