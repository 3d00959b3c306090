import type { Edition, Measure, MeasureId, Opinion, OpinionId } from "@torikumi/record";
import type { AskedOpinion } from "../opinion/asked-opinions.ts";
import { answerOf, type AnswerForm } from "../opinion/department-answer.ts";
import { extraName } from "./field-keys.ts";

/** The draft that replies are merged into. */
export interface MergeTarget {
  readonly edition: Edition;
  /** Who is asked about each opinion. */
  readonly opinions: ReadonlyMap<OpinionId, AskedOpinion>;
  /** Every name under which an answer may stand. */
  readonly names: ReadonlySet<string>;
}

/** What stands in a field of a page that a department answers; undefined where there is no such page or field (any more). */
export function standingText(
  { edition, ...target }: MergeTarget,
  { page, field }: { readonly page: string; readonly field: string },
  department: string,
): string | undefined {
  const measure = edition.measures.get(page as MeasureId)?.value;
  if (measure !== undefined) return measureText(measure, field);
  const opinion = edition.opinions.get(page as OpinionId)?.value;
  if (opinion === undefined) return undefined;
  return opinionText(opinion, field, { department, form: answerForm(target, opinion.id) });
}

/** Under which names the answers to an opinion stand. */
export function answerForm(
  { opinions, names }: Pick<MergeTarget, "opinions" | "names">,
  id: OpinionId,
): AnswerForm {
  return { asked: opinions.get(id)?.asked ?? [], names };
}

/** What stands in a field of a measure. A goal that is another measure's is not this one's to change. */
export function measureText(measure: Measure, field: string): string | undefined {
  switch (field) {
    case "goal":
      return measure.goalOf === undefined ? measure.goal : undefined;
    case "progress":
    case "evaluation":
    case "plan":
    case "category":
      return measure[field];
    case "rating":
    case "carryOverReason":
    case "endReason":
      return measure[field] ?? "";
    default: {
      const name = extraName(field);
      if (name === undefined) return undefined;
      return measure.extras?.find((extra) => extra.name === name)?.text ?? "";
    }
  }
}

/** What stands in a field of an opinion; of its answer what the department has written itself. */
export function opinionText(
  { response, state, reason = "" }: Opinion,
  field: string,
  { department, form }: { readonly department: string; readonly form: AnswerForm },
): string | undefined {
  switch (field) {
    case "response":
      return answerOf(response, department, form);
    case "state":
      return state;
    case "reason":
      return reason;
    default:
      return undefined;
  }
}
