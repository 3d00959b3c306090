import type { Amount, CountedSentence } from "../counted-sentences.ts";
import { isYear, YEAR_BEFORE } from "./year-before.ts";

/** A change that does not follow from the two amounts beside it. */
export interface WrongChange {
  readonly before: Amount;
  readonly after: Amount;
  /** Where the change is stated in the sentence, end exclusive. */
  readonly stated: { readonly start: number; readonly end: number };
  /** What is stated: 3名の増減, 「2倍」, 「半減」. */
  readonly told: string;
  /** What the two amounts make: 2名の増, 2.5倍, 10.0％の増. */
  readonly right: string;
}

/** The difference that a sentence states beside two amounts (7名→9名, 前年度の210人より), where they do not agree; undefined where it states none, or more than one. */
export function wrongChange(counted: CountedSentence): WrongChange | undefined {
  return wrongStep(counted) ?? wrongComparison(counted) ?? wrongAddition(counted);
}

/** An amount that is told as the difference of two others, and is not. */
function wrongDifference(before: Amount, after: Amount, stated: Amount): WrongChange {
  const unit = SHARE.test(after.unit) ? "ポイント" : after.unit;
  const change = Number((after.value - before.value).toFixed(6));
  const right = `${Math.abs(change).toLocaleString("ja-JP")}${unit}の${change < 0 ? "減" : "増"}`;
  return { before, after, stated, told: `${stated.text}の増減`, right };
}

const STATED =
  /^(?:の|が)?(?:増|減|上回|下回|上昇|低下|上が[っり]|下が[っり]|伸び[たま、])|^(?:分|人)?(?:増|減)(?:員|加|少)/u;
const SHARE = /^[％%㌫]$/u;

/** The one step (7名→9名) and the one change (1名増員) of a sentence, where they do not agree. */
function wrongStep({ sentence, amounts }: CountedSentence): WrongChange | undefined {
  const isStated = ({ end }: Amount): boolean => STATED.test(sentence.slice(end, end + 4));
  const steps = amounts.flatMap((after, place) => {
    const before = amounts[place - 1];
    const between = before && sentence.slice(before.end, after.start);
    const isStep =
      /^(?:[→⇒]|から、?)(?:年|月|週|延べ)?$/u.test(between ?? "") && before?.unit === after.unit;
    return before === undefined || !isStep || isStated(after) ? [] : [{ before, after }];
  });
  const [step] = steps;
  if (step === undefined || steps.length > 1) return undefined;
  // The difference of two shares is told in points, each of them rounded.
  const unit = SHARE.test(step.after.unit) ? "ポイント" : step.after.unit;
  const rounding = unit === "ポイント" ? 0.11 : 1e-6;
  const stated = amounts.filter((one) => one.unit === unit && isStated(one));
  const [only] = stated;
  if (only === undefined || stated.length > 1 || only === step.before) return undefined;
  const [first, last] = [step.before.start, only.start].toSorted((a, b) => a - b);
  if (/うち|他方|一方/u.test(sentence.slice(first, last))) return undefined;
  const isNear = /[約およそほぼ]/u.test(sentence.slice(Math.max(0, only.start - 3), only.start));
  const change = Math.abs(step.after.value - step.before.value);
  const isDown = /^.{0,2}(?:減|下回|低下|下が)/u.test(sentence.slice(only.end, only.end + 4));
  const isSame = Math.abs(change - only.value) < rounding;
  if (isNear || (isSame && isDown === step.after.value < step.before.value)) return undefined;
  return wrongDifference(step.before, step.after, only);
}

const COMPARED = new RegExp(`^で(?:あり)?、?${YEAR_BEFORE}$`, "u");

/** What was told of last year behind this year's amount: 250人で、前年度の210人より50人多かった; 82％で、前年度の76％を4ポイント上回った. */
function wrongComparison({ sentence, amounts }: CountedSentence): WrongChange | undefined {
  const [after, before, stated, ...others] = amounts.filter(({ unit }) => !isYear(unit));
  if (after === undefined || before === undefined || stated === undefined || others.length > 0)
    return undefined;
  const isBeside =
    COMPARED.test(sentence.slice(after.end, before.start)) &&
    /^(?:より(?:も)?|を|に比べ(?:て)?、?|と比べ(?:て)?、?)$/u.test(
      sentence.slice(before.end, stated.start),
    );
  const way = /^(?:多|少な|上回|下回|増|減|高|低)/u.exec(sentence.slice(stated.end))?.[0];
  const isShare = SHARE.test(after.unit);
  const isOne = before.unit === after.unit && stated.unit === (isShare ? "ポイント" : after.unit);
  if (!isBeside || way === undefined || !isOne) return undefined;
  const change = Number((after.value - before.value).toFixed(6));
  const isDown = /少な|下回|減|低/u.test(way);
  const isSame = Math.abs(Math.abs(change) - stated.value) < (isShare ? 0.11 : 1e-6);
  if (isSame && (change === 0 || isDown === change < 0)) return undefined;
  return wrongDifference(before, after, stated);
}

const ADDED = /^(?:増え|増員し?|増加し?|増やし|増し|減り|減っ|減員し?|減少し?|減らし)て?、?$/u;

/** 52名から13名増えて65名となった: an amount, what came to it, and what it is now. */
function wrongAddition({ sentence, amounts }: CountedSentence): WrongChange | undefined {
  for (const [place, stated] of amounts.entries()) {
    const [before, after] = [amounts[place - 1], amounts[place + 1]];
    if (before?.unit !== stated.unit || after?.unit !== stated.unit) continue;
    const way = sentence.slice(stated.end, after.start);
    if (!/^から、?$/u.test(sentence.slice(before.end, stated.start)) || !ADDED.test(way)) continue;
    const sum = before.value + (way.startsWith("減") ? -stated.value : stated.value);
    if (Math.abs(sum - after.value) >= 1e-6) return wrongDifference(before, after, stated);
  }
  return undefined;
}
