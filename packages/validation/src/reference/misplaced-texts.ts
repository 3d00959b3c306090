import { isUnfilled, profileLikeness, profileOf } from "@torikumi/record";
import type { Measure, MeasureId, Page, Profile } from "@torikumi/record";
import type { Context } from "../context.ts";

/** A report that reads on from another measure's of the edition before. */
export interface MisplacedText {
  readonly page: Page<Measure>;
  /** The page of that other measure, in the edition before. */
  readonly other: Page<Measure>;
}

/** A report is another one's that is so much like it, and so much less like its own and any other … */
const ALONE = { likeness: 0.5, lead: 0.3 };
/** … or, of neighbours that all stand as many rows further on, this much … */
const IN_A_ROW = { likeness: 0.3, lead: 0.15 };
/** … or this much, where one beside it stands so, or where that other one's own place was taken. */
const BESIDE = { likeness: 0.25, lead: 0.1 };
/** Shorter reports (in pairs of characters) are alike by chance. */
const LEAST_PAIRS = 12;
/** Where more reports have nothing of the year before, a city has begun to write in another way. */
const MOST = 60;

/** The reports (取組状況) that went on under another measure's goal: two that were taken for each other, or many that were pasted a row too far. */
export function misplacedTexts({ measures, lastYear }: Context): readonly MisplacedText[] {
  const strange: StrangeReport[] = [];
  for (const [row, { id, page }] of measures.entries()) {
    const old = lastYear(id);
    if (old === undefined || page.value.repostOf !== undefined) continue;
    const report = strangeReport(page, old, row);
    if (report !== undefined) strange.push(report);
    if (strange.length > MOST) return [];
  }
  if (strange.length < 2) return [];
  const guesses = strange.flatMap((report) => guessFor(report, strange) ?? []);
  const found = new Set(
    guesses.filter(
      (one) =>
        isSuch(one, ALONE) ||
        (isSuch(one, IN_A_ROW) &&
          guesses.some((other) => isBeside(one, other) && isSuch(other, IN_A_ROW))),
    ),
  );
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const one of guesses) {
      const isLikely = [...found].some((other) => isBeside(one, other) || other.at === one.from);
      if (isLikely && isSuch(one, BESIDE)) found.add(one);
    }
  }
  return guesses
    .filter((one) => found.has(one))
    .map(({ at, from }) => ({ page: at.page, other: from.old }));
}

/** A report that has hardly anything of its own a year before. */
interface StrangeReport {
  readonly id: MeasureId;
  /** Where it stands in the order of the edition. */
  readonly row: number;
  readonly page: Page<Measure>;
  readonly old: Page<Measure>;
  /** Of no length where nothing is reported yet. */
  readonly now: Profile;
  readonly before: Profile;
  readonly own: number;
}

/** The report that another one is the likest, and how clearly. */
interface Guess {
  readonly at: StrangeReport;
  readonly from: StrangeReport;
  readonly likeness: number;
  readonly lead: number;
}

function guessFor(at: StrangeReport, strange: readonly StrangeReport[]): Guess | undefined {
  if (at.now.length < LEAST_PAIRS) return undefined;
  const [best, next] = strange
    .filter((other) => other.id !== at.id)
    .map((from) => ({ from, likeness: profileLikeness(at.now, from.before) }))
    .toSorted((a, b) => b.likeness - a.likeness);
  if (best === undefined) return undefined;
  return { at, ...best, lead: best.likeness - Math.max(at.own, next?.likeness ?? 0) };
}

function isSuch(guess: Guess, least: Pick<Guess, "likeness" | "lead">): boolean {
  return guess.likeness >= least.likeness && guess.lead >= least.lead;
}

/** Whether two stand below each other, each as many rows from where it was. */
function isBeside(one: Guess, other: Guess): boolean {
  return (
    Math.abs(one.at.row - other.at.row) === 1 &&
    one.at.row - one.from.row === other.at.row - other.from.row
  );
}

function strangeReport(
  page: Page<Measure>,
  old: Page<Measure>,
  row: number,
): StrangeReport | undefined {
  const [was, is] = [old.value.progress, page.value.progress];
  if (isUnfilled(was) || was.slice(0, 8) === is.slice(0, 8)) return undefined;
  const before = profileOf(was);
  const now = isUnfilled(is) ? new Int32Array() : profileOf(is);
  const own = profileLikeness(before, now);
  return before.length >= LEAST_PAIRS && own <= ALONE.likeness
    ? { id: page.value.id, row, page, old, now, before, own }
    : undefined;
}
