import type { Edition, Measure } from "@torikumi/record";

/** A department with its measures, in the order of the edition. */
export interface DepartmentMeasures {
  readonly name: string;
  readonly measures: readonly Measure[];
}

/** What stands for the measures that name no department. */
export const NOBODY = "（担当部なし）";

/**
 * The departments of an edition's measures: first those of the register, in its order, then the others by name. A measure of several
 * departments stands with each of them.
 */
export function listDepartments(edition: Edition): readonly DepartmentMeasures[] {
  const byName = new Map<string, Measure[]>();
  for (const { value } of edition.measures.values())
    for (const name of value.departments.length === 0 ? [NOBODY] : new Set(value.departments))
      byName.set(name, [...(byName.get(name) ?? []), value]);
  const registered = (edition.register?.value ?? []).map(({ name }) => name);
  const names = new Set([
    ...registered.filter((name) => byName.has(name)),
    ...[...byName.keys()].sort(),
  ]);
  return [...names].map((name) => ({ name, measures: byName.get(name) ?? [] }));
}
