import type { Span } from "@torikumi/record";
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
  if (groups.length > MOST_GROUPS || before.length + after.length > MOST_CHARACTERS) return [];
  const left = changedFigures(before, groups, "before");
  const right = changedFigures(after, groups, "after");
  if (left.length * right.length > MOST_COMBINATIONS) return [];
  const pairs: FigureMatch[] = [];
  const match = (fits: (from: Figure, to: Figure) => boolean, group?: number): void => {
    const isFree = (one: ChangedFigure): boolean =>
      !one.used && (group === undefined || one.group === group);
    for (const from of left.filter(isFree)) {
      const to = right.find((one) => isFree(one) && fits(from.figure, one.figure));
      if (to === undefined) continue;
      from.used = true;
      to.used = true;
      pairs.push({ from: from.figure, to: to.figure });
    }
  };
  for (const [place, group] of groups.entries()) {
    match(isSameQuantity, place);
    // In a sentence written anew, what stands where says nothing.
    if (group.before[1] - group.before[0] > LONG) continue;
    match(isSameCount, place);
    match(isSameUnit, place);
  }
  match((from, to) => isSameQuantity(from, to) && from.label === to.label);
  match((from, to) => isTold(from, to, before, after) && isOnly(from, left) && isOnly(to, right));
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

interface FigureMatch {
  readonly from: Figure;
  readonly to: Figure;
}

/** In longer texts, with more changes or more figures, looking for pairs would take long and telling them would help nobody. */
const MOST_CHARACTERS = 60_000;
const MOST_GROUPS = 1_000;
const MOST_COMBINATIONS = 40_000;

/** A replaced stretch of more characters is a sentence written anew and not a few words. */
const LONG = 24;

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

/** The figures that a group touches. Only the sentences around the groups are read. */
function changedFigures(
  text: string,
  groups: readonly Group[],
  side: keyof Group,
): readonly ChangedFigure[] {
  const changed: ChangedFigure[] = [];
  let place = 0;
  for (const { start, end } of windowsOf(text, groups, side)) {
    for (const figure of readFigures(text.slice(start, end))) {
      const from = figure.start + start;
      while (place < groups.length && (groups[place]?.[side][1] ?? 0) <= from) place += 1;
      if (figure.end + start <= (groups[place]?.[side][0] ?? text.length)) continue;
      changed.push({
        figure: { ...figure, start: from, end: figure.end + start },
        group: place,
        used: false,
      });
    }
  }
  return changed;
}

/** What a label or the other end of a range may need to the left and right of a figure, in characters. */
const LEFT = 200;
const RIGHT = 24;

function windowsOf(text: string, groups: readonly Group[], side: keyof Group): readonly Span[] {
  const windows: { start: number; end: number }[] = [];
  for (const group of groups) {
    const [from, to] = group[side];
    if (from === to) continue;
    const near = text.slice(Math.max(0, from - LEFT), from);
    const start = from - near.length + Math.max(near.lastIndexOf("。"), near.lastIndexOf("\n")) + 1;
    const end = Math.min(text.length, to + RIGHT);
    const last = windows.at(-1);
    if (last !== undefined && start <= last.end) last.end = end;
    else windows.push({ start, end });
  }
  return windows;
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

/**
 * Whether two figures far from each other count the same: same label and unit, the label close by,
 * and the same words before it (for a share the label is enough).
 */
function isTold(from: Figure, to: Figure, before: string, after: string): boolean {
  if (from.label === "" || !isSameCount(from, to)) return false;
  const [left, right] = [labelAt(before, from), labelAt(after, to)];
  if (left.distance > NEAR || right.distance > NEAR) return false;
  return /[％%]|ポイント/.test(from.unit) || left.lead === right.lead;
}

/** A label further from its figure than this, in characters, may belong to another one. */
const NEAR = 12;

/** How far before its figure a label ends, and the six characters before the label. */
function labelAt(
  text: string,
  figure: Figure,
): { readonly distance: number; readonly lead: string } {
  const start = Math.max(0, text.lastIndexOf(figure.label, figure.start));
  return {
    distance: figure.start - start - figure.label.length,
    lead: text.slice(Math.max(0, start - 6), start),
  };
}

function isOnly(figure: Figure, among: readonly ChangedFigure[]): boolean {
  return among.filter((one) => !one.used && isSameCount(one.figure, figure)).length === 1;
}
