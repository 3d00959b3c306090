import type { NumberToken } from "../numbers/number-token.ts";

/** A number with the text around it, for finding what it counts. */
export interface Counted {
  readonly text: string;
  /** All numbers of the text, and the place of this one among them. */
  readonly numbers: readonly NumberToken[];
  readonly place: number;
  /** Offset behind the figure with its unit. */
  readonly end: number;
  readonly unit: string;
  /** False for years, dates and ordinals. */
  readonly isAmount: boolean;
}

/** How far before a figure its label is looked for, in characters. */
export const REACH = 60;

/** Where a number begins; 0 before the first. */
export function startOf(numbers: readonly NumberToken[], place: number): number {
  return numbers[place]?.start ?? 0;
}
