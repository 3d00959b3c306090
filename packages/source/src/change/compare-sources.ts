import type { Source } from "../edition/source.ts";
import { compareEntries } from "./compare-entries.ts";
import type { Difference } from "./compare-entries.ts";
import { compareTrees } from "./compare-trees.ts";
import { compareWorkingTree } from "./compare-working-tree.ts";

/** Finds the files that differ between two editions in the cheapest way that they allow (see `openChanged`). */
export async function compareSources(from: Source, to: Source): Promise<Difference> {
  if (from.kind === "revision") {
    if (to.kind === "revision") return compareTrees(from, to);
    const quick = await compareWorkingTree(from, to);
    if (quick !== undefined) return quick;
  } else if (to.kind === "revision") {
    const quick = await compareWorkingTree(to, from);
    if (quick !== undefined) return { ...quick, before: quick.after, after: quick.before };
  }
  const [before, after] = await Promise.all([from.list(), to.list()]);
  return compareEntries({ root: from.root, entries: before }, { root: to.root, entries: after });
}
