import type { Span } from "@torikumi/record";
import type { Edit, FigureChange } from "../changes/edition-changes.ts";
import { contextOf, isSameMatter } from "./figure-context.ts";
import type { FigureContext } from "./figure-context.ts";
import { readFigures } from "./read-figures.ts";
import type { Figure } from "./read-figures.ts";

/** A figure that stands in both texts with another value. */
export type FigurePair = Omit<FigureChange, "field">;

/**
 * The figures that changed from one text to the other, in the order of the new text. A wrong one is worse than a missing one, so two figures pair only
 * where unit and words around agree (`isSameMatter`) and one took the other's place, or label and unit are the same and occur once.
 * What stands in both texts with the same label is unchanged, wherever it stands. The same quantity in another notation is no change;
 * one whose unit alone changed (345件→345人) has both sides as text.
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
  const match = (fits: (from: ChangedFigure, to: ChangedFigure) => boolean): void => {
    for (const from of left) {
      if (from.used) continue;
      const to = right.find((one) => !one.used && fits(from, one));
      if (to === undefined) continue;
      from.used = true;
      to.used = true;
      if (!isSameQuantity(from.figure, to.figure)) pairs.push({ from: from.figure, to: to.figure });
    }
  };
  const isInPlace = (from: ChangedFigure, to: ChangedFigure): boolean => from.group === to.group;
  const isShort = ({ group }: ChangedFigure): boolean => lengthOf(groups[group]) <= LONG;
  const agree = (from: ChangedFigure, to: ChangedFigure): boolean =>
    isSameMatter(
      (from.context ??= contextOf(before, from.figure)),
      (to.context ??= contextOf(after, to.figure)),
    );
  match((from, to) => isInPlace(from, to) && isSameQuantity(from.figure, to.figure));
  match(
    (from, to) =>
      isSameQuantity(from.figure, to.figure) &&
      from.figure.label === to.figure.label &&
      (agree(from, to) || from.context?.isWeak === true || to.context?.isWeak === true),
  );
  // In a sentence written anew, what stands where says nothing.
  match(
    (from, to) =>
      isInPlace(from, to) && isShort(from) && isSameUnit(from.figure, to.figure) && agree(from, to),
  );
  match(
    (from, to) =>
      isSwap(groups[from.group], from, to) &&
      agree(from, to) &&
      from.context?.next === to.context?.next,
  );
  match(
    (from, to) =>
      isTold(from.figure, to.figure, before, after) &&
      agree(from, to) &&
      isOnly(from.figure, left) &&
      isOnly(to.figure, right),
  );
  return withoutEchoes(
    pairs.toSorted((a, b) => a.to.start - b.to.start),
    after,
  ).map(changeOf);
}

function changeOf({ from, to }: FigureMatch): FigurePair {
  const written = { from: from.text, to: to.text };
  return isSameUnit(from, to)
    ? { label: to.label, from: from.value, to: to.value, unit: to.unit, written }
    : { label: to.label, ...written, unit: "", written };
}

/** Leaves out what the next sentence says again of the same figure: 統括支援員を6区に配置した。配置した6区では…. */
function withoutEchoes(pairs: readonly FigureMatch[], after: string): readonly FigureMatch[] {
  return pairs.filter(
    ({ from, to }, place) =>
      !pairs
        .slice(0, place)
        .some(
          (one) =>
            one.from.key === from.key &&
            one.to.key === to.key &&
            (to.label === "" || to.label === one.to.label) &&
            one.to.label !== "" &&
            sentencesBetween(after, one.to, to) <= 1,
        ),
  );
}

function sentencesBetween(text: string, first: Figure, second: Figure): number {
  return text.slice(first.end, second.start).match(/。\n*|\n+/g)?.length ?? 0;
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
  context?: FigureContext;
  used: boolean;
}

function lengthOf(group: Group | undefined): number {
  return group === undefined ? Infinity : group.before[1] - group.before[0];
}

/** Whether a figure took the place of a figure, and nothing else happened there. */
function isSwap(group: Group | undefined, from: ChangedFigure, to: ChangedFigure): boolean {
  if (group === undefined || from.group !== to.group) return false;
  return (
    from.figure.kind === "number" &&
    to.figure.kind === "number" &&
    from.figure.unit !== "" &&
    to.figure.unit !== "" &&
    isAll(group.before, from.figure) &&
    isAll(group.after, to.figure)
  );
}

function isAll([start, end]: readonly [number, number], figure: Figure): boolean {
  return figure.start <= start && end <= figure.end;
}

const DIGIT = /[0-9０-９元一二三四五六七八九十▲△]/;

function hasDigit(edits: readonly Edit[], op: Edit["op"]): boolean {
  return edits.some((edit) => edit.op === op && DIGIT.test(edit.text));
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

/** Whether two figures far from each other have the same label and unit, and the label stands close by. */
function isTold(from: Figure, to: Figure, before: string, after: string): boolean {
  if (from.label === "" || !isSameCount(from, to)) return false;
  return isNear(before, from) && isNear(after, to);
}

/** A label further from its figure than this, in characters, may belong to another one. */
const NEAR = 12;

function isNear(text: string, { label, start }: Figure): boolean {
  const at = text.lastIndexOf(label, start - label.length);
  return at >= 0 && start - at - label.length <= NEAR;
}

function isOnly(figure: Figure, among: readonly ChangedFigure[]): boolean {
  return among.filter((one) => !one.used && isSameCount(one.figure, figure)).length === 1;
}
