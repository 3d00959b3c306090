import type { Profile } from "@torikumi/record";

/**
 * How many character pairs each of some profiles shares with each of others, row by row: all of them are gone through once,
 * which takes far less time than to hold every two against each other. `undefined` shares nothing.
 */
export function commonPairsOfEach(
  left: readonly (Profile | undefined)[],
  right: readonly (Profile | undefined)[],
): Uint32Array {
  const table = new Uint32Array(left.length * right.length);
  const { last, before, columnOf } = placesOf(right);
  for (let row = 0; row < left.length; row += 1) {
    const profile = left[row] ?? NOTHING;
    const start = row * right.length;
    for (let at = 0, next = 0; at < profile.length; at = next) {
      const pair = profile[at] ?? 0;
      for (next = at + 1; profile[next] === pair;) next += 1;
      for (let place = last.get(pair) ?? -1; place >= 0;) {
        const column = columnOf[place] ?? 0;
        let times = 0;
        for (; place >= 0 && columnOf[place] === column; place = before[place] ?? -1) times += 1;
        table[start + column] = (table[start + column] ?? 0) + Math.min(next - at, times);
      }
    }
  }
  return table;
}

const NOTHING = new Int32Array();

/** Where pairs stand: the last place of each, the place of the same pair before each place, and whose it is. */
interface Places {
  readonly last: ReadonlyMap<number, number>;
  readonly before: Int32Array;
  readonly columnOf: Int32Array;
}

function placesOf(profiles: readonly (Profile | undefined)[]): Places {
  const length = profiles.reduce((sum, profile) => sum + (profile?.length ?? 0), 0);
  const last = new Map<number, number>();
  const before = new Int32Array(length);
  const columnOf = new Int32Array(length);
  let place = 0;
  for (let column = 0; column < profiles.length; column += 1) {
    const profile = profiles[column] ?? NOTHING;
    for (let at = 0; at < profile.length; at += 1) {
      const pair = profile[at] ?? 0;
      before[place] = last.get(pair) ?? -1;
      columnOf[place] = column;
      last.set(pair, place);
      place += 1;
    }
  }
  return { last, before, columnOf };
}
