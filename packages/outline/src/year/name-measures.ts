import type { MeasureId } from "@torikumi/record";

/** A measure that a sentence names. */
export interface NamedMeasure {
  readonly id: MeasureId;
  readonly title: string;
  /** The edition in which the measure stands under this id. */
  readonly side: "before" | "after";
}

/** So many measures are named; the rest is counted. */
const MOST = 2;

/** Measures in a sentence, e.g. `1-ア-1「研修」（理由：…）、1-ア-2「面談」、ほか3件の取組`. */
export function nameMeasures(measures: readonly (NamedMeasure & { readonly note?: string })[]): {
  readonly text: string;
  readonly measures: readonly NamedMeasure[];
  /** Whether some were only counted. */
  readonly more: boolean;
} {
  const named = measures.slice(0, MOST);
  const words = named.map(
    ({ id, title, note = "" }) => `${id}「${title}」${note === "" ? "" : `（${note}）`}`,
  );
  const rest = measures.length - named.length;
  return {
    text: [...words, ...(rest > 0 ? [`ほか${rest}件の取組`] : [])].join("、"),
    measures: named.map(({ id, title, side }) => ({ id, title, side })),
    more: rest > 0,
  };
}
