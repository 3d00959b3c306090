import type { Amount, CountedSentence } from "./counted-sentences.ts";

/** A change that does not follow from the two amounts beside it. */
export interface WrongChange {
  readonly before: Amount;
  readonly after: Amount;
  readonly stated: Amount;
  readonly unit: string;
}

/** The change that a sentence states beside two amounts (7名→9名, 前年度の210人より), where they do not agree; undefined where it states none, or more than one. */
export function wrongChange(counted: CountedSentence): WrongChange | undefined {
  return wrongStep(counted) ?? wrongComparison(counted);
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
  return { ...step, stated: only, unit };
}

/** What was told of last year behind this year's amount: 250人で、前年度の210人より50人多かった. */
function wrongComparison({ sentence, amounts }: CountedSentence): WrongChange | undefined {
  const [after, before, stated, ...others] = amounts;
  if (after === undefined || before === undefined || stated === undefined || others.length > 0)
    return undefined;
  const isBeside =
    /^で(?:あり|、)?、?(?:前|昨)年度?の$/u.test(sentence.slice(after.end, before.start)) &&
    /^(?:より(?:も)?|を|に比べ(?:て)?、?|と比べ(?:て)?、?)$/u.test(
      sentence.slice(before.end, stated.start),
    );
  const way = /^(?:多|少な|上回|下回|増|減)/u.exec(sentence.slice(stated.end))?.[0];
  const isOne = new Set([after.unit, before.unit, stated.unit]).size === 1;
  if (!isBeside || way === undefined || !isOne || SHARE.test(after.unit)) return undefined;
  const change = Number((after.value - before.value).toFixed(6));
  const isDown = /少な|下回|減/u.test(way);
  const isRight = Math.abs(change) === stated.value && (change === 0 || isDown === change < 0);
  return isRight ? undefined : { before, after, stated, unit: after.unit };
}
