import { DISPENSABLE_FIELDS, parsePolicyId, usesField } from "@torikumi/record";
import type { DispensableField, Measure, MeasureId, PolicyId } from "@torikumi/record";
import { recordPath } from "../../model/addresses.ts";
import { toCategory, type CategoryView } from "../../model/category-mark.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { sheetName, type OutlinedPolicy, type OutlinedRecommendation } from "@torikumi/outline";
import { departmentPath } from "../../model/department/department-name.ts";
import { toMeasureLink } from "../../model/measure-summary.ts";
import { headingPeriods } from "../../model/heading-periods.ts";
import { bannersOf, type PageFrame } from "../../layout/page-frame.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { toBlocks, type TextBlock } from "../../model/text-blocks.ts";
import { crumbsToRecommendation } from "../../layout/crumbs.ts";

/** One row of a sheet. */
export interface SheetRow {
  readonly id: MeasureId;
  readonly path: string;
  readonly category: CategoryView;
  readonly departments: readonly SiteLink[];
  readonly repost?: SiteLink;
  /** Absent in a row that a merged cell above reaches into; paper says 「（1-エ-1と同じ）」 there, since a page may end in between. */
  readonly goal?: { readonly blocks: readonly TextBlock[]; readonly rows: number };
  /** The measure of the merged cell above. */
  readonly sameAs?: MeasureId;
  /** The measure whose goal this one shares, where the two do not stand together. */
  readonly goalOf?: SiteLink;
  readonly progress: readonly TextBlock[];
  readonly evaluation: readonly TextBlock[];
  readonly plan: readonly TextBlock[];
  readonly opinion: readonly TextBlock[];
  readonly endReason?: string;
}

/** A sheet: the paper's table of one policy. */
export interface SheetView {
  readonly heading: string;
  readonly path: string;
  readonly number: number;
  readonly recommendation: string;
  readonly recommendationPath: string;
  readonly items: readonly string[];
  readonly letter: string;
  readonly direction: readonly TextBlock[];
  readonly periods: { readonly progress: string; readonly plan: string };
  /** The fields that have a column: those that the city uses or a measure has. */
  readonly columns: readonly DispensableField[];
  readonly rows: readonly SheetRow[];
  readonly hasOpinions: boolean;
  readonly editionName: string;
  readonly previous?: SiteLink;
  readonly next?: SiteLink;
}

/** The sheet of a policy. */
export function viewSheet(node: EditionNode, policy: OutlinedPolicy): SheetView {
  const recommendation = recommendationOf(node, policy.id);
  const all = node.outline.flatMap(({ policies }) => policies.map(({ id }) => id));
  const at = all.indexOf(policy.id);
  const rows = toRows(node, policy.measures);
  const neighbour = (id: PolicyId | undefined): SiteLink | undefined =>
    id === undefined ? undefined : { label: sheetName(id), path: recordPath(node.slug, id) };
  const [previous, next] = [neighbour(all[at - 1]), neighbour(all[at + 1])];
  return {
    heading: sheetName(policy.id),
    path: recordPath(node.slug, policy.id),
    number: recommendation.number,
    recommendation: recommendation.title,
    recommendationPath: `${node.slug}/${recommendation.number}/`,
    items: recommendation.items,
    letter: policy.letter,
    direction: toBlocks(policy.direction),
    periods: headingPeriods(node.edition),
    columns: (Object.keys(DISPENSABLE_FIELDS) as DispensableField[]).filter(
      (field) =>
        usesField(node.edition.index?.value, field) ||
        policy.measures.some((id) => (node.measures.get(id)?.[field] ?? "") !== ""),
    ),
    rows,
    hasOpinions: rows.some(({ opinion }) => opinion.length > 0),
    editionName: node.fullName,
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
  };
}

/** Title, banners and way to a sheet. */
export function frameSheet(site: SiteModel, node: EditionNode, policy: OutlinedPolicy): PageFrame {
  const { number } = recommendationOf(node, policy.id);
  return {
    title: `${sheetName(policy.id)}${policy.letter === "" ? "　取組表" : ""}（${node.fullName}）`,
    description: policy.direction.split("\n")[0] ?? "",
    path: recordPath(node.slug, policy.id),
    node,
    crumbs: crumbsToRecommendation(node, number),
    banners: bannersOf(site, node),
    paper: "sheet",
  };
}

function recommendationOf(node: EditionNode, id: PolicyId): OutlinedRecommendation {
  const number = parsePolicyId(id)?.recommendation;
  const found = node.outline.find((each) => each.number === number);
  if (found === undefined) throw new Error(`${id} has no recommendation`);
  return found;
}

function toRows(node: EditionNode, ids: readonly MeasureId[]): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  for (const [place, id] of ids.entries()) {
    const measure = node.measures.get(id);
    if (measure === undefined) continue;
    const isMerged = isBelow(node, ids, place);
    rows.push({
      id,
      path: recordPath(node.slug, id),
      category: toCategory(measure.category, node),
      // As the paper prints them.
      departments: measure.departments.map((name) => ({
        label: name,
        path: departmentPath(node, name),
      })),
      ...(measure.repostOf !== undefined && { repost: toMeasureLink(node, measure.repostOf) }),
      ...(isMerged && measure.goalOf !== undefined
        ? { sameAs: measure.goalOf }
        : goalCell(node, ids, place, measure)),
      progress: toBlocks(measure.progress),
      evaluation: toBlocks(measure.evaluation),
      plan: toBlocks(measure.plan),
      opinion: (node.opinions.get(id) ?? []).flatMap(({ text }) => toBlocks(text)),
      ...(measure.endReason !== undefined && { endReason: measure.endReason }),
    });
  }
  return rows;
}

function goalCell(
  node: EditionNode,
  ids: readonly MeasureId[],
  place: number,
  measure: Measure,
): Pick<SheetRow, "goal" | "goalOf"> {
  if (measure.goalOf !== undefined) {
    return {
      goal: { blocks: toBlocks(node.measures.get(measure.goalOf)?.goal ?? ""), rows: 1 },
      goalOf: toMeasureLink(node, measure.goalOf),
    };
  }
  let rows = 1;
  while (isBelow(node, ids, place + rows)) rows += 1;
  return { goal: { blocks: toBlocks(measure.goal), rows } };
}

/** Whether the goal of the measure at `place` is the one of the nearest row above that has its own: one merged cell on paper. */
function isBelow(node: EditionNode, ids: readonly MeasureId[], place: number): boolean {
  const goalOf = node.measures.get(ids[place] as MeasureId)?.goalOf;
  if (goalOf === undefined) return false;
  let above = place - 1;
  while (above >= 0 && node.measures.get(ids[above] as MeasureId)?.goalOf === goalOf) above -= 1;
  return ids[above] === goalOf;
}
