import { readFigures } from "@torikumi/diff";

/** A sentence about all that there has been so far, with its only amount. */
export interface SumSoFar {
  /** The sentence without its amount: the same words tell of the same thing. */
  readonly words: string;
  readonly value: number;
  /** As written. */
  readonly written: string;
  /** Offsets of the amount in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const SO_FAR =
  /累計|通算|これまで(?:に|の)?(?![^。\n]{0,200}年度)|(?:開設|開始|創設|設置|発足|事業)(?:から|以来|してから)/u;

/** The sums so far (累計, これまでに, 開設以来) of a text, of which each sentence has no other amount. */
export function sumsSoFar(text: string): readonly SumSoFar[] {
  if (!SO_FAR.test(text)) return [];
  const found: SumSoFar[] = [];
  let from = 0;
  for (const sentence of text.split(/[。\n]/u)) {
    const amounts = SO_FAR.test(sentence)
      ? readFigures(sentence).filter(({ kind }) => kind === "number")
      : [];
    const [only] = amounts;
    if (only !== undefined && amounts.length === 1 && typeof only.value === "number")
      found.push({
        words: `${sentence.slice(0, only.start)}${only.unit}${sentence.slice(only.end)}`,
        value: only.value,
        written: only.text,
        start: from + only.start,
        end: from + only.end,
      });
    from += sentence.length + 1;
  }
  return found;
}
