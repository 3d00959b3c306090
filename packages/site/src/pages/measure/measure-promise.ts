import { describeReport } from "@torikumi/outline";
import type { OutlinedPromise } from "@torikumi/outline";
import type { Measure, MeasureId } from "@torikumi/record";
import { recordPath } from "../../model/addresses.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { originOf } from "../../model/measure-chain.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { toBlocks, type TextBlock } from "../../model/text-blocks.ts";

/** Last year's plan, and what the report says of each promise in it. */
export interface PromiseView {
  /** The edition of the plan, with the way to the measure there. */
  readonly source: SiteLink;
  readonly plan: readonly TextBlock[];
  readonly rows: readonly {
    readonly promise: string;
    readonly outcome: OutlinedPromise["outcome"];
    readonly report: string;
  }[];
}

/** What was planned in the year before; undefined where there was none, or it planned nothing. */
export function viewPromise(
  site: SiteModel,
  node: EditionNode,
  id: MeasureId,
): PromiseView | undefined {
  const { previousYear } = node;
  const origin = originOf(site, node, id);
  const before = origin && previousYear?.measures.get(origin.id);
  const after = node.measures.get(id) as Measure;
  if (previousYear === undefined || before === undefined || before.plan === "") return undefined;
  return {
    source: { label: previousYear.name, path: recordPath(previousYear.slug, before.id) },
    plan: toBlocks(before.plan),
    rows: site.promisesOf(before, after, node.edition).map((row) => ({
      promise: row.promise,
      outcome: row.outcome,
      report: describeReport(row),
    })),
  };
}
