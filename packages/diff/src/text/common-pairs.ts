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
  const [rows, columns] = [sortedPairs(left), sortedPairs(right)];
  let [row, column] = [0, 0];
  while (row < rows.length && column < columns.length) {
    const [pair, other] = [pairAt(rows, row), pairAt(columns, column)];
    const rowEnd = pair <= other ? endOf(rows, row) : row;
    const columnEnd = other <= pair ? endOf(columns, column) : column;
    if (pair === other)
      countPair(
        { table, width: right.length, start: pair * PLACES },
        rows.subarray(row, rowEnd),
        columns.subarray(column, columnEnd),
      );
    row = rowEnd;
    column = columnEnd;
  }
  return table;
}

/** Pairs with the places of their profiles behind them; both fit into what a number holds exactly. */
const PLACES = 2 ** 20;

function sortedPairs(profiles: readonly (Profile | undefined)[]): Float64Array {
  const length = profiles.reduce((sum, profile) => sum + (profile?.length ?? 0), 0);
  const pairs = new Float64Array(length);
  let count = 0;
  for (const [place, profile] of profiles.entries())
    for (const pair of profile ?? []) pairs[count++] = pair * PLACES + place;
  return pairs.sort();
}

function pairAt(pairs: Float64Array, at: number): number {
  return Math.floor((pairs[at] ?? 0) / PLACES);
}

/** Where the pairs that are the same as one end. */
function endOf(pairs: Float64Array, at: number): number {
  const next = (pairAt(pairs, at) + 1) * PLACES;
  let end = at + 1;
  while (end < pairs.length && (pairs[end] ?? 0) < next) end += 1;
  return end;
}

/** Counts one pair for every two profiles that have it, as often as both do. */
function countPair(
  {
    table,
    width,
    start,
  }: { readonly table: Uint32Array; readonly width: number; readonly start: number },
  rows: Float64Array,
  columns: Float64Array,
): void {
  for (let row = 0; row < rows.length;) {
    const of = rows[row] ?? 0;
    const first = row;
    while (rows[row] === of) row += 1;
    for (let column = 0; column < columns.length;) {
      const to = columns[column] ?? 0;
      const from = column;
      while (columns[column] === to) column += 1;
      const at = (of - start) * width + to - start;
      table[at] = (table[at] ?? 0) + Math.min(row - first, column - from);
    }
  }
}
