import type { EditionNode } from "./edition-node.ts";

/** A mark before the names of departments, 子）, with the bureau that it stands for; with all of them, where they share it. */
export interface BureauMark {
  readonly mark: string;
  readonly name: string;
}

/** What the marks before the names of departments stand for, as the register says it. */
export function bureauMarks({ register }: Pick<EditionNode, "register">): readonly BureauMark[] {
  const bureaus = new Map<string, Set<string>>();
  for (const { name, bureau } of register) {
    const mark = /^[^）()（\s]{1,3}[）)]/u.exec(name)?.[0];
    if (mark === undefined || bureau === undefined) continue;
    bureaus.set(mark, (bureaus.get(mark) ?? new Set()).add(bureau));
  }
  return Array.from(bureaus, ([mark, names]) => ({ mark, name: [...names].join("・") }));
}
