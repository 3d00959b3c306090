import type { Random } from "../corpora/random.ts";

/** What a case of the torture is given. */
export interface Trial {
  /** The same seed gives the same tries. */
  readonly seed: number;
  readonly random: Random;
  /** How many tries of each kind, as a factor: 1 for the table, far less for a look. */
  readonly scale: number;
  /** Takes a line on what is being done, or on a try that did not hold. */
  readonly note: (line: string) => void;
  /** The program that starts torikumi. */
  readonly door: string;
  /** A folder of workbooks (.xlsx) that somebody wants to be read too. */
  readonly workbooks?: string;
}

/** One kind of tries, and how many of them held. */
export interface Result {
  readonly kind: string;
  readonly tries: number;
  readonly held: number;
  /** Why there were none, where something is missing that they need. */
  readonly skipped?: string;
}

/** A part of the torture. */
export type TortureCase = (trial: Trial) => Promise<readonly Result[]>;

/** What is tried of a list: all of it, or for a look one in five, chosen by the seed, but at least one. */
export function someOf<Value>(list: readonly Value[], { random, scale }: Trial): readonly Value[] {
  if (scale >= 1) return list;
  const left = [...list];
  const count = Math.max(1, Math.round(list.length * Math.max(scale, 0.2)));
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(random.whole(0, left.length - 1), 1),
  ).flat();
}

/** Counts tries of one kind. A try that throws has not held; the first three are told. */
export async function countTries<Input>(
  kind: string,
  inputs: Iterable<Input>,
  { trial, attempt }: { readonly trial: Trial; readonly attempt: (input: Input) => unknown },
): Promise<Result> {
  let tries = 0;
  let held = 0;
  for (const input of inputs) {
    tries += 1;
    try {
      await attempt(input);
      held += 1;
    } catch (error) {
      if (tries - held <= 3) trial.note(`${kind}: ${String(error).slice(0, 600)}`);
    }
  }
  return { kind, tries, held };
}
