import type { MeasureId } from "@torikumi/record";
import type { EditionNode } from "../edition-node.ts";

type Departments = ReadonlyMap<string, readonly MeasureId[]>;

/** Every page of a department asks this of every edition. */
const known = new WeakMap<EditionNode, Departments>();

/** The measures of an edition that one of the names is in charge of, in its order. */
export function departmentMeasures(
  node: EditionNode,
  names: readonly string[],
): readonly MeasureId[] {
  const found = known.get(node) ?? byDepartment(node);
  known.set(node, found);
  const ids = new Set(names.flatMap((name) => found.get(name) ?? []));
  return names.length < 2 ? [...ids] : node.ids.filter((id) => ids.has(id));
}

function byDepartment({ measures }: EditionNode): Departments {
  const found = new Map<string, MeasureId[]>();
  for (const [id, { departments }] of measures)
    for (const name of departments) {
      const ids = found.get(name) ?? [];
      ids.push(id);
      found.set(name, ids);
    }
  return found;
}
