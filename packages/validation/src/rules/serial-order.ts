import { parseMeasureId, policyOf, type MeasureId, type PolicyId } from "@torikumi/record";
import type { Context } from "../context.ts";
import { topOf } from "../place.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "serial-order",
  title: "新しい取組の番号",
  severity: "error",
  *check(context) {
    const { previous, previousName: name, measures, only, ids, existedBefore } = context;
    if (previous === undefined || (only !== undefined && ids === undefined)) return;
    const last = lastSerials(context);
    const used = new Map(last);
    for (const { id, page } of measures) {
      if (existedBefore(id)) continue;
      const policy = policyOf(id);
      const serial = parseMeasureId(id)?.serial ?? 0;
      const latest = last.get(policy) ?? 0;
      const next = (used.get(policy) ?? 0) + 1;
      const at = topOf(page);
      if (serial <= latest) {
        yield {
          at,
          message: `${id} は、${name}の最後の番号 ${policy}-${latest} より前の番号です。以前に使った番号は使えないので、${policy}-${latest + 1} 以降の番号にしてください。`,
        };
        continue;
      }
      used.set(policy, serial);
      if (serial === next) continue;
      yield {
        at,
        severity: "warning",
        message: `${id} の前の番号 ${policy}-${next} がありません。続きの番号 ${policy}-${next} にしてください。`,
      };
    }
  },
};

/** The highest serial that the previous edition used under each policy. */
function lastSerials({ previous, ids }: Context): ReadonlyMap<PolicyId, number> {
  const last = new Map<PolicyId, number>();
  const all = new Set<MeasureId>([...(previous?.measures.keys() ?? []), ...(ids?.before ?? [])]);
  for (const id of all) {
    const policy = policyOf(id);
    last.set(policy, Math.max(last.get(policy) ?? 0, parseMeasureId(id)?.serial ?? 0));
  }
  return last;
}
