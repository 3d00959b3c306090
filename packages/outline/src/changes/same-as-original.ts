import type { EditionChanges, MeasureChange } from "@torikumi/diff";
import { TEXT_FIELDS } from "@torikumi/record";
import type { Measure, MeasureId } from "@torikumi/record";

import type { ComparedEditions } from "../review.ts";

/** The measure that is repeated, and whether all there is to say is the same or only texts and figures. */
export interface SameAs {
  readonly id: MeasureId;
  readonly whole: boolean;
}

/** A measure that would be read twice, with what changed in it. */
interface Repeated {
  readonly after: Measure | undefined;
  readonly change: MeasureChange | undefined;
}

/**
 * The measure that a repost (再掲) repeats, where that one changed in the same way (all of it, or its texts and figures) or came
 * with the same texts. Undefined where it did not, and where nothing of the original is shown.
 */
export function sameAsOriginal(
  { after, change }: Repeated,
  changes: EditionChanges,
  editions: ComparedEditions,
): SameAs | undefined {
  const id = after?.repostOf;
  const measure = id === undefined ? undefined : editions.after.measures.get(id)?.value;
  // An original that is a repost itself may be left out in turn.
  if (after === undefined || id === undefined || measure?.repostOf !== undefined) return undefined;
  if (change === undefined) {
    const isNew = changes.added.includes(id) && changes.added.includes(after.id);
    const isSame = measure !== undefined && textsOf(measure) === textsOf(after);
    return isNew && isSame ? { id, whole: true } : undefined;
  }
  const original = changes.changed.find((one) => one.id === id);
  if (original === undefined || original.texts.length === 0) return undefined;
  if (partsOf(original) !== partsOf(change)) return undefined;
  return { id, whole: headOf(original) === headOf(change) };
}

function textsOf(measure: Measure): string {
  return JSON.stringify(TEXT_FIELDS.map((field) => measure[field] ?? ""));
}

function partsOf({ texts, figures }: MeasureChange): string {
  return JSON.stringify([texts, figures]);
}

function headOf({ category, departments, keys, previousId, unreadable }: MeasureChange): string {
  return JSON.stringify([category, departments, keys, previousId, unreadable]);
}
