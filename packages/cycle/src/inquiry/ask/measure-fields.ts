import {
  ENDED,
  goalOf,
  isUnfilled,
  usesField,
  type DispensableField,
  type Edition,
  type ExtraField,
  type Measure,
} from "@torikumi/record";
import type { InquiryField } from "@torikumi/workbook";
import { extraKey, fieldName } from "../merge/field-keys.ts";

/** The editions that a measure is asked about in. */
export interface MeasureEditions {
  readonly edition: Edition;
  readonly previous: Edition | undefined;
}

/** The rows of a measure: as many as its city has fields. A list with one word to choose from is not asked. */
export function measureFields(
  measure: Measure,
  { edition, previous }: MeasureEditions,
): readonly InquiryField[] {
  const page = edition.index?.value;
  const { categories = [], ratings = [], extras = [], periods } = page ?? {};
  const before = measureBefore(measure, previous);
  const common = { page: measure.id, detail: "", remark: "" };
  const text = (field: "progress" | "evaluation" | "plan", detail = ""): InquiryField => {
    const last = filled(before?.[field]);
    const now = filled(measure[field]);
    const isCarried = field === "plan" && now !== "" && now === last;
    return {
      ...common,
      field,
      name: fieldName(field),
      detail,
      before: last,
      handed: now,
      kind: isCarried ? "carried" : "text",
      remark: isCarried ? "前年度の文のままです。" : "",
    };
  };
  const reason = (field: "carryOverReason" | "endReason", remark: string): InquiryField => ({
    ...common,
    field,
    name: fieldName(field),
    before: before?.[field] ?? "",
    handed: measure[field] ?? "",
    kind: "reason",
    remark,
  });
  const goal: InquiryField = {
    ...common,
    field: "goal",
    name: fieldName("goal"),
    before: filled(goalOf(measure, edition)),
    handed: "",
    kind: "locked",
    remark: "変えるときは、事務局に相談してください。",
  };
  const category: InquiryField = {
    ...common,
    field: "category",
    name: fieldName("category"),
    before: before?.category ?? "",
    handed: measure.category,
    kind: "category",
  };
  const rating: InquiryField = {
    ...common,
    field: "rating",
    name: fieldName("rating"),
    before: before?.rating ?? "",
    handed: measure.rating ?? "",
    kind: "rating",
  };
  const uses = (field: DispensableField): boolean => usesField(page, field);
  return [
    ...(uses("goal") ? [goal] : []),
    ...(categories.length > 1 ? [category] : []),
    ...(ratings.length > 0 ? [rating] : []),
    ...(uses("progress") ? [text("progress", periods?.progress)] : []),
    ...(uses("evaluation") ? [text("evaluation")] : []),
    ...(uses("plan") ? [text("plan", periods?.plan)] : []),
    ...extras.map((extra) => extraField(extra, measure, before)),
    ...(uses("plan") ? [reason("carryOverReason", "前年度と同じ文にするときだけ書きます。")] : []),
    ...(categories.some(({ name }) => name === ENDED)
      ? [reason("endReason", `取組区分を「${ENDED}」にするときだけ書きます。`)]
      : []),
  ];
}

/** A field that only this city has. */
function extraField(
  { name, isYearly }: ExtraField,
  measure: Measure,
  before: Measure | undefined,
): InquiryField {
  const textOf = (one: Measure | undefined): string =>
    filled(one?.extras?.find((extra) => extra.name === name)?.text);
  return {
    page: measure.id,
    field: extraKey(name),
    name,
    detail: "",
    before: textOf(before),
    handed: textOf(measure),
    kind: "text",
    remark: isYearly ? "" : "前年度から引き継いだ記載です。変わったときだけ直してください。",
  };
}

/** The measure as it was last year: under the same number, or under the one that it had then. */
function measureBefore(
  { id, predecessors = [] }: Measure,
  previous: Edition | undefined,
): Measure | undefined {
  return [id, ...predecessors]
    .map((one) => previous?.measures.get(one)?.value)
    .find((one) => one !== undefined);
}

/** A text, or "" where it still waits to be filled in. */
function filled(text: string | undefined): string {
  return text === undefined || isUnfilled(text) ? "" : text;
}
