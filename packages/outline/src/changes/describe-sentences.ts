import { isUnchangedText } from "@torikumi/diff";
import type { MeasureChange, UnreadablePart } from "@torikumi/diff";
import { ENDED, FIELD_HEADINGS } from "@torikumi/record";
import type { Measure, MeasureId } from "@torikumi/record";

import { UNREADABLE } from "../edition/category-word.ts";
import type { EditionNames } from "../edition/edition-names.ts";
import type { SameAs } from "./same-as-original.ts";

/** A measure of which sentences are made. */
export interface DescribedMeasure {
  readonly id: MeasureId;
  readonly previousId: MeasureId | undefined;
  readonly before: Measure | undefined;
  readonly after: Measure | undefined;
  /** The words for its category on the sides where it exists; "" where the city has no categories. */
  readonly category: { readonly before?: string; readonly after?: string };
  readonly change: MeasureChange | undefined;
  readonly sameAs: SameAs | undefined;
  /** True where nothing but the likeness of the texts says that it is the same measure. */
  readonly isLikely: boolean;
  /** The measures that it came out of and that go on (前身). */
  readonly splitFrom: readonly MeasureId[];
  /** The measures that were merged into it. */
  readonly mergedFrom: readonly MeasureId[];
  /** The measure into which it was merged (統合先). */
  readonly mergedInto: MeasureId | undefined;
}

/**
 * What there is to say of a measure in sentences: how it ended, went, came or moved, what could not be read, what stayed last
 * year's text, and why.
 */
export function describeSentences(
  measure: DescribedMeasure,
  names: EditionNames,
): readonly string[] {
  return [
    ...splitOf(measure),
    ...(measure.mergedFrom.length === 0
      ? []
      : [`${measure.mergedFrom.join("、")}を統合した取組です。`]),
    ...lifeOf(measure, names),
    ...(measure.isLikely ? ["文章が似ているため、移ったものとみなしました。"] : []),
    ...repeated(measure),
    ...unreadable(measure),
    ...carriedOver(measure),
  ];
}

function splitOf({ splitFrom }: DescribedMeasure): readonly string[] {
  if (splitFrom.length === 0) return [];
  return [`${splitFrom.join("、")}から分かれた取組です（${splitFrom.join("、")}も続いています）。`];
}

function lifeOf(
  { id, previousId, before, after, category, change, splitFrom, mergedInto }: DescribedMeasure,
  names: EditionNames,
): readonly string[] {
  if (mergedInto !== undefined) return [`${names.after}で${mergedInto}に統合されました。`];
  if (change?.category?.to === ENDED) {
    const reason = after?.endReason ?? "";
    const why = reason === "" ? "終了理由は書かれていません。" : `終了理由: ${reason}`;
    return [`${names.after}で終了しました。${why}`];
  }
  if (change !== undefined) return [];
  if (after === undefined)
    return before === undefined ? [] : [goneSentence(category.before ?? "", names)];
  if (before === undefined)
    return [newSentence(after, category.after ?? "", { names, isSplit: splitFrom.length > 0 })];
  return [`番号が${previousId ?? id}から${id}に変わりました。内容に変更はありません。`];
}

function goneSentence(category: string, names: EditionNames): string {
  if (category === ENDED)
    return `${names.before}で終了した取組です。${names.after}にはありません。`;
  const was = category === "" ? "" : `${names.before}では「${category}」でした。`;
  return `${was}終了とされないまま、${names.after}にありません。`;
}

function newSentence(
  { predecessors }: Measure,
  category: string,
  { names, isSplit }: { readonly names: EditionNames; readonly isSplit: boolean },
): string {
  const origin =
    isSplit || predecessors === undefined ? "" : `${predecessors.join("、")}から分かれた取組です。`;
  return `${names.after}で加わりました。${categorySentence(category)}${origin}`;
}

function categorySentence(category: string): string {
  if (category === "") return "";
  return category === UNREADABLE
    ? `取組区分は、書かれていないか、${UNREADABLE}。`
    : `取組区分は「${category}」です。`;
}

function repeated({ sameAs, change }: DescribedMeasure): readonly string[] {
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

function unreadable({ change }: DescribedMeasure): readonly string[] {
  const parts = (change?.unreadable ?? []).map((part) => PART_NAMES[part]);
  return parts.length === 0 ? [] : [`${parts.join("、")}は、${UNREADABLE}（指摘を見てください）。`];
}

function carriedOver({ after, change, sameAs }: DescribedMeasure): readonly string[] {
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
