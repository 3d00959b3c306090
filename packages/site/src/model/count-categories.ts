import { toCategory, type CategoryView } from "./category-mark.ts";
import type { EditionNode } from "./edition-node.ts";

/** How many measures have a category. */
export interface CategoryCount extends CategoryView {
  readonly count: number;
}

/** One bar of a chart and one row of the table beside it. */
export interface CategoryRow {
  readonly label: string;
  readonly path?: string;
  readonly counts: readonly CategoryCount[];
  readonly total: number;
}

/**
 * Counts the measures of an edition by category, in the order of the vocabulary; words outside it come last. Zeros are counted too;
 * measures without any, in a city that has no categories, are counted under "".
 */
export function countCategories(
  node: EditionNode,
  options: { readonly recommendation?: number } = {},
): readonly CategoryCount[] {
  const counts = new Map(node.categories.map(({ name }) => [name, 0]));
  for (const [id, { category }] of node.measures) {
    if (options.recommendation !== undefined && !id.startsWith(`${options.recommendation}-`))
      continue;
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ ...toCategory(name, node), count }));
}

/** The number of measures that the counts add up to. */
export function totalOf(counts: readonly CategoryCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
