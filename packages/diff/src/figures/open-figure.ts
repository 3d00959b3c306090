import { readDeeds } from "../deeds/read-deeds.ts";
import type { Deeds } from "../deeds/read-deeds.ts";
import { contextOf } from "./figure-context.ts";
import type { FigureContext } from "./figure-context.ts";
import type { Figure } from "./read-figures.ts";

/** A sentence, and where it begins in its text. */
interface FigureSentence {
  readonly text: string;
  readonly start: number;
  /** What is done by or to what its figures count, read once. */
  deeds?: ReadonlyMap<number, Deeds>;
}

/** A figure that still looks for its partner. */
export interface OpenFigure {
  /** Offsets are those of `text`. */
  readonly figure: Figure;
  /** Its unit without what is only another way to write it. */
  readonly unit: string;
  /** The text in which it stands. */
  readonly text: string;
  readonly sentence: FigureSentence;
  context?: FigureContext;
  used: boolean;
}

/** The words around a figure, read once. */
export function contextIn(one: OpenFigure): FigureContext {
  return (one.context ??= contextOf(one.text, one.figure));
}

/** What is done by or to what a figure counts. */
export function deedsOf({ figure, sentence }: OpenFigure): Deeds {
  sentence.deeds ??= readDeeds(sentence.text);
  return sentence.deeds.get(figure.start - sentence.start) ?? NO_DEEDS;
}

const NO_DEEDS: Deeds = { main: undefined, told: [] };

/** Whether two figures have one unit, however it is written. */
export function isSameUnit(from: OpenFigure | undefined, to: OpenFigure | undefined): boolean {
  if (from === undefined || to === undefined || from.figure.kind !== to.figure.kind) return false;
  return from.unit === to.unit;
}
