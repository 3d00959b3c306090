import { joinWrapped } from "./join-wrapped.ts";
import { withoutListMark } from "./list-mark.ts";
import type { DepartmentNames } from "./office-name.ts";
import { remarkOn } from "./remark-on.ts";
import { splitLine } from "./split-line.ts";

/**
 * Takes a cell apart into names of departments: one a line, or several on a line. A name that is known stays whole.
 * Where a line may be two names, or two lines one, it is told.
 */
export function departmentNames(text: string, known: ReadonlySet<string>): DepartmentNames {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const joined = joinWrapped(lines, known);
  const split = joined.names.map((line) => splitLine(line, known));
  const bare = split
    .flatMap((one) => one.names)
    .map((name) => (known.has(name) ? { name, notes: [] } : withoutListMark(name)));
  const names = [...new Set(bare.map(({ name }) => name))];
  return {
    names,
    notes: [
      ...joined.notes,
      ...split.flatMap(({ notes }) => notes),
      ...bare.flatMap(({ notes }) => notes),
      ...names.filter((name) => !known.has(name)).flatMap(remarkOn),
    ],
  };
}
