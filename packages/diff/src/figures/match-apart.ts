import { isSameMatter } from "./figure-context.ts";
import { areApart, isToldAlike } from "./are-like.ts";
import { contextIn, isSameUnit } from "./open-figure.ts";
import type { FigureMatch } from "./match-sentence.ts";
import type { OpenFigure } from "./open-figure.ts";

/** A label further from its figure than this, in characters, may belong to another one. */
const NEAR = 12;

/** Among more figures of one unit nobody looks for the one of which the same is told in other words. */
const FEW = 4;

/**
 * Matches figures that stand in sentences that have nothing to do with each other: the same quantity first, then those
 * with the same label and unit, where both occur once and the words around agree.
 */
export function matchApart(
  left: readonly OpenFigure[],
  right: readonly OpenFigure[],
): readonly FigureMatch[] {
  const matches: FigureMatch[] = [];
  const take = (from: OpenFigure, to: OpenFigure): void => {
    from.used = true;
    to.used = true;
    matches.push({ from, to });
  };
  const match = (fits: (from: OpenFigure, to: OpenFigure) => boolean): void => {
    for (const from of left) {
      if (from.used) continue;
      const to = right.find((one) => !one.used && fits(from, one));
      if (to !== undefined) take(from, to);
    }
  };
  match((from, to) => isSameQuantity(from, to) && from.figure.name === to.figure.name);
  match(
    (from, to) =>
      isSameCount(from, to) &&
      isTold(from) &&
      isTold(to) &&
      isSameMatter(contextIn(from), contextIn(to)) &&
      isOnly(from, left) &&
      isOnly(to, right) &&
      !areApart(from, to),
  );
  for (const from of left) {
    if (from.used) continue;
    const [before, after] = [openOf(from, left), openOf(from, right)];
    if (before.length > FEW || after.length > FEW) continue;
    const [to, ...others] = after.filter((one) => isToldOf(from, one));
    if (to === undefined || others.length > 0) continue;
    if (before.filter((one) => isToldOf(one, to)).length === 1) take(from, to);
  }
  match(isSameQuantity);
  return matches;
}

function isToldOf(from: OpenFigure, to: OpenFigure): boolean {
  return isToldAlike(from, to) && !areApart(from, to);
}

/** The figures of the unit of one that still look for their partner. */
function openOf(one: OpenFigure, among: readonly OpenFigure[]): readonly OpenFigure[] {
  return among.filter((other) => !other.used && isSameUnit(one, other));
}

function isSameQuantity(from: OpenFigure, to: OpenFigure): boolean {
  return from.figure.kind === to.figure.kind && from.figure.key === to.figure.key;
}

function isSameCount(from: OpenFigure, to: OpenFigure): boolean {
  return isSameUnit(from, to) && from.figure.name === to.figure.name;
}

/** Whether a figure has a label, and it stands close by. */
function isTold({ figure: { name: label, start }, text }: OpenFigure): boolean {
  if (label === "") return false;
  const at = text.lastIndexOf(label, start - label.length);
  return at >= 0 && start - at - label.length <= NEAR;
}

function isOnly(one: OpenFigure, among: readonly OpenFigure[]): boolean {
  return among.filter((other) => !other.used && isSameCount(other, one)).length === 1;
}
