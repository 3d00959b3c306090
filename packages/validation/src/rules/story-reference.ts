import { idsInText, isMeasureId, successorsOf } from "@torikumi/record";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "story-reference",
  title: "あらましが挙げる番号",
  severity: "warning",
  *check({ edition, previous, exists, existedBefore, only }) {
    const { index: page } = edition;
    for (const [place, sentence] of (page?.value.story ?? []).entries())
      for (const id of new Set(idsInText(sentence))) {
        if (page === undefined || !isMeasureId(id) || exists(id)) continue;
        // Of a part of an edition nobody can say what became of a measure of an earlier one.
        if (
          only === undefined
            ? successorsOf(id, edition, { previous }).length > 0
            : existedBefore(id)
        )
          continue;
        yield {
          at: { page, span: page.spanOf(["あらまし", place]) },
          message: `あらましが挙げる ${id} がこの年度版にありません。取組の番号を確かめてください。`,
        };
      }
  },
};
