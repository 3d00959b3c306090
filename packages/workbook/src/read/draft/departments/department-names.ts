import { joinWrapped } from "./join-wrapped.ts";
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
  const names = [...new Set(split.flatMap((one) => one.names))];
  return {
    names,
    notes: [
      ...joined.notes,
      ...split.flatMap(({ notes }) => notes),
      ...names.filter((name) => !known.has(name)).flatMap(remarkOn),
    ],
  };
}
