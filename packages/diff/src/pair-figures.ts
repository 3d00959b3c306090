import type { Edit, FigureChange } from "./edition-changes.ts";
import { readFigures } from "./figures.ts";
import type { Figure } from "./figures.ts";

/** A figure that stands in both texts with another value. */
export type FigurePair = Omit<FigureChange, "field">;

/**
 * The figures that changed from one text to the other, in the order of the new text.
 * Figures pair where one took the other's place with the same unit; elsewhere only where label and unit are the same and occur once.
 * The same quantity in another notation is no change.
 */
export function pairFigures(
  before: string,
  after: string,
  edits: readonly Edit[],
): readonly FigurePair[] {
  if (!hasDigit(edits, "remove") || !hasDigit(edits, "add")) return [];
  const groups = groupsOf(edits);
  const left = changedFigures(readFigures(before), groups, "before");
  const right = changedFigures(readFigures(after), groups, "after");
  const pairs: { readonly from: Figure; readonly to: Figure }[] = [];
  const match = (fits: (from: Figure, to: Figure) => boolean, place?: number): void => {
    for (const from of left.filter(
      (one) => !one.used && (place === undefined || one.group === place),
    )) {
      const to = right.find(
        (one) =>
          !one.used &&
          (place === undefined || one.group === place) &&
          fits(from.figure, one.figure),
      );
      if (to === undefined) continue;
      from.used = true;
      to.used = true;
      pairs.push({ from: from.figure, to: to.figure });
    }
  };
  for (const place of groups.keys()) {
    match(isSameQuantity, place);
    match(isSameCount, place);
    // In a text written anew, what stands where says nothing.
    if (edits.length > 2 || Math.max(before.length, after.length) <= 40) match(isSameUnit, place);
  }
  match((from, to) => isSameQuantity(from, to) && from.label === to.label);
  match(
    (from, to) =>
      from.label !== "" && isSameCount(from, to) && isOnly(from, left) && isOnly(to, right),
  );
  return pairs
    .filter((pair) => !isSameQuantity(pair.from, pair.to))
    .toSorted((a, b) => a.to.start - b.to.start)
    .map(({ from, to }) => ({
      label: to.label,
      from: from.value,
      to: to.value,
      unit: to.unit,
      written: { from: from.text, to: to.text },
    }));
}

interface Group {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

interface ChangedFigure {
  readonly figure: Figure;
  readonly group: number;
  used: boolean;
}

function hasDigit(edits: readonly Edit[], op: Edit["op"]): boolean {
  return edits.some((edit) => edit.op === op && /[0-9０-９元]/.test(edit.text));
}

function groupsOf(edits: readonly Edit[]): readonly Group[] {
  const groups: Group[] = [];
  let before = 0;
  let after = 0;
  for (const [place, edit] of edits.entries()) {
    const length = edit.text.length;
    if (edit.op === "keep") {
      before += length;
      after += length;
    } else if (edit.op === "remove") {
      const next = edits[place + 1];
      const added = next?.op === "add" ? next.text.length : 0;
      groups.push({ before: [before, before + length], after: [after, after + added] });
      before += length;
    } else {
      if (edits[place - 1]?.op !== "remove")
        groups.push({ before: [before, before], after: [after, after + length] });
      after += length;
    }
  }
  return groups;
}

function changedFigures(
  figures: readonly Figure[],
  groups: readonly Group[],
  side: keyof Group,
): readonly ChangedFigure[] {
  const changed: ChangedFigure[] = [];
  for (const figure of figures) {
    const group = groups.findIndex(
      (one) => figure.start < one[side][1] && figure.end > one[side][0],
    );
    if (group >= 0) changed.push({ figure, group, used: false });
  }
  return changed;
}

function isSameQuantity(from: Figure, to: Figure): boolean {
  return from.kind === to.kind && from.key === to.key;
}

function isSameCount(from: Figure, to: Figure): boolean {
  return from.label === to.label && isSameUnit(from, to);
}

function isSameUnit(from: Figure, to: Figure): boolean {
  if (from.kind !== to.kind) return false;
  return (
    from.kind === "date" ||
    from.kind === "time" ||
    from.unit.normalize("NFKC") === to.unit.normalize("NFKC")
  );
}

function isOnly(figure: Figure, among: readonly ChangedFigure[]): boolean {
  return among.filter((one) => !one.used && isSameCount(one.figure, figure)).length === 1;
}
