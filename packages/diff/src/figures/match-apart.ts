import { isSameMatter } from "./figure-context.ts";
import { areApart, isToldAlike } from "./are-like.ts";
import { contextIn, isSameUnit } from "./open-figure.ts";
import type { FigureMatch } from "./match-sentence.ts";
import type { OpenFigure } from "./open-figure.ts";

/** A label further from its figure than this, in characters, may belong to another one. */
const NEAR = 12;

/**
 * Matches figures that stand in sentences that have nothing to do with each other: the same quantity first, then those
 * with the same label and unit, where both occur once and the words around agree.
 */
export function matchApart(
  left: readonly OpenFigure[],
  right: readonly OpenFigure[],
): readonly FigureMatch[] {
  const matches: FigureMatch[] = [];
  const match = (fits: (from: OpenFigure, to: OpenFigure) => boolean): void => {
    for (const from of left) {
      if (from.used) continue;
      const to = right.find((one) => !one.used && fits(from, one));
      if (to === undefined) continue;
      from.used = true;
      to.used = true;
      matches.push({ from, to });
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
  match((from, to) => {
    const isOne = (a: OpenFigure, b: OpenFigure): boolean =>
      !a.used && !b.used && isToldAlike(a, b) && !areApart(a, b);
    return (
      isOne(from, to) &&
      left.filter((one) => isOne(one, to)).length === 1 &&
      right.filter((one) => isOne(from, one)).length === 1
    );
  });
  match(isSameQuantity);
  return matches;
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
