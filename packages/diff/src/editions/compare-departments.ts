import { compareEditionIds } from "@torikumi/record";
import type { Department } from "@torikumi/record";
import type { DepartmentChanges } from "../changes/edition-changes.ts";
import { isSameNotation } from "../notation/normalize-notation.ts";

/** The register of departments and the two editions between which a name may have changed. */
export interface Renaming {
  readonly register: readonly Department[];
  /** Edition ids. */
  readonly from: string;
  readonly to: string;
}

/**
 * Which departments came and went; order and repetition do not matter. Undefined where the same stand on both sides.
 * A department whose successor stands in the new list was renamed, not replaced: when the register says so (後継, over several steps too),
 * when its name ended before the new edition and exactly one name of the bureau began there, or when only the notation differs.
 */
export function compareDepartments(
  before: readonly string[],
  after: readonly string[],
  renaming: Renaming,
): DepartmentChanges | undefined {
  const old = new Set(before);
  const now = new Set(after);
  const gone = [...old].filter((name) => !now.has(name));
  const come = [...now].filter((name) => !old.has(name));
  if (gone.length + come.length === 0) return undefined;
  const renamed: { from: string; to: string }[] = [];
  for (const from of gone) {
    const heirs = heirsOf(from, renaming.register);
    const named = [...now].filter(
      (to) => heirs.has(to) || (!old.has(to) && isSameNotation(to, from)),
    );
    const names = named.length > 0 ? named : soleHeir(from, gone, come, renaming);
    for (const to of names) renamed.push({ from, to });
  }
  const taken = new Set(renamed.flatMap((pair) => [pair.from, pair.to]));
  return {
    added: come.filter((name) => !taken.has(name)),
    removed: gone.filter((name) => !taken.has(name)),
    renamed,
  };
}

/** Every name that took over from a department, directly or after others. */
function heirsOf(name: string, register: readonly Department[]): ReadonlySet<string> {
  const heirs = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const department of register) {
      if (department.name !== next) continue;
      for (const heir of department.successors) {
        if (heir === name || heirs.has(heir)) continue;
        heirs.add(heir);
        open.push(heir);
      }
    }
  }
  return heirs;
}

/** The one name that can only have taken over, by the years in the register alone. */
function soleHeir(
  name: string,
  gone: readonly string[],
  come: readonly string[],
  { register, from, to }: Renaming,
): readonly string[] {
  const ended = (one: string): Department | undefined =>
    register.find(
      (entry) =>
        entry.name === one &&
        entry.to !== undefined &&
        entry.successors.length === 0 &&
        compareEditionIds(entry.to, to) < 0,
    );
  const began = (one: string): Department | undefined =>
    register.find(
      (entry) =>
        entry.name === one && entry.from !== undefined && compareEditionIds(entry.from, from) > 0,
    );
  const old = ended(name);
  if (old === undefined) return [];
  const rivals = gone.filter((one) => ended(one)?.bureau === old.bureau);
  const heirs = come.filter((one) => began(one) !== undefined && began(one)?.bureau === old.bureau);
  return rivals.length === 1 && heirs.length === 1 ? heirs : [];
}
