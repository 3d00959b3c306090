import type { CellNote } from "../../../notes/import-note.ts";
import { shorten } from "../../../notes/shorten.ts";
import {
  bureauOf,
  countBureaus,
  isNested,
  isOffice,
  partsOf,
  type DepartmentNames,
} from "./office-name.ts";
import { ANY, ARROW, SIGN, SPACE } from "./separators.ts";

const SPLIT: CellNote = {
  severity: "warning",
  message:
    "1行に書かれた複数の担当部とみて分けました。1つの部の名前なら、取り込み先の departments.yaml にその名前を加えてから取り込み直してください。",
};
const UNSURE: CellNote = {
  severity: "warning",
  message:
    "1行に2つの担当部があるように見えますが、1つの名前として取り込みました。2つの部なら1行に1つずつ書いてください。",
};

/**
 * Takes a line of departments apart: where every part is known or begins with a bureau, or where every part is an office
 * and none is part of the one before. Where a line only looks like several names, it stays one and is told.
 */
export function splitLine(line: string, known: ReadonlySet<string>): DepartmentNames {
  const whole = { names: [line], notes: [] };
  if (known.has(line)) return whole;
  const held = [...known].filter((name) => ANY.test(name) && line.includes(name));
  const parts = partsOf(line, ANY, held);
  const hasSign = partsOf(line, SIGN, held).length > 1;
  const isSure = parts.every((part) => known.has(part) || bureauOf(part) !== undefined);
  const areOffices = parts.every(isOffice);
  const told = (note: CellNote): readonly CellNote[] => [{ ...note, quote: shorten(line) }];
  if (parts.length > 1 && isSure) {
    const isPlain = hasSign || parts.every((part) => known.has(part));
    return { names: parts, notes: isPlain ? [] : told(SPLIT) };
  }
  if (parts.length > 1 && areOffices && (hasSign || !isNested(parts)))
    return { names: parts, notes: told(SPLIT) };
  const hasDot =
    parts.length > 1 && areOffices && partsOf(line, SPACE, held).length !== parts.length;
  const hasMore = hasSign || hasDot || ARROW.test(line) || countBureaus(line) > 1;
  return hasMore ? { ...whole, notes: told(UNSURE) } : whole;
}
