import { profileLikeness } from "@torikumi/record";
import type { Edition, MeasureId } from "@torikumi/record";
import { leaningOf } from "./leaning.ts";
import { tracesIn } from "./measure-traces.ts";
import type { Traces } from "./measure-traces.ts";
import { areOfTwoThings } from "./of-two-things.ts";
import type { WithoutReworded } from "./reworded-everywhere.ts";

/** Texts this alike are one measure's where what tells two measures apart says so. */
const LEAST_ALIKE = 0.3;
/** No more of the other's marks than this. */
const MOST_OF_OTHER = 0.2;
/** Shorter texts (in pairs of characters) are alike by chance. */
const LEAST_PAIRS = 12;

/** Finds which of some measures of the edition before a page holds; `least` is the share of its marks that is asked for. */
export type FindMarked = (
  id: MeasureId,
  candidates: readonly MeasureId[],
  least: number,
) => MeasureId | undefined;

/**
 * Tells a measure by its marks: of measures that say the same of 港区 and of 緑区, the page that says 緑区 is the latter, whatever its number.
 * It has what tells that one from the one of its own number, and from every other candidate, and what stands under that one's number
 * now has not.
 */
export function markedIn(
  before: Edition,
  after: Edition,
  withoutReworded: WithoutReworded,
): FindMarked {
  const [oldTraces, newTraces] = [tracesOnce(before), tracesOnce(after)];
  return (id, candidates, least) => {
    if (candidates.length === 0) return undefined;
    const now = newTraces(id);
    if (now.profile.length < LEAST_PAIRS) return undefined;
    const likely = candidates.flatMap((looksLike) => {
      const old = oldTraces(looksLike);
      if (profileLikeness(old.profile, now.profile) < LEAST_ALIKE) return [];
      const there = after.measures.has(looksLike) ? newTraces(looksLike) : undefined;
      const own = before.measures.has(id) ? oldTraces(id) : there;
      const isOne =
        own !== undefined &&
        isMarked(now, { one: old, other: own, least }) &&
        (there === undefined || isMarked(old, { one: now, other: there, least })) &&
        !areOfTwoThings(...withoutReworded(old, now));
      return isOne ? [{ looksLike, old }] : [];
    });
    const [best, ...others] = likely.filter(({ old }) =>
      likely.every(
        (rival) => rival.old === old || isMarked(now, { one: old, other: rival.old, least }),
      ),
    );
    return others.length === 0 ? best?.looksLike : undefined;
  };
}

function tracesOnce(edition: Edition): (id: MeasureId) => Traces {
  const known = new Map<MeasureId, Traces>();
  return (id) => {
    const traces = known.get(id) ?? tracesIn(edition, id);
    known.set(id, traces);
    return traces;
  };
}

/** Whether a text has the marks of one measure and not those of another, and is no further from its goal where there are goals. */
function isMarked(
  text: Traces,
  { one, other, least }: { readonly one: Traces; readonly other: Traces; readonly least: number },
): boolean {
  const leaning = leaningOf(text.profile, one.profile, other.profile);
  if (leaning === undefined || leaning.one < least || leaning.other > MOST_OF_OTHER) return false;
  const [goal, own, others] = [text.goal, one.goal, other.goal];
  if (goal === undefined || own === undefined || others === undefined) return true;
  return profileLikeness(goal, own) >= profileLikeness(goal, others);
}
