import type { Measure, MeasureId } from "@torikumi/record";
import { departmentName } from "../../model/department/department-name.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { summarizeMeasure, type MeasureSummary } from "../../model/measure-summary.ts";
import { currentOpinions } from "../../model/opinion/current-opinions.ts";
import { viewOpinion, type OpinionView } from "../../model/opinion/opinion-view.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { toBlocks, type TextBlock } from "../../model/text-blocks.ts";
import { viewPromise, type PromiseView } from "../measure/measure-promise.ts";

/** A measure with what was planned for it in the year before, what is reported now, and how it is judged. */
export interface PromisedMeasure {
  readonly summary: MeasureSummary;
  /** The departments in charge, in full; beside the one that the page is about, those that are in charge with it. */
  readonly departments: readonly string[];
  readonly isJoint: boolean;
  readonly promise?: PromiseView;
  readonly report: readonly TextBlock[];
  readonly evaluation: readonly TextBlock[];
  readonly opinions: readonly OpinionView[];
}

/** A measure with what was planned for it and what came of it; departments called `without` are left out. */
export function viewPromised(
  site: SiteModel,
  {
    node,
    id,
    without = [],
  }: {
    readonly node: EditionNode;
    readonly id: MeasureId;
    readonly without?: readonly string[];
  },
): PromisedMeasure {
  const measure = node.measures.get(id) as Measure;
  const promise = viewPromise(site, node, id);
  return {
    summary: summarizeMeasure(node, id),
    departments: measure.departments
      .filter((name) => !without.includes(name))
      .map((name) => departmentName(node, name)),
    isJoint: without.length > 0,
    ...(promise !== undefined && { promise }),
    report: toBlocks(measure.progress),
    evaluation: toBlocks(measure.evaluation),
    opinions: currentOpinions(node, id).map((one) => viewOpinion(one, node)),
  };
}
