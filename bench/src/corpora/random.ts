/** A source of chance that gives the same numbers for the same seed, on every machine. */
export interface Random {
  /** A whole number from `from` to `to`, both inclusive. */
  readonly whole: (from: number, to: number) => number;
  /** One of the list. */
  readonly pick: <Value>(list: readonly Value[]) => Value;
  /** True with the given probability (0…1). */
  readonly chance: (probability: number) => boolean;
}

/** Makes a source of chance from a seed (mulberry32: 32 bits of state, plenty for sentences). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    pick: (list) => list[whole(0, list.length - 1)] as (typeof list)[number],
    chance: (probability) => next() < probability,
  };
}
