import type { Measure, MeasureId } from "@torikumi/record";
import type { Context } from "../context.ts";
import { findOrigin, type Origin } from "../reference/find-origin.ts";
import type { Finding, Rule } from "../rule.ts";

export const rule: Rule = {
  id: "reference",
  title: "再掲と取組内容が指す番号",
  severity: "error",
  *check(context) {
    yield* checkKey(context, "再掲", ({ repostOf }) => repostOf);
    yield* checkKey(context, "取組内容", ({ goalOf }) => goalOf);
  },
};

function* checkKey(
  context: Context,
  key: string,
  targetOf: (measure: Measure) => MeasureId | undefined,
): Generator<Finding> {
  const next = (id: MeasureId): MeasureId | undefined => {
    const page = context.edition.measures.get(id);
    return page === undefined ? undefined : targetOf(page.value);
  };
  const origins = new Map<MeasureId, Origin>();
  for (const { id, page } of context.measures) {
    const target = targetOf(page.value);
    if (target === undefined) continue;
    const at = { page, span: page.spanOf([key]) };
    const other = context.edition.measures.get(target);
    const related =
      other === undefined
        ? []
        : [
            {
              at: { page: other, span: other.spanOf([key], "key") },
              message: `${target} の「${key}」です。`,
            },
          ];
    if (target === id)
      yield {
        at,
        message: `「${key}」が自分の番号 ${id} を指しています。もとの取組の番号に直すか、この行を消してください。`,
      };
    else if (!context.exists(target))
      yield {
        at,
        message: `「${key}」が指す ${target} がこの年度版にありません。もとの取組の番号に直してください。`,
      };
    else if (next(target) !== undefined) {
      const origin = findOrigin(id, next, origins);
      const message =
        origin === "circle"
          ? `「${key}」が ${target} を指し、たどると同じところに戻ります。もとの取組からこの行を消してください。`
          : `「${key}」が指す ${target} にも「${key}」があります。もとの取組の番号 ${origin} を直接書いてください。`;
      yield { at, message, related };
    }
  }
}
