import { carryOverOf, tracePromises, type TracedPromise } from "@torikumi/diff";
import { FIELD_HEADINGS, isUnfilled, sourceSpan } from "@torikumi/record";
import { fieldPlace } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/** Longer texts are no plan and no report. */
const LONGEST = 10_000;

export const rule: Rule = {
  id: "forgotten-promise",
  title: "報告されていない前回の予定",
  severity: "info",
  *check({ measures, mistaken, previous, previousName: name, isNewYear }) {
    if (previous === undefined || !isNewYear) return;
    // Of a text under another number, `mistaken-number` speaks.
    const elsewhere = new Set(mistaken().map(({ id }) => id));
    for (const { id, page, before } of measures) {
      if (elsewhere.has(id)) continue;
      if (before === undefined || before.file.blob === page.file.blob) continue;
      const { progress, evaluation, repostOf } = page.value;
      if (repostOf !== undefined) continue; // told where it stands first
      const { plan } = before.value;
      if (plan.length > LONGEST || progress.length + evaluation.length > LONGEST) continue;
      // Of a text that was carried over, `carried-over` speaks.
      if (isUnfilled(progress) || carryOverOf(before.value.progress, progress) !== undefined)
        continue;
      const at = fieldPlace(page, "progress");
      const promised = before.sections.find((one) => one.name === FIELD_HEADINGS.plan);
      if (at === undefined || promised === undefined) continue;
      for (const promise of tracePromises(plan, { progress, evaluation })) {
        const gap = gapIn(promise);
        if (gap === undefined) continue;
        const span = sourceSpan(promised.content, promise.start, promise.end);
        yield {
          at,
          message: `${name}の今後の取組に「${promise.text}」とありますが、${gap}取組状況と自己評価に見当たりません。どうなったかを書いてください。`,
          related: [{ at: { page: before, span }, message: `${name}の今後の取組です。` }],
        };
      }
    }
  },
};

/** What the report leaves out, as the beginning of what is said of it; undefined where it leaves out nothing. */
function gapIn({ outcome, missing = [] }: TracedPromise): string | undefined {
  if (outcome === "見当たらない") return "";
  if (outcome !== "一部") return undefined;
  return `${missing.map((thing) => `「${thing}」`).join("")}のことが`;
}
