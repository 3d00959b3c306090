import { normalizeYears } from "@torikumi/diff";
import { likeness, shorten } from "@torikumi/record";
import { oldestInRow, yearsFrom } from "../history.ts";
import type { Rule } from "../rule.ts";
import { carriedText, REPORTED } from "../text/carried-text.ts";

/** From so many years on, a reason to wait is no longer one. */
const LONG = 3;

/** Reasons so alike give the same reason in other words. */
const LEAST_LIKENESS = 0.7;

export const rule: Rule = {
  id: "repeated-reason",
  title: "年をまたいで同じ据置理由",
  severity: "warning",
  *check({ measures, history, id: edition, isNewYear }) {
    if (!isNewYear) return;
    for (const { id, page } of measures) {
      const { carryOverReason: reason } = page.value;
      if (reason === undefined) continue;
      const first = oldestInRow(
        history(id, page.value),
        (old) =>
          isSameReason(old.carryOverReason ?? "", reason) &&
          REPORTED.some((field) => carriedText(old[field], page.value[field]) !== undefined),
      );
      if (first === undefined) continue;
      const years = yearsFrom(first, edition);
      const how =
        carriedText(first.page.value.carryOverReason ?? "", reason) === undefined ? "ほとんど" : "";
      yield {
        at: { page, span: page.spanOf(["据置理由"]) },
        severity: years >= LONG ? "warning" : "info",
        message: `据置理由「${shorten(reason, 30)}」は、${first.edition}から${years}年続けて${how}同じです。今も変わらない理由かを確かめ、いつまで据え置くのかを書いてください。`,
        related: [
          {
            at: { page: first.page, span: first.page.spanOf(["据置理由"]) },
            message: `${first.edition}の据置理由です。`,
          },
        ],
      };
    }
  },
};

function isSameReason(before: string, after: string): boolean {
  if (carriedText(before, after) !== undefined) return true;
  return likeness(normalizeYears(before), normalizeYears(after)) >= LEAST_LIKENESS;
}
