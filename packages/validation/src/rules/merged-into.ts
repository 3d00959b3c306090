import { ENDED, type MeasureId } from "@torikumi/record";
import type { Context } from "../context.ts";
import type { Finding, Rule } from "../rule.ts";

export const rule: Rule = {
  id: "merged-into",
  title: "統合先が指す番号",
  severity: "error",
  *check(context) {
    const { edition, measures } = context;
    for (const { id, page } of measures) {
      const { mergedInto, category } = page.value;
      if (mergedInto === undefined) continue;
      const at = { page, span: page.spanOf(["統合先"]) };
      if (category !== ENDED)
        yield {
          at,
          severity: "warning",
          message: `統合先がありますが、取組区分${category === "" ? "がありません" : `は「${category}」になっています`}。統合したのなら取組区分を「終了」にし、続けるのなら、この行を消してください。`,
        };
      const wrong = explainTarget(id, mergedInto, context);
      if (wrong === undefined) continue;
      const other = edition.measures.get(mergedInto);
      const related =
        other === undefined || mergedInto === id
          ? []
          : [
              {
                at: { page: other, span: other.spanOf(["取組区分"]) },
                message: `${mergedInto} の取組区分です。`,
              },
            ];
      yield { at, related, ...wrong };
    }
  },
};

/** What is wrong with the measure into which one was merged; undefined for one that goes on. */
function explainTarget(
  id: MeasureId,
  target: MeasureId,
  { edition, exists }: Context,
): Pick<Finding, "message" | "severity"> | undefined {
  if (target === id)
    return {
      message: `「統合先」が自分の番号 ${id} を指しています。統合した先の取組の番号に直すか、この行を消してください。`,
    };
  if (!exists(target))
    return {
      message: `「統合先」が指す ${target} がこの年度版にありません。統合した先の取組の番号に直してください。`,
    };
  return edition.measures.get(target)?.value.category === ENDED
    ? {
        severity: "warning",
        message: `「統合先」が指す ${target} も「終了」になっています。続いている取組の番号に直すか、この行を消してください。`,
      }
    : undefined;
}
