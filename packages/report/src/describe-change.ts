import { isUnchangedText } from "@torikumi/diff";
import type { DepartmentChanges, FigureChange, TextChange } from "@torikumi/diff";
import { FIELD_HEADINGS } from "@torikumi/record";

import { describeDifference, describeValue } from "./describe-figure.ts";
import type { OutlinedMeasure } from "./outline-review.ts";

/** A fact about a measure: what changed, and from what to what. Plain text, to be escaped by whoever shows it. */
export interface Fact {
  readonly label: string;
  /** Absent where something came or is only told. */
  readonly from?: string;
  /** Absent where something went. */
  readonly to?: string;
  /** What else there is to say, e.g. `3回増`; "" for nothing. */
  readonly note: string;
}

/**
 * What changed in a measure apart from its texts: number, category, departments, figures, other keys, in this order.
 * What is the same as in the measure it repeats is left out.
 */
export function describeFacts(measure: OutlinedMeasure): readonly Fact[] {
  if (measure.sameAs !== undefined) return describeFactsWithoutFigures(measure);
  const [figures, keys] = [measure.figures.map(describeFigure), describeKeys(measure)];
  return [...describeHead(measure), ...figures, ...keys];
}

/** The facts without the figures, which a 新旧対照表 shows beside their texts. */
export function describeFactsWithoutFigures(measure: OutlinedMeasure): readonly Fact[] {
  if (measure.sameAs?.whole === true) return [];
  return [...describeHead(measure), ...describeKeys(measure)];
}

function describeHead({ id, previousId, change }: OutlinedMeasure): readonly Fact[] {
  const moved = { label: "番号", from: previousId ?? id, to: id, note: "" };
  return [
    ...(previousId === undefined ? [] : [moved]),
    ...(change?.category === undefined ? [] : [describeCategory(change.category)]),
    ...(change?.departments === undefined ? [] : describeDepartments(change.departments)),
  ];
}

/** The other keys, without a reason that is new: it is told in a sentence. */
function describeKeys({ change }: OutlinedMeasure): readonly Fact[] {
  const told = new Set([
    ...(change?.category?.to === "終了" ? ["終了理由"] : []),
    ...(change?.kinds.includes("据置") === true ? ["据置理由"] : []),
  ]);
  return (change?.keys ?? [])
    .filter(({ key, from }) => from !== "" || !told.has(key))
    .map(({ key, from, to }) => ({ label: key, from: orNone(from), to: orNone(to), note: "" }));
}

/** The category before and after. */
export function describeCategory({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string;
}): Fact {
  return { label: "取組区分", from: orNone(from), to: orNone(to), note: "" };
}

/** The departments that came, went and were renamed, one fact each. */
export function describeDepartments(departments: DepartmentChanges): readonly Fact[] {
  return [
    ...departments.removed.map((name) => ({ label: "担当部", from: name, note: "外れた" })),
    ...departments.added.map((name) => ({ label: "担当部", to: name, note: "加わった" })),
    ...departments.renamed.map(({ from, to }) => ({
      label: "組織名",
      from,
      to,
      note: "名称のみの変更",
    })),
  ];
}

/**
 * A figure with its field and label, e.g. `取組状況の数値（研修）` 12回 → 15回 `3回増`, as written in the texts. A label of one
 * character (者, 区) says too little and is left out.
 */
export function describeFigure(figure: FigureChange): Fact {
  const label = [...figure.label].length < 2 ? "" : `（${figure.label}）`;
  return {
    label: `${FIELD_HEADINGS[figure.field]}の数値${label}`,
    from: figure.written?.from ?? describeValue(figure.from, figure.unit),
    to: figure.written?.to ?? describeValue(figure.to, figure.unit),
    note: describeDifference(figure),
  };
}

/** The name of a text with the kind of its change, e.g. `取組状況（数値）` or `自己評価（据置・前年度と同じ文章）`. */
export function describeText(text: TextChange): string {
  return `${FIELD_HEADINGS[text.field]}（${describeKind(text)}）`;
}

/** The kind of a text's change, e.g. `数値` or `実質・全部改め`. */
export function describeKind(text: TextChange): string {
  return [text.kind, remark(text)].filter((word) => word !== "").join("・");
}

/** The texts of a measure that a person can compare side by side; none where the measure it repeats shows them. */
export function comparableTexts({ change, sameAs }: OutlinedMeasure): readonly TextChange[] {
  if (sameAs !== undefined) return [];
  return (change?.texts ?? []).filter((text) => !isUnchangedText(text));
}

function remark(text: TextChange): string {
  if (text.rewritten === true) return "全部改め";
  if (text.carriedOver === "years") return "年の表記だけが違う";
  if (text.carriedOver === "numbers") return "数だけが違う";
  return text.carriedOver === "identical" ? "前の年度版と同じ" : "";
}

function orNone(text: string): string {
  return text === "" ? "（なし）" : text;
}
