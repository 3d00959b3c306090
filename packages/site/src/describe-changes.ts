import type { EditionChanges, MeasureChange } from "@torikumi/diff";
import type { MeasureId } from "@torikumi/record";
import { recordPath } from "./addresses.ts";
import { describeFigure, describeFigures } from "./describe-figure.ts";
import type { EditionNode } from "./edition-node.ts";
import { measureTitle } from "./measure-title.ts";
import type { SiteLink } from "./page-frame.ts";
import { sureFigures } from "./sure-figures.ts";
import type { Tone } from "./tone-between.ts";

/** A sentence about a measure, with the way to it. */
export interface ChangeSentence {
  readonly text: string;
  readonly measure: SiteLink;
}

/** Which figures are told. */
export interface LeadingOptions {
  /** The later edition. */
  readonly node: EditionNode;
  readonly tone: Tone;
  readonly limit: number;
}

/** What changed in figures from year to year, the greatest step first: at most `limit` sentences, one for each measure. Figures of which it is not sure what they count and reposts are left out. */
export function describeLeadingFigures(
  changes: EditionChanges,
  { node, tone, limit }: LeadingOptions,
): readonly ChangeSentence[] {
  if (tone === "correction") return [];
  return changes.changed
    .flatMap((change) => {
      const [first] = [...sureFigures(change)]
        .filter(({ field }) => field === "progress")
        .toSorted((a, b) => stepOf(b) - stepOf(a));
      if (first === undefined || node.measures.get(change.id)?.repostOf !== undefined) return [];
      return [
        {
          step: stepOf(first),
          text: describeFigure(first, "years").sentence,
          measure: linkTo(node, change.id),
        },
      ];
    })
    .toSorted((a, b) => b.step - a.step)
    .slice(0, limit)
    .map(({ text, measure }) => ({ text, measure }));
}

/** What came, went, moved and took another category, in the committee's order. */
export function describeEvents(
  changes: EditionChanges,
  before: EditionNode,
  node: EditionNode,
): readonly ChangeSentence[] {
  const ended = changes.changed.filter(({ category }) => category?.to === "終了");
  const other = changes.changed.filter(({ category }) => category && category.to !== "終了");
  return [
    ...changes.removed.map((id) => ({
      text:
        before.measures.get(id)?.category === "終了"
          ? "前の年度版で終了した取組で、この年度版にはありません。"
          : "この年度版からなくなりました。",
      measure: linkTo(before, id),
    })),
    ...ended.map(({ id }) => ({ text: "終了しました。", measure: linkTo(node, id) })),
    ...changes.added.map((id) => ({
      text: "新しく加わりました。",
      measure: linkTo(node, id),
    })),
    ...changes.moved.map(({ from, to }) => ({
      text: `番号が${from}から${to}に変わりました。`,
      measure: linkTo(node, to),
    })),
    ...other.map(({ id, category }) => ({
      text: `取組区分が「${category?.from}」から「${category?.to}」に変わりました。`,
      measure: linkTo(node, id),
    })),
  ];
}

/** Everything that can be said of the change of one measure in sentences, apart from its texts. */
export function describeMeasureChange(change: MeasureChange, tone: Tone): readonly string[] {
  const { category, departments, previousId, keys } = change;
  return [
    ...(previousId === undefined ? [] : [`番号が${previousId}から${change.id}に変わりました。`]),
    ...(category === undefined
      ? []
      : [`取組区分が「${orNone(category.from)}」から「${orNone(category.to)}」に変わりました。`]),
    ...(departments?.removed ?? []).map((name) => `担当部から「${name}」が外れました。`),
    ...(departments?.added ?? []).map((name) => `担当部に「${name}」が加わりました。`),
    ...(departments?.renamed ?? []).map(
      ({ from, to }) => `担当部の名称が「${from}」から「${to}」に変わりました（名称のみの変更）。`,
    ),
    ...describeFigures(change, tone),
    ...keys.map(({ key, from, to }) =>
      from === ""
        ? `${key}「${to}」が加わりました。`
        : to === ""
          ? `${key}「${from}」がなくなりました。`
          : `${key}が「${from}」から「${to}」に変わりました。`,
    ),
  ];
}

function linkTo(node: EditionNode, id: MeasureId): SiteLink {
  const measure = node.measures.get(id);
  const title = measure === undefined ? "" : measureTitle(measure, node);
  return { label: `${id}　${title}`, path: recordPath(node.slug, id) };
}

/** How many times as much: 10 → 15 and 15 → 10 are the same step. From or to nothing is the greatest. */
function stepOf({
  from,
  to,
}: {
  readonly from: number | string;
  readonly to: number | string;
}): number {
  const [low, high] = [Number(from), Number(to)].map(Math.abs).toSorted((a, b) => a - b);
  return low === 0 || low === undefined || high === undefined ? Infinity : high / low;
}

function orNone(text: string): string {
  return text === "" ? "（なし）" : text;
}
