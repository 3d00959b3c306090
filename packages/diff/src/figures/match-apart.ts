import { isSameMatter } from "./figure-context.ts";
import { areApart, isInOtherWords, isToldAlike } from "./are-like.ts";
import { contextIn } from "./open-figure.ts";
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
  const match = (
    keyOf: (one: OpenFigure) => string,
    fits: (from: OpenFigure, to: OpenFigure) => boolean,
  ): void => {
    const others = Map.groupBy(right.filter(isOpen), keyOf);
    for (const from of left) {
      if (from.used) continue;
      const to = others.get(keyOf(from))?.find((one) => !one.used && fits(from, one));
      if (to !== undefined) take(from, to);
    }
  };
  match(quantityOf, (from, to) => from.figure.name === to.figure.name);
  const [old, now] = [left, right].map((side) => Map.groupBy(side.filter(isOpen), unitOf));
  const alike = ({ figure }: OpenFigure, among: readonly OpenFigure[] = []): number =>
    among.filter((one) => isOpen(one) && one.figure.name === figure.name).length;
  match(
    unitOf,
    (from, to) =>
      from.figure.name === to.figure.name &&
      isTold(from) &&
      isTold(to) &&
      isSameMatter(contextIn(from), contextIn(to)) &&
      alike(from, old?.get(unitOf(from))) === 1 &&
      alike(to, now?.get(unitOf(to))) === 1 &&
      !areApart(from, to),
  );
  for (const from of left) {
    if (from.used) continue;
    const [before = [], after = []] = [old, now].map((side) =>
      side?.get(unitOf(from))?.filter(isOpen),
    );
    if (before.length > FEW || after.length > FEW) continue;
    const [to, ...others] = after.filter((one) => isToldOf(from, one));
    if (to === undefined || others.length > 0) continue;
    if (before.filter((one) => isToldOf(one, to)).length === 1) take(from, to);
  }
  match(quantityOf, () => true);
  return matches;
}

function isToldOf(from: OpenFigure, to: OpenFigure): boolean {
  return (isToldAlike(from, to) && !areApart(from, to)) || isInOtherWords(from, to);
}

function isOpen({ used }: OpenFigure): boolean {
  return !used;
}

/** The same for figures that say the same quantity. */
function quantityOf({ figure }: OpenFigure): string {
  return `${figure.kind} ${figure.key}`;
}

/** The same for figures with one unit, however it is written. */
function unitOf({ figure, unit }: OpenFigure): string {
  return `${figure.kind} ${unit}`;
}

/** Whether a figure has a label, and it stands close by. */
function isTold({ figure: { name: label, start }, text }: OpenFigure): boolean {
  if (label === "") return false;
  const at = text.lastIndexOf(label, start - label.length);
  return at >= 0 && start - at - label.length <= NEAR;
}
