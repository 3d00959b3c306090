import {
  carryOverOf,
  joinReports,
  successorsOf,
  tracePromises,
  type TracedPromise,
} from "@torikumi/diff";
import { FIELD_HEADINGS, isUnfilled, reportedYear, sourceSpan } from "@torikumi/record";
import { fieldPlace } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/** Longer texts are no plan and no report. */
const LONGEST = 10_000;

export const rule: Rule = {
  id: "forgotten-promise",
  title: "報告されていない前回の予定",
  severity: "info",
  *check({ edition, misnumbered, previous, previousName: name, isNewYear }) {
    if (previous === undefined || !isNewYear) return;
    for (const [id, before] of previous.measures) {
      const [page, ...others] = misnumbered().has(id) ? [] : successorsOf(id, edition);
      if (page === undefined || before.file.blob === page.file.blob) continue;
      const { progress, repostOf } = page.value;
      if (repostOf !== undefined) continue; // told where it stands first
      // Of a text that was carried over, `carried-over` speaks.
      const carried = carryOverOf(before.value.progress, progress);
      if (isUnfilled(progress) || carried === "identical" || carried === "years") continue;
      const { plan } = before.value;
      const report = joinReports([page, ...others].map(({ value }) => value));
      if (plan.length > LONGEST || report.progress.length + report.evaluation.length > LONGEST)
        continue;
      const at = fieldPlace(page, "progress");
      const promised = before.sections.find((one) => one.name === FIELD_HEADINGS.plan);
      if (at === undefined || promised === undefined) continue;
      for (const promise of tracePromises(plan, report, { reported: reportedYear(edition) })) {
        const gap = gapIn(promise);
        if (gap === undefined) continue;
        const span = sourceSpan(promised.content, promise.start, promise.end);
        const whose = page.value.id === id ? "" : `${id} の`;
        yield {
          at,
          message: `${name}の${whose}今後の取組に「${promise.text}」とありますが、${gap}取組状況と自己評価に見当たりません。どうなったかを書いてください。`,
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
