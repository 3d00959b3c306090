import { comparedAmounts } from "../figures/compared-amounts.ts";
import { fieldPlace, placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/** A step this large is more often a slip of typing than news. */
const TIMES = 5;
/** Small numbers jump easily. */
const LEAST = 20;

export const rule: Rule = {
  id: "figure-jump",
  title: "前の年度版から大きく変わった数",
  severity: "info",
  sees: "measure",
  *check(context) {
    for (const { text, before, from, to } of comparedAmounts(context)) {
      const [less, more] = [from.value, to.value].toSorted((a, b) => a - b);
      const isJump = from.unit === to.unit && less !== undefined && more !== undefined;
      if (!isJump || less === 0 || more < LEAST || more < TIMES * less) continue;
      const there = fieldPlace(before, "progress");
      yield {
        at: placeIn(text, to.start, to.end),
        message: `「${to.label}」が、${context.previousName}の${from.written}から${to.written}へ、${TIMES}倍以上変わっています。桁の打ち間違いでないかを確かめてください。`,
        related:
          there === undefined
            ? []
            : [{ at: there, message: `${context.previousName}の「取組状況」です。` }],
      };
    }
  },
};
