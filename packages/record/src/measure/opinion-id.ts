import { compareEditionIds, parseEditionId } from "./edition-id.ts";

/**
 * The id of an opinion: the edition whose paper it was given on, and a number of that edition, e.g.
 * `r8-意見-3`. It is the file's path `意見/r8/3.md` and stands nowhere else.
 */
export type OpinionId = `${string}-意見-${number}`;

/** An opinion's id taken apart. */
export interface OpinionPlace {
  /** Edition id, e.g. `r8`. */
  readonly edition: string;
  readonly number: number;
}

/** The folder of all opinions, inside the edition's folder. */
export const OPINIONS_FOLDER = "意見";

const OPINION = /^([^-]+)-意見-([1-9][0-9]{0,3})$/u;

/** Reads `r8-意見-3`. Returns undefined for anything else. */
export function parseOpinionId(text: string): OpinionPlace | undefined {
  const [, edition = "", number] = OPINION.exec(text) ?? [];
  return parseEditionId(edition) === undefined ? undefined : { edition, number: Number(number) };
}

/** Writes the id of a place. */
export function formatOpinionId({ edition, number }: OpinionPlace): OpinionId {
  return `${edition}-意見-${number}`;
}

/** Whether the text is an opinion's id. */
export function isOpinionId(text: string): text is OpinionId {
  return parseOpinionId(text) !== undefined;
}

/** Orders ids of opinions by edition, oldest first, then by number. */
export function compareOpinionIds(a: string, b: string): number {
  const left = parseOpinionId(a);
  const right = parseOpinionId(b);
  return (
    compareEditionIds(left?.edition ?? "", right?.edition ?? "") ||
    (left?.number ?? 0) - (right?.number ?? 0)
  );
}
