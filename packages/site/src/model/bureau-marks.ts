import type { EditionNode } from "./edition-node.ts";

/** What the marks before the names of departments stand for, as the register says it: 子）＝こども局、区）＝各区. "" where it says nothing. */
export function bureauMarks({ register }: Pick<EditionNode, "register">): string {
  const marks = new Map<string, Set<string>>();
  for (const { name, bureau } of register) {
    const mark = /^[^）()（\s]{1,3}[）)]/u.exec(name)?.[0];
    if (mark === undefined || bureau === undefined) continue;
    marks.set(mark, (marks.get(mark) ?? new Set()).add(bureau));
  }
  return [...marks].map(([mark, bureaus]) => `${mark}＝${[...bureaus].join("・")}`).join("、");
}
