import type { CellNote } from "../../../notes/import-note.ts";
import { shorten } from "../../../notes/shorten.ts";
import { bureauOf, isNested, isOffice, isOpen, type DepartmentNames } from "./office-name.ts";

const JOINED: CellNote = {
  severity: "warning",
  message:
    "行の途中で折り返した1つの担当部とみてつなぎました。別の部なら、それぞれの名前を省かずに書いてください。",
};
const BARE: CellNote = {
  severity: "warning",
  message:
    "局の頭文字（「子）」など）で始まらない担当部です。名前の途中の改行なら1行につなぎ、別の部なら頭文字を書いてください。",
};

const NESTED: CellNote = {
  severity: "warning",
  message:
    "大きな部署と、その中の部署を2行に分けて書いたように見えますが、2つの担当部として取り込みました。1つの部の名前なら、1行につないで書いてください。",
};

/**
 * Puts names together that a narrow column broke over two lines: the joined name is known, or only it is an office.
 * Tells of lines without a bureau among others that have one, and of an office below a greater one.
 */
export function joinWrapped(lines: readonly string[], known: ReadonlySet<string>): DepartmentNames {
  const hasBureaus = lines.some((line) => bureauOf(line) !== undefined);
  const names: string[] = [];
  const notes: CellNote[] = [];
  for (const line of lines) {
    const before = names.at(-1);
    const isPart =
      before !== undefined && !known.has(line) && (isOpen(before) || bureauOf(line) === undefined);
    const joined = `${before}${line}`;
    const isBroken =
      before !== undefined && (isOpen(before) || (!isOffice(before) && isOffice(joined)));
    if (isPart && !known.has(before) && (isBroken || known.has(joined))) {
      names[names.length - 1] = joined;
      notes.push({ ...JOINED, quote: shorten(joined) });
      continue;
    }
    if (isPart && hasBureaus) notes.push({ ...BARE, quote: shorten(line) });
    else if (isPart && !known.has(before) && isNested([before, line]))
      notes.push({ ...NESTED, quote: shorten(`${before} ${line}`) });
    names.push(line);
  }
  return { names, notes };
}
