import { targetName } from "@torikumi/outline";
import {
  isMeasureId,
  isValidIn,
  OPINION_STATES,
  successorsOf,
  TEXT_FIELDS,
  usesField,
  type Edition,
  type Measure,
} from "@torikumi/record";
import type { Inquiry, InquirySubject } from "@torikumi/workbook";
import type { DepartmentMeasures } from "../../edition/list-departments.ts";
import { chosenPolicies } from "../chosen-policies.ts";
import { isRepeated } from "../is-repeated.ts";
import { nameField } from "../name-field.ts";
import type { AskedOpinion } from "../opinion/asked-opinions.ts";
import { measureFields } from "./measure-fields.ts";
import { opinionFields } from "./opinion-fields.ts";

/** What is asked, beside the measures. */
export interface InquiryOptions {
  readonly previous: Edition | undefined;
  /** The committee's opinions that wait for an answer. */
  readonly opinions: readonly AskedOpinion[];
  /** Every name under which an answer may stand. */
  readonly names: ReadonlySet<string>;
  readonly until?: string | undefined;
  readonly contact?: string | undefined;
}

/**
 * What a department is asked: of each of its measures last year's texts, and what is to be written; of each open opinion on one of them,
 * or on what stands above them, the answer. A measure that repeats another one (再掲) is not asked for: what is answered for the other
 * goes into both.
 */
export function composeInquiry(
  edition: Edition,
  { name, measures }: DepartmentMeasures,
  { previous, opinions, names, until, contact }: InquiryOptions,
): Inquiry {
  const page = edition.index?.value;
  const id = page?.id ?? "";
  const asked = measures.filter((measure) => !isRepeated(measure, edition));
  const theirs = opinions.filter((one) => one.asked.includes(name));
  const places = new Map(theirs.map((one) => [one, placeOf(one, asked, { edition, previous })]));
  const fieldsAt = (place: string) =>
    theirs
      .filter((one) => places.get(one) === place)
      .flatMap((one) => opinionFields(one, name, names));
  const elsewhere = new Set(
    [...places.values()].filter((place) => asked.every((measure) => measure.id !== place)),
  );
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
    subjects: [
      ...asked.map((measure) => ({
        id: measure.id,
        kind: "measure" as const,
        remark: remarkOn(measure, name, edition),
        fields: [...measureFields(measure, { edition, previous }), ...fieldsAt(measure.id)],
      })),
      ...[...elsewhere].map((place): InquirySubject => ({
        id: place,
        kind: "opinions",
        remark: "",
        fields: fieldsAt(place),
      })),
    ],
    choices: {
      categories: page?.categories.map((category) => category.name) ?? [],
      ratings: page?.ratings?.map((rating) => rating.name) ?? [],
      departments: departments.map((department) => department.name),
      policies: chosenPolicies(edition),
      states: OPINION_STATES,
    },
    newFields: [
      ...(nameField(page) === "title" ? (["title"] as const) : []),
      ...TEXT_FIELDS.filter((field) => usesField(page, field)),
    ],
  };
}

/** Under what an opinion is asked about: the measure that it is on, or in which that lives on; else the name of what it is on. */
function placeOf(
  { opinion: { target } }: AskedOpinion,
  asked: readonly Measure[],
  { edition, previous }: { readonly edition: Edition; readonly previous: Edition | undefined },
): string {
  const measures = isMeasureId(target)
    ? [target, ...successorsOf(target, edition, { previous })]
    : [];
  const own = measures.find((id) => asked.some((measure) => measure.id === id));
  return own ?? targetName(target, [edition]);
}

/** Who else is in charge of a measure, and where it stands again. */
function remarkOn({ id, departments }: Measure, department: string, edition: Edition): string {
  const others = departments.filter((other) => other !== department);
  const reposts = [...edition.measures.values()].filter(({ value }) => value.repostOf === id);
  return [
    ...(others.length === 0 ? [] : [`共管: ${others.join("、")}`]),
    ...(reposts.length === 0 ? [] : [`再掲: ${reposts.map(({ value }) => value.id).join("、")}`]),
  ].join("\n");
}
