import { isUnfilled, profileLikeness, profileOf } from "@torikumi/record";
import type { Measure, MeasureId, Page, Profile } from "@torikumi/record";
import type { Context } from "../context.ts";

/** A report that reads on from another measure's of the edition before. */
export interface MisplacedText {
  readonly page: Page<Measure>;
  /** The page of that other measure, in the edition before. */
  readonly other: Page<Measure>;
}

/** A report is another one's that is so much like it … */
const LEAST_LIKENESS = 0.5;
/** … and so much less like its own, and any other. */
const LEAST_LEAD = 0.3;
/** Shorter reports (in pairs of characters) are alike by chance. */
const LEAST_PAIRS = 15;
/** Where more reports have nothing of the year before, a city has begun to write in another way. */
const MOST = 60;

/** The reports (取組状況) that went on under another measure's goal; both of them where two were taken for each other. */
export function misplacedTexts({ measures, lastYear }: Context): readonly MisplacedText[] {
  const strange = measures.flatMap(({ id, page }) => {
    const old = lastYear(id);
    if (old === undefined || page.value.repostOf !== undefined) return [];
    return strangeReport(page, old) ?? [];
  });
  if (strange.length < 2 || strange.length > MOST) return [];
  return strange.flatMap(({ id, page, now, own }) => {
    const [best, next] = strange
      .filter((other) => other.id !== id)
      .map((other) => ({ other: other.old, score: profileLikeness(now, other.before) }))
      .toSorted((a, b) => b.score - a.score);
    if (best === undefined || best.score < LEAST_LIKENESS) return [];
    const isClear = best.score - Math.max(own, next?.score ?? 0) >= LEAST_LEAD;
    return isClear ? [{ page, other: best.other }] : [];
  });
}

interface StrangeReport {
  readonly id: MeasureId;
  readonly page: Page<Measure>;
  readonly old: Page<Measure>;
  readonly now: Profile;
  readonly before: Profile;
  readonly own: number;
}

/** A report that has hardly anything of its own a year before. */
function strangeReport(page: Page<Measure>, old: Page<Measure>): StrangeReport | undefined {
  const [was, is] = [old.value.progress, page.value.progress];
  if (isUnfilled(was) || isUnfilled(is) || was.slice(0, 8) === is.slice(0, 8)) return undefined;
  const [before, now] = [profileOf(was), profileOf(is)];
  const own = profileLikeness(before, now);
  const isTold = Math.min(before.length, now.length) >= LEAST_PAIRS;
  return isTold && own <= LEAST_LIKENESS
    ? { id: page.value.id, page, old, now, before, own }
    : undefined;
}
