import { compareIds, goalOf, isUnfilled } from "@torikumi/record";
import type { Edition, Measure, MeasureId } from "@torikumi/record";
import { indexSketches } from "./find-candidates.ts";
import {
  isAheadByGoal,
  isOneMeasure,
  likenessOf,
  ownLikeness,
  tracesIn,
} from "./measure-traces.ts";
import type { Likeness, Traces } from "./measure-traces.ts";

/** A number under which stand the texts of another measure of the edition before, whose own number was given away too. */
export interface MistakenNumber {
  readonly id: MeasureId;
  readonly looksLike: MeasureId;
}

/** A text is another measure's where it is so much less like that of its own number. */
const LEAST_LEAD = 0.2;
/** Texts so alike need not be ahead of others (the same thing reported twice). */
const SURE = 0.7;
/** A text that keeps this share of its sentences is its own. */
const KEPT = 0.25;
/** … and one that keeps this share of its letters at the ends of its fields need not be taken apart. */
const KEPT_AT_ENDS = 0.5;
/** Shorter texts (in pairs of characters) are alike by chance. */
const LEAST_PAIRS = 20;

/**
 * Measures that stand under the number of another: the numbers were closed up after one was dropped, two changed places, or new ones
 * pushed the others on, the last of them to numbers that are new. One that says where it comes from (前身) is only there for that one; one
 * that repeats another (再掲) is not looked at, nor is one whose goal is still the same. Ordered by id.
 */
export function findMistakenNumbers(before: Edition, after: Edition): readonly MistakenNumber[] {
  const silent = [...after.measures].filter(
    ([id, page]) =>
      // A page that is the same is not read.
      before.measures.get(id)?.file.blob !== page.file.blob &&
      page.value.repostOf === undefined &&
      (before.measures.has(id) || page.value.predecessors === undefined),
  );
  const suspects = silent.flatMap(([id]) => suspectAt(id, before, after) ?? []);
  if (suspects.length === 0) return [];
  const suspected = new Map(suspects.map((one) => [one.id, one]));
  // Only a measure that no longer stands where it stood can stand elsewhere.
  const displaced = [...before.measures.keys()].filter(
    (id) => suspected.has(id) || !after.measures.has(id),
  );
  const traces = new Map(displaced.map((id) => [id, tracesIn(before, id)]));
  const candidatesFor = indexSketches(new Map([...traces].map(([id, { sketch }]) => [id, sketch])));
  const newcomers = silent
    .filter(([id]) => !before.measures.has(id))
    .map(([id]): Suspect => ({ id, now: tracesIn(after, id), own: 0 }));
  return [...suspects, ...newcomers]
    .flatMap((suspect) => {
      const { id, now } = suspect;
      const likely = candidatesFor(now.sketch).flatMap((looksLike) => {
        const old = traces.get(looksLike);
        return looksLike === id || old === undefined
          ? []
          : [{ looksLike, likeness: likenessOf(old, now) }];
      });
      const [best, ...others] = likely.toSorted((a, b) => b.likeness.score - a.likeness.score);
      if (best === undefined || !isClearly(best.likeness, suspect)) return [];
      const { predecessors } = after.measures.get(id)?.value ?? {};
      if (predecessors?.includes(best.looksLike) === false) return [];
      const rest = suspected.get(best.looksLike);
      // What is gone and turns up under a new number has but moved.
      if (!before.measures.has(id) && !(rest !== undefined && isClearly(best.likeness, rest)))
        return [];
      const isSure =
        best.likeness.score >= SURE ||
        others.every((other) => isAheadByGoal(best.likeness, other.likeness));
      return isSure ? [{ id, looksLike: best.looksLike }] : [];
    })
    .toSorted((a, b) => compareIds(a.id, b.id));
}

/**
 * Whether a measure holds the texts of another measure of the edition before, and none of its own: its number was given to that
 * other one, whatever its page says of where it comes from.
 */
export function holdsTextsOf(
  other: MeasureId,
  id: MeasureId,
  { before, after }: { readonly before: Edition; readonly after: Edition },
): boolean {
  const suspect = suspectAt(id, before, after);
  return (
    suspect !== undefined && isClearly(likenessOf(tracesIn(before, other), suspect.now), suspect)
  );
}

/** A measure whose texts are hardly those that stood under its number. */
interface Suspect {
  readonly id: MeasureId;
  readonly now: Traces;
  /** How like they are all the same. */
  readonly own: number;
}

function suspectAt(id: MeasureId, before: Edition, after: Edition): Suspect | undefined {
  const [old, page] = [before.measures.get(id), after.measures.get(id)];
  if (old === undefined || page === undefined || old.file.blob === page.file.blob) return undefined;
  const goal = goalOf(page.value, after);
  if (goal === goalOf(old.value, before) && goal !== undefined && goal !== "") return undefined;
  if (keepsEnds(old.value, page.value)) return undefined;
  if (keepsSentences(old.value, page.value)) return undefined;
  const own = ownLikeness(id, { before, after });
  return own > 1 - LEAST_LEAD ? undefined : { id, now: tracesIn(after, id), own };
}

/** Whether a measure's texts are another's, where they are this like those of that one. */
function isClearly(other: Likeness, { now, own }: Suspect): boolean {
  return (
    now.profile.length >= LEAST_PAIRS && isOneMeasure(other) && other.score >= own + LEAST_LEAD
  );
}

const FIELDS = ["progress", "evaluation", "plan"] as const;

/** Whether the texts begin and end for a good part as before: a cheap look before they are read. */
function keepsEnds(before: Measure, after: Measure): boolean {
  let kept = 0;
  let length = 0;
  for (const field of FIELDS) {
    const [old, now] = [before[field] ?? "", after[field] ?? ""];
    length += now.length;
    if (now.length < LEAST_PAIRS) continue;
    const most = Math.min(old.length, now.length);
    let start = 0;
    while (start < most && old.charCodeAt(start) === now.charCodeAt(start)) start += 1;
    let end = 0;
    while (
      end < most - start &&
      old.charCodeAt(old.length - end - 1) === now.charCodeAt(now.length - end - 1)
    )
      end += 1;
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
