import { compareIds } from "@torikumi/record";
import type { Edition, MeasureId } from "@torikumi/record";
import { exchangedNames } from "./exchanged-names.ts";
import { indexSketches } from "./find-candidates.ts";
import { markedIn } from "./marked-as.ts";
import type { FindMarked } from "./marked-as.ts";
import {
  isAheadByGoal,
  isOneMeasure,
  likenessOf,
  stretchesOf,
  tracesIn,
} from "./measure-traces.ts";
import type { Editions, Likeness, Traces } from "./measure-traces.ts";
import { areOfTwoThings } from "./of-two-things.ts";
import { rewordedEverywhere } from "./reworded-everywhere.ts";
import { strangeAt } from "./strange-at.ts";
import type { Suspect } from "./strange-at.ts";

/** A number under which stand the texts of another measure of the edition before, whose own number was given away too. */
export interface MistakenNumber {
  readonly id: MeasureId;
  readonly looksLike: MeasureId;
}

/** A text is another measure's where it is so much less like that of its own number. */
const LEAST_LEAD = 0.2;
/** Texts so alike need not be ahead of others (the same thing reported twice). */
const SURE = 0.7;
/** Shorter texts (in pairs of characters) are alike by chance. */
const LEAST_PAIRS = 12;
/** Of what tells a measure from others, its own page must have this share … */
const MARKS = 0.3;
/** … and this where its number was given to another. */
const MARKS_OF_REST = 0.2;

/**
 * Measures that stand under the number of another: the numbers were closed up after one was dropped, two changed places, or new ones
 * pushed the others on, the last of them to numbers that are new. One that says where it comes from (前身) is only there for that one; one
 * that repeats another (再掲) is not looked at, nor is one whose goal is still the same. Ordered by id.
 */
export function findMistakenNumbers(before: Edition, after: Edition): readonly MistakenNumber[] {
  const editions = { before, after };
  const silent = [...after.measures].flatMap(([id, page]) =>
    // A page that is the same is not read.
    before.measures.get(id)?.file.blob !== page.file.blob &&
    page.value.repostOf === undefined &&
    (before.measures.has(id) || page.value.predecessors === undefined)
      ? [id]
      : [],
  );
  const strange = new Map(
    silent.flatMap((id) => strangeAt(id, editions) ?? []).map((one) => [one.id, one]),
  );
  const gone = [...before.measures.keys()].filter((id) => !after.measures.has(id));
  const exchanged = exchangedNames(silent, gone, editions);
  if (strange.size === 0 && exchanged.size === 0) return [];
  const traces = new Map([...strange.keys(), ...gone].map((id) => [id, tracesIn(before, id)]));
  const candidatesFor = indexSketches(
    new Map([...traces].map(([id, one]) => [id, stretchesOf(one)])),
  );
  const markedAs = markedIn(before, after, rewordedEverywhere(silent, editions));
  const found = silent.flatMap((id): readonly MistakenNumber[] => {
    const isNew = !before.measures.has(id);
    const suspect = isNew ? { id, now: tracesIn(after, id), own: 0 } : strange.get(id);
    const likest =
      suspect === undefined
        ? undefined
        : likestOf(suspect, { traces, strange, ids: candidatesFor(stretchesOf(suspect.now)) });
    const looksLike = likest ?? markedAs(id, exchanged.get(id) ?? [], MARKS);
    if (looksLike === undefined || (isNew && !after.measures.has(looksLike))) return [];
    return [{ id, looksLike }];
  });
  return [...found, ...restOf(found, exchanged, markedAs)]
    .filter(
      ({ id, looksLike }) =>
        after.measures.get(id)?.value.predecessors?.includes(looksLike) !== false,
    )
    .toSorted((a, b) => compareIds(a.id, b.id));
}

/** Those whose own number was given away too, as it is known by now: less is needed to know them. */
function restOf(
  found: readonly MistakenNumber[],
  exchanged: ReadonlyMap<MeasureId, readonly MeasureId[]>,
  markedAs: FindMarked,
): readonly MistakenNumber[] {
  const places = new Set(found.map(({ id }) => id));
  const missing = places.difference(new Set(found.map(({ looksLike }) => looksLike)));
  const rest = [...exchanged].flatMap(([id, from]): readonly MistakenNumber[] => {
    if (places.has(id)) return [];
    const looksLike = markedAs(
      id,
      from.filter((one) => missing.has(one)),
      MARKS_OF_REST,
    );
    return looksLike === undefined ? [] : [{ id, looksLike }];
  });
  return rest.length === 0 ? [] : [...rest, ...restOf([...found, ...rest], exchanged, markedAs)];
}

/** Measures of the edition before that stand no longer where they stood, as one of which a suspect may be known. */
interface Displaced {
  readonly ids: readonly MeasureId[];
  readonly traces: ReadonlyMap<MeasureId, Traces>;
  /** Those of them under whose number another stands. */
  readonly strange: ReadonlyMap<MeasureId, Suspect>;
}

/** The displaced measure that a suspect is clearly the likest. */
function likestOf(suspect: Suspect, { ids, traces, strange }: Displaced): MeasureId | undefined {
  const likely = ids.flatMap((looksLike) => {
    const old = traces.get(looksLike);
    return looksLike === suspect.id || old === undefined
      ? []
      : [{ looksLike, old, likeness: likenessOf(old, suspect.now) }];
  });
  const [best, ...others] = likely.toSorted((a, b) => b.likeness.score - a.likeness.score);
  if (best === undefined || !isClearly(best.likeness, suspect)) return undefined;
  if (areOfTwoThings(best.old, suspect.now)) return undefined;
  const rest = strange.get(best.looksLike);
  if (suspect.own === 0 && rest !== undefined && !isClearly(best.likeness, rest)) return undefined;
  const isSure =
    best.likeness.score >= SURE ||
    others.every((other) => isAheadByGoal(best.likeness, other.likeness));
  return isSure ? best.looksLike : undefined;
}

/**
 * Whether a measure holds the texts of another measure of the edition before, and none of its own: its number was given to that
 * other one, whatever its page says of where it comes from.
 */
export function holdsTextsOf(other: MeasureId, id: MeasureId, editions: Editions): boolean {
  const suspect = strangeAt(id, editions);
  return (
    suspect !== undefined &&
    isClearly(likenessOf(tracesIn(editions.before, other), suspect.now), suspect)
  );
}

/** Whether a measure's texts are another's, where they are this like those of that one. */
function isClearly(other: Likeness, { now, own }: Suspect): boolean {
  return (
    now.profile.length >= LEAST_PAIRS && isOneMeasure(other) && other.score >= own + LEAST_LEAD
  );
}
