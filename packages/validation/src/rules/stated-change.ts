import {
  countedSentences,
  type Amount,
  type CountedSentence,
} from "../figures/counted-sentences.ts";
import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

const CANDIDATE = /[0-9０-９][^。\n]*(?:[→⇒]|から)[^。\n]*[0-9０-９]/u;
const STATED =
  /^(?:の|が)?(?:増|減|上回|下回|上昇|低下|上が[っり]|下が[っり]|伸び[たま、])|^(?:分|人)?(?:増|減)(?:員|加|少)/u;
const SHARE = /^[％%㌫]$/u;

export const rule: Rule = {
  id: "stated-change",
  title: "前後の数と合わない増減",
  severity: "warning",
  *check({ texts }) {
    for (const counted of countedSentences(texts("digit"), CANDIDATE)) {
      const { text, from } = counted;
      const found = wrongChange(counted);
      if (found === undefined) continue;
      const { before, after, stated, unit } = found;
      const change = Number((after.value - before.value).toFixed(6));
      yield {
        at: placeIn(text, from + stated.start, from + stated.end),
        message: `「${text.label}」に${stated.text}の増減とありますが、${before.text}から${after.text}では${Math.abs(change).toLocaleString("ja-JP")}${unit}の${change < 0 ? "減" : "増"}です。どちらが正しいかを確かめてください。`,
      };
    }
  },
};

/** The one step (7名→9名) and the one change (1名増員) of a sentence, where they do not agree. */
function wrongChange({ sentence, amounts }: CountedSentence) {
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
