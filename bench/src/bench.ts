import { fileURLToPath } from "node:url";
import type { Corpora } from "./corpora/corpora.ts";
import type { Table } from "./table.ts";

/** What a case is given. */
export interface Bench {
  readonly corpora: Corpora;
  /** Numbers of measures: small, middle, large. */
  readonly sizes: readonly [number, number, number];
  /** Changed pairs of texts to compare. */
  readonly pairs: number;
  /** Timed runs after the one that warms up. */
  readonly runs: number;
  /** Whether other people's libraries are measured too. */
  readonly peers: boolean;
  /** Tells the person who waits what is going on. */
  readonly note: (line: string) => void;
}

/** Measures one thing and gives its tables. */
export type Case = (bench: Bench) => readonly Table[];

/** The command of the built package as a script for Node. */
export const TORIKUMI = fileURLToPath(
  new URL("../../packages/cli/dist/torikumi/bin/torikumi.mjs", import.meta.url),
);

/** A script that times its own steps, in `probes/`. */
export function probe(name: string): string {
  return fileURLToPath(new URL(`probes/${name}.ts`, import.meta.url));
}

/** A script that times somebody else's library, in `../peers/`. */
export function peer(name: string): string {
  return fileURLToPath(new URL(`../peers/${name}.mjs`, import.meta.url));
}
