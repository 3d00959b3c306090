import { goalOf, isUnfilled } from "@torikumi/record";
import type { Measure, MeasureId } from "@torikumi/record";
import { commonLetters } from "../text/common-ends.ts";
import { ownLikeness, tracesIn } from "./measure-traces.ts";
import type { Editions, Traces } from "./measure-traces.ts";

/** A measure whose texts may be another's than those that stood under its number. */
export interface Suspect {
  readonly id: MeasureId;
  readonly now: Traces;
  /** How like they are all the same. */
  readonly own: number;
}

/** A text is its own that is but so little unlike. */
const LEAST_UNLIKE = 0.2;
/** A text that keeps this share of its sentences is its own. */
const KEPT = 0.25;
/** … and one that keeps this share of its letters at the ends of its fields need not be taken apart. */
const KEPT_AT_ENDS = 0.5;
/** Shorter texts (in characters) need not be looked at by their ends. */
const LEAST_LENGTH = 20;

/** A measure whose texts are hardly those that stood under its number; undefined for one that goes on. */
export function strangeAt(id: MeasureId, { before, after }: Editions): Suspect | undefined {
  const [old, page] = [before.measures.get(id), after.measures.get(id)];
  if (old === undefined || page === undefined || old.file.blob === page.file.blob) return undefined;
  if (hasSameGoal(id, { before, after })) return undefined;
  if (keepsEnds(old.value, page.value)) return undefined;
  if (keepsSentences(old.value, page.value)) return undefined;
  const own = ownLikeness(id, { before, after });
  return own > 1 - LEAST_UNLIKE ? undefined : { id, now: tracesIn(after, id), own };
}

/** Whether a measure has a goal, and that of the edition before. */
export function hasSameGoal(id: MeasureId, { before, after }: Editions): boolean {
  const [old, page] = [before.measures.get(id), after.measures.get(id)];
  if (old === undefined || page === undefined) return false;
  const goal = goalOf(page.value, after);
  return goal === goalOf(old.value, before) && goal !== undefined && goal !== "";
}

const FIELDS = ["progress", "evaluation", "plan"] as const;

/** Whether the texts begin and end for a good part as before: a cheap look before they are read. */
function keepsEnds(before: Measure, after: Measure): boolean {
  let kept = 0;
  let length = 0;
  for (const field of FIELDS) {
    const [old, now] = [before[field] ?? "", after[field] ?? ""];
    length += now.length;
    if (now.length < LEAST_LENGTH) continue;
    const { start, end } = commonLetters(old, now);
    kept += start + end;
  }
  return kept > KEPT_AT_ENDS * (length + (after.goal?.length ?? 0));
}

/** Whether a good part of the text is the same as before, sentence by sentence. */
function keepsSentences(before: Measure, after: Measure): boolean {
  const old = new Set(sentencesOf(before));
  let length = 0;
  let kept = 0;
  for (const sentence of sentencesOf(after)) {
    length += sentence.length;
    if (old.has(sentence)) kept += sentence.length;
  }
  return kept > KEPT * length;
}

function sentencesOf({ goal, progress, evaluation, plan }: Measure): readonly string[] {
  return [goal, progress, evaluation, plan]
    .filter((text) => !isUnfilled(text))
    .join("\n")
    .split(/[。\n]/);
}
