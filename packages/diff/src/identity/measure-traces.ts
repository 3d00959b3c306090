import { goalOf, isUnfilled, profileLikeness, profileOf, sketchOf } from "@torikumi/record";
import type { Edition, Measure, MeasureId, Profile } from "@torikumi/record";

/** The two editions between which measures are followed. */
export interface Editions {
  readonly before: Edition;
  readonly after: Edition;
}

/** What a measure's texts leave to be known by under another number. */
export interface Traces {
  /** All its texts; of a measure without a goal, the sentences that are its own. */
  readonly text: string;
  /** Its goal as it is written; "" for none. */
  readonly goalText: string;
  readonly profile: Profile;
  /** Of its goal alone, which seldom changes; of no length where that is too short to tell, undefined where others share it. */
  readonly goal: Profile | undefined;
  /** Of the year's report alone, by which a measure without a goal is known; of no length where it has one. */
  readonly report: Profile;
}

/** How like two measures are, 0…1: in all their texts, and in their goals. */
export interface Likeness {
  readonly score: number;
  readonly goal: number;
}

/** Texts so alike are one measure's … */
const LEAST = 0.7;
/** … and so are those which say the same goal in nearly these words, where the rest has but this in common … */
const SAME_GOAL = 0.8;
const LEAST_WITH_GOAL = 0.3;
/** … or half of the goal's words, where they have half of all in common. */
const HALF = 0.5;
/** A goal of fewer pairs of characters (体制を整える。) may be many a measure's. */
const LEAST_GOAL = 8;
/** A sentence of fewer characters (引き続き実施する。) may be many a measure's. */
const LEAST_SENTENCE = 12;
/** So far behind, in all its texts, another measure with the same goal is no rival. */
const LEAST_LEAD = 0.15;

/** The traces of a measure of an edition. */
export function tracesIn(edition: Edition, id: MeasureId): Traces {
  const { goal, text, report } = textsIn(edition, id);
  const profile = profileOf(goal);
  const isShared = goal !== "" && sharedGoals(edition).has(goal);
  return {
    text,
    goalText: goal,
    profile: profileOf(text),
    report: goal === "" ? profileOf(report) : new Int32Array(),
    goal: isShared ? undefined : profile.length < LEAST_GOAL ? new Int32Array() : profile,
  };
}

/** Some stretches of all texts of a measure and of its goal, to look for it among many. */
export function stretchesOf({ text, goalText }: Traces): Uint32Array {
  return Uint32Array.from(new Set([...sketchOf(text), ...sketchOf(goalText)]));
}

const shared = new WeakMap<Edition, ReadonlySet<string>>();

/** The goals that several measures of an edition have, word for word. */
function sharedGoals(edition: Edition): ReadonlySet<string> {
  const known = shared.get(edition);
  if (known !== undefined) return known;
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { value } of edition.measures.values()) {
    const goal = goalOf(value, edition) ?? "";
    (once.has(goal) ? twice : once).add(goal);
  }
  shared.set(edition, twice);
  return twice;
}

/** How like two measures are. */
export function likenessOf(a: Traces, b: Traces): Likeness {
  const all = profileLikeness(a.profile, b.profile);
  const isKnownByReport = a.report.length > 0 && b.report.length > 0;
  const score = isKnownByReport
    ? Math.min(all, (all + profileLikeness(a.report, b.report)) / 2)
    : all;
  if (a.goal === undefined || b.goal === undefined) return { score, goal: 0 };
  const hasGoal = a.goal.length + b.goal.length > 0;
  const goal = hasGoal ? profileLikeness(a.goal, b.goal) : score < HALF ? 0 : 1;
  return { score, goal };
}

/** Whether a number stands for the same measure in two editions, however far apart, as far as its texts tell. */
export function isSameMeasure(id: MeasureId, { before, after }: Editions): boolean {
  return isOneMeasure(likenessOf(tracesIn(before, id), tracesIn(after, id)));
}

/** Whether two measures so alike are one, where no other is like them. */
export function isOneMeasure({ score, goal }: Likeness): boolean {
  return score >= LEAST || isByGoal({ score, goal });
}

/** Whether the goal shows it, whatever was written anew beside it; a rival must then not have the same. */
export function isAheadByGoal(one: Likeness, rival: Likeness): boolean {
  if (!isByGoal(one) || rival.score >= one.score) return false;
  return rival.goal < HALF || rival.score <= one.score - LEAST_LEAD;
}

function isByGoal({ score, goal }: Likeness): boolean {
  return (goal >= SAME_GOAL && score >= LEAST_WITH_GOAL) || (goal >= HALF && score >= HALF);
}

/** How like a measure is to the one under the same number in another edition: in its goal, and where that is another, in all its texts. */
export function ownLikeness(id: MeasureId, { before, after }: Editions): number {
  const [was, is] = [textsIn(before, id), textsIn(after, id)];
  const [old, now] = [profileOf(was.goal), profileOf(is.goal)];
  const isGoal = old.length >= LEAST_GOAL && profileLikeness(old, now) >= SAME_GOAL;
  return isGoal ? 1 : profileLikeness(profileOf(was.text), profileOf(is.text));
}

/** What stands in a measure's texts. Without a goal, of the others only what no other measure says too. */
export function textsIn(edition: Edition, id: MeasureId): MeasureTexts {
  const measure = edition.measures.get(id)?.value;
  if (measure === undefined) return { goal: "", text: "", report: "" };
  const goal = goalOf(measure, edition) ?? "";
  if (goal !== "")
    return { goal, text: [goal, ...reportsOf(measure)].join("\n"), report: measure.progress };
  const common = commonSentences(edition);
  const own = (texts: readonly string[]): string =>
    texts
      .flatMap(sentencesIn)
      .filter((sentence) => sentence.length >= LEAST_SENTENCE && !common.has(sentence))
      .join("\n");
  return { goal, text: own(reportsOf(measure)), report: own([measure.progress]) };
}

/** The texts by which a measure is known: its goal, all of them, and what the year's report says. */
interface MeasureTexts {
  readonly goal: string;
  readonly text: string;
  readonly report: string;
}

function reportsOf({ progress, evaluation, plan }: Measure): readonly string[] {
  return [progress, evaluation, plan].filter((text) => text !== "" && !isUnfilled(text));
}

function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=。)|\n/u);
}

const common = new WeakMap<Edition, ReadonlySet<string>>();

/** The sentences that several measures without a goal have, word for word. */
function commonSentences(edition: Edition): ReadonlySet<string> {
  const known = common.get(edition);
  if (known !== undefined) return known;
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { value } of edition.measures.values()) {
    if (value.goal !== "" || value.goalOf !== undefined) continue;
    for (const sentence of new Set(reportsOf(value).flatMap(sentencesIn)))
      (once.has(sentence) ? twice : once).add(sentence);
  }
  common.set(edition, twice);
  return twice;
}
