import {
  parseOpinionId,
  TEXT_FIELDS,
  UNFILLED,
  type Edition,
  type Measure,
  type MeasureEdits,
  type MeasureId,
  type OpinionEdits,
  type OpinionId,
} from "@torikumi/record";
import { isRepeated } from "../is-repeated.ts";
import { withAnswer } from "../opinion/department-answer.ts";
import { extraKey, extraName } from "./field-keys.ts";
import { settle } from "./merge-answers.ts";
import { answerForm, measureText, type MergeTarget } from "./standing-text.ts";

/** A new text for a field, and the replies that it comes from. */
export interface TakenField {
  readonly page: MeasureId | OpinionId;
  readonly field: string;
  /** Whose answer it is; of an opinion each department has its own. */
  readonly department: string;
  /** "" where an answer is taken back. */
  readonly text: string;
  readonly files: readonly string[];
}

/** What changes on which pages. */
export interface PageEdits {
  readonly measures: ReadonlyMap<MeasureId, MeasureEdits>;
  readonly opinions: ReadonlyMap<OpinionId, OpinionEdits>;
}

/**
 * The edits that new texts come to. What is taken for a measure goes into those that repeat it, too, as long as they had the same text;
 * what several departments answer to an opinion stands there one below the other.
 */
export function pageEdits(taken: readonly TakenField[], target: MergeTarget): PageEdits {
  const measures = new Map<MeasureId, MeasureEdits>();
  const opinions = new Map<OpinionId, OpinionEdits>();
  for (const one of taken) {
    if (parseOpinionId(one.page) === undefined) {
      const id = one.page as MeasureId;
      measures.set(id, withField(measures.get(id) ?? {}, one));
    } else {
      const id = one.page as OpinionId;
      opinions.set(id, withPart(opinions.get(id) ?? {}, one, target));
    }
  }
  for (const [id, edits] of repeatedEdits(target.edition, measures)) measures.set(id, edits);
  return { measures, opinions };
}

function withField(
  edits: MeasureEdits,
  { field, text }: Pick<TakenField, "field" | "text">,
): MeasureEdits {
  const name = extraName(field);
  if (name !== undefined)
    return { ...edits, extras: [...(edits.extras ?? []), { name, text: text || UNFILLED }] };
  const isText = TEXT_FIELDS.some((one) => one === field);
  return { ...edits, [field]: isText ? text || UNFILLED : text };
}

function withPart(
  edits: OpinionEdits,
  { page, field, department, text }: TakenField,
  target: MergeTarget,
): OpinionEdits {
  if (field !== "response") return { ...edits, [field]: text };
  const id = page as OpinionId;
  const standing = edits.response ?? target.edition.opinions.get(id)?.value.response ?? "";
  const form = answerForm(target, id);
  return { ...edits, response: withAnswer(standing, department, { text, form }) };
}

/** The same edits for the measures that repeat a changed one, as far as they had its texts. */
function repeatedEdits(
  edition: Edition,
  edits: ReadonlyMap<MeasureId, MeasureEdits>,
): readonly (readonly [MeasureId, MeasureEdits])[] {
  return [...edition.measures.values()].flatMap(({ value: repeating }) => {
    const { id, repostOf } = repeating;
    const edit = repostOf === undefined ? undefined : edits.get(repostOf);
    const original = repostOf === undefined ? undefined : edition.measures.get(repostOf)?.value;
    if (edit === undefined || original === undefined || !isRepeated(repeating, edition)) return [];
    const isSame = (field: string): boolean => sameText(repeating, original, field);
    const same = TEXT_FIELDS.filter((field) => edit[field] !== undefined && isSame(field));
    const extras = (edit.extras ?? []).filter(({ name }) => isSame(extraKey(name)));
    if (same.length + extras.length === 0) return [];
    const copied = Object.fromEntries(same.map((field) => [field, edit[field]]));
    const joined = { ...edits.get(id), ...copied, ...(extras.length > 0 && { extras }) };
    return [[id, joined] as const];
  });
}

function sameText(a: Measure, b: Measure, field: string): boolean {
  return settle(measureText(a, field) ?? "") === settle(measureText(b, field) ?? "");
}
