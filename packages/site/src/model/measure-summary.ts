import { measureTitle } from "@torikumi/outline";
import type { MeasureId } from "@torikumi/record";
import { recordPath, type SitePath } from "./addresses.ts";
import { toCategory, type CategoryView } from "./category-mark.ts";
import { departmentName, departmentPath } from "./department/department-name.ts";
import type { EditionNode } from "./edition-node.ts";
import { hasOpinion } from "./opinion/has-opinion.ts";
import type { SiteLink } from "./site-link.ts";

/** A measure in one line of a list. */
export interface MeasureSummary {
  readonly id: MeasureId;
  readonly path: SitePath;
  readonly title: string;
  readonly category: CategoryView;
  readonly departments: readonly SiteLink[];
  readonly repost?: SiteLink;
  /** Whether the committee has said something of it on this edition's paper, or still waits for an answer. */
  readonly hasOpinion: boolean;
}

/** The line of a measure in a list. The measure has to be in the edition. */
export function summarizeMeasure(node: EditionNode, id: MeasureId): MeasureSummary {
  const measure = node.measures.get(id);
  if (measure === undefined) throw new Error(`${id} is not in ${node.id}`);
  return {
    id,
    path: recordPath(node.slug, id),
    title: measureTitle(measure, node.edition),
    category: toCategory(measure.category, node),
    departments: toDepartmentLinks(node, measure.departments),
    hasOpinion: hasOpinion(node, id),
    ...(measure.repostOf !== undefined && { repost: toMeasureLink(node, measure.repostOf) }),
  };
}

/** The departments as links to their pages, their names in full. */
export function toDepartmentLinks(
  node: EditionNode,
  departments: readonly string[],
): readonly SiteLink[] {
  return departments.map((name) => ({
    label: departmentName(node, name),
    path: departmentPath(node, name),
  }));
}

/** A link to another measure of the edition; to the edition itself where that measure is not in it. */
export function toMeasureLink(node: EditionNode, id: MeasureId): SiteLink {
  return { label: id, path: node.measures.has(id) ? recordPath(node.slug, id) : `${node.slug}/` };
}
