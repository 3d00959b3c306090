import {
  ENDED,
  FIELD_HEADINGS,
  goalOf,
  isUnfilled,
  isValidIn,
  type Edition,
  type Measure,
} from "@torikumi/record";
import type { Inquiry, InquiryField, InquirySubject } from "@torikumi/workbook";
import type { DepartmentMeasures } from "../edition/list-departments.ts";
import { chosenPolicies } from "./chosen-policies.ts";
import { OPINION_STATES, type OpenOpinion } from "./open-opinion.ts";

/** What is asked, beside the measures. */
export interface InquiryOptions {
  readonly previous: Edition | undefined;
  readonly opinions: readonly OpenOpinion[];
  readonly until?: string | undefined;
  readonly contact?: string | undefined;
}

/**
 * What a department is asked: of each of its measures last year's texts, and what is to be written. A measure that repeats another one
 * (再掲) is not asked for: what is answered for the other goes into both.
 */
export function composeInquiry(
  edition: Edition,
  { name, measures }: DepartmentMeasures,
  { previous, opinions, until, contact }: InquiryOptions,
): Inquiry {
  const page = edition.index?.value;
  const id = page?.id ?? "";
  const asked = measures.filter((measure) => !isRepeated(measure, edition));
  const departments = (edition.register?.value ?? []).filter((one) => isValidIn(one, id));
  return {
    origin: {
      edition: id,
      previous: previous?.index?.value.id ?? "",
      mark: previous?.index?.file.blob ?? "",
      title: page?.title ?? "",
    },
    department: name,
    until,
    contact,
    subjects: asked.map((measure) => toSubject(measure, name, { edition, previous, opinions })),
    choices: {
      categories: page?.categories.map((category) => category.name) ?? [],
      departments: departments.map((department) => department.name),
      policies: chosenPolicies(edition),
      states: OPINION_STATES,
    },
  };
}

/** Whether a measure only repeats another one that is in the edition. */
export function isRepeated({ repostOf }: Measure, edition: Edition): boolean {
  return repostOf !== undefined && edition.measures.has(repostOf);
}

function toSubject(
  measure: Measure,
  department: string,
  {
    edition,
    previous,
    opinions,
  }: Pick<InquiryOptions, "previous" | "opinions"> & { readonly edition: Edition },
): InquirySubject {
  const { id, departments } = measure;
  const others = departments.filter((other) => other !== department);
  const reposts = [...edition.measures.values()].filter(({ value }) => value.repostOf === id);
  return {
    id,
    remark: [
      ...(others.length === 0 ? [] : [`共管: ${others.join("、")}`]),
      ...(reposts.length === 0 ? [] : [`再掲: ${reposts.map(({ value }) => value.id).join("、")}`]),
    ].join("\n"),
    fields: [
      ...measureFields(measure, edition, previous),
      ...opinions.filter(({ target }) => target === id).flatMap(opinionFields),
    ],
  };
}

const REASONS = { carryOverReason: "据置理由", endReason: "終了理由" } as const;

function measureFields(
  measure: Measure,
  edition: Edition,
  previous: Edition | undefined,
): readonly InquiryField[] {
  const before = measureBefore(measure, previous);
  const periods = edition.index?.value.periods;
  const text = (field: "progress" | "evaluation" | "plan", detail = ""): InquiryField => {
    const last = filled(before?.[field]);
    const now = filled(measure[field]);
    const isCarried = field === "plan" && now !== "" && now === last;
    return {
      page: measure.id,
      field,
      name: FIELD_HEADINGS[field],
      detail,
      before: last,
      handed: now,
      kind: isCarried ? "carried" : "text",
      remark: isCarried ? "前年度の文のままです。" : "",
    };
  };
  const reason = (field: keyof typeof REASONS, remark: string): InquiryField => ({
    page: measure.id,
    field,
    name: REASONS[field],
    detail: "",
    before: before?.[field] ?? "",
    handed: measure[field] ?? "",
    kind: "reason",
    remark,
  });
  return [
    {
      page: measure.id,
      field: "goal",
      name: FIELD_HEADINGS.goal,
      detail: "",
      before: filled(goalOf(measure, edition)),
      handed: "",
      kind: "locked",
      remark: "変えるときは、事務局に相談してください。",
    },
    {
      page: measure.id,
      field: "category",
      name: "取組区分",
      detail: "",
      before: before?.category ?? "",
      handed: measure.category,
      kind: "category",
      remark: "",
    },
    text("progress", periods?.progress),
    text("evaluation"),
    text("plan", periods?.plan),
    reason("carryOverReason", "前年度と同じ文にするときだけ書きます。"),
    reason("endReason", `取組区分を「${ENDED}」にするときだけ書きます。`),
  ];
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

function opinionFields({
  id,
  occasion,
  text,
  response,
  state,
}: OpenOpinion): readonly InquiryField[] {
  const common = { page: id, detail: "", remark: "" };
  return [
    {
      ...common,
      field: "response",
      name: `意見への対応（${id}）`,
      before: `【${occasion}】${text}`,
      handed: filled(response),
      kind: "text",
    },
    {
      ...common,
      field: "state",
      name: `処理（${id}）`,
      before: state,
      handed: state,
      kind: "state",
    },
  ];
}

/** A text, or "" where it still waits to be filled in. */
function filled(text: string | undefined): string {
  return text === undefined || isUnfilled(text) ? "" : text;
}
