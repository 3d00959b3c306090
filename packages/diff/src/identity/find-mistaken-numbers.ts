import {
  compareIds,
  goalOf,
  isUnfilled,
  profileLikeness,
  profileOf,
  sketchOf,
} from "@torikumi/record";
import type { Edition, Measure, MeasureId, Profile } from "@torikumi/record";
import { indexSketches } from "./find-candidates.ts";

/** A number that a measure kept although its texts are those of another measure of the edition before. */
export interface MistakenNumber {
  readonly id: MeasureId;
  readonly looksLike: MeasureId;
}

/** A text is another measure's where it is this like it … */
const LEAST_LIKENESS = 0.7;
/** … and so much less like that of its own number. */
const LEAST_LEAD = 0.2;
/** A text that keeps this share of its sentences is its own. */
const KEPT = 0.25;
/** … and one that keeps this share of its letters at the ends of its fields need not be taken apart. */
const KEPT_AT_ENDS = 0.5;
/** Shorter texts (in pairs of characters) are alike by chance. */
const LEAST_PAIRS = 20;

/**
 * Measures that stand under the number of another: the numbers were closed up after one was dropped, or
 * two changed places. A measure that says where it comes from (前身) or what it repeats (再掲) is not
 * looked at, nor is one whose goal is still the same. Ordered by id.
 */
export function findMistakenNumbers(before: Edition, after: Edition): readonly MistakenNumber[] {
  const suspects = [...after.measures].flatMap(([id, page]) => {
    // A page that is the same is not read.
    if (before.measures.get(id)?.file.blob === page.file.blob) return [];
    const { value } = page;
    if (value.repostOf !== undefined || value.predecessors !== undefined) return [];
    const suspect = suspectAt(id, before, after);
    return suspect === undefined ? [] : [suspect];
  });
  if (suspects.length === 0) return [];
  const suspected = new Set(suspects.map(({ id }) => id));
  // Only a measure that no longer stands where it stood can stand elsewhere.
  const displaced = [...before.measures.keys()].filter(
    (id) => suspected.has(id) || !after.measures.has(id),
  );
  const texts = new Map(displaced.map((id) => [id, textIn(before, id)]));
  const candidatesFor = indexSketches(
    new Map([...texts].map(([id, text]) => [id, sketchOf(text)])),
  );
  return suspects
    .flatMap(({ id, text, now, own }) => {
      const least = leastLikeness(own);
      let best: { readonly looksLike: MeasureId; readonly score: number } | undefined;
      for (const looksLike of candidatesFor(sketchOf(text))) {
        if (looksLike === id) continue;
        const score = profileLikeness(now, profileOf(texts.get(looksLike) ?? ""));
        if (score >= (best?.score ?? least)) best = { looksLike, score };
      }
      return best === undefined ? [] : [{ id, looksLike: best.looksLike }];
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
    suspect !== undefined &&
    profileLikeness(suspect.now, profileOf(textIn(before, other))) >= leastLikeness(suspect.own)
  );
}

/** A measure whose texts are hardly those that stood under its number. */
interface Suspect {
  readonly id: MeasureId;
  readonly text: string;
  readonly now: Profile;
  /** How like they are all the same. */
  readonly own: number;
}

function suspectAt(id: MeasureId, before: Edition, after: Edition): Suspect | undefined {
  const [old, page] = [before.measures.get(id), after.measures.get(id)];
  if (old === undefined || page === undefined || old.file.blob === page.file.blob) return undefined;
  const goal = goalOf(page.value, after);
  if (goal === goalOf(old.value, before) && goal !== undefined && goal !== "") return undefined;
  if (keepsEnds(old.value, page.value)) return undefined;
  const [text, was] = [textIn(after, id), textIn(before, id)];
  if (keepsSentences(was, text)) return undefined;
  const now = profileOf(text);
  const own = profileLikeness(now, profileOf(was));
  return now.length < LEAST_PAIRS || own > 1 - LEAST_LEAD ? undefined : { id, text, now, own };
}

/** How like another measure's texts must be to be taken for them, where they are this like those of their own number. */
function leastLikeness(own: number): number {
  return Math.max(LEAST_LIKENESS, own + LEAST_LEAD);
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
function keepsSentences(before: string, after: string): boolean {
  const old = new Set(before.split(/[。\n]/));
  let kept = 0;
  for (const sentence of after.split(/[。\n]/)) if (old.has(sentence)) kept += sentence.length;
  return kept > KEPT * after.length;
}

function textIn(edition: Edition, id: MeasureId): string {
  const measure = edition.measures.get(id)?.value;
  if (measure === undefined) return "";
  const texts = [goalOf(measure, edition), measure.progress, measure.evaluation, measure.plan];
  return texts.filter((text) => text !== undefined && !isUnfilled(text)).join("\n");
}
