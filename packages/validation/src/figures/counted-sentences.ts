import { readFigures, type Figure } from "@torikumi/diff";
import type { FieldText } from "../text/field-text.ts";

/** A figure that says how much, with its amount as a number. */
export interface Amount extends Figure {
  readonly value: number;
}

/** A sentence of a text with the amounts that stand in it. */
export interface CountedSentence {
  readonly text: FieldText;
  readonly sentence: string;
  /** Where the sentence begins in its text. */
  readonly from: number;
  /** Places of the amounts are those in the sentence. */
  readonly amounts: readonly Amount[];
}

/** In characters; the longest line or sentence in `records/` and `examples/` has 132. */
const LONGEST = 1_000;

/**
 * The sentences of the texts that a pattern finds something in, with their amounts. Reading figures takes its time, so the pattern should let few
 * sentences through; and so does looking for it: a text without the mark, which every sentence of the kind has, is not taken apart. Who widens the
 * pattern widens the mark. A sentence of more than 1,000 characters is passed over: a pattern that looks for one number after another takes the
 * square of its length.
 */
export function* countedSentences(
  texts: Iterable<FieldText>,
  { mark, pattern }: { readonly mark: RegExp; readonly pattern: RegExp },
): Generator<CountedSentence> {
  for (const text of texts) {
    if (text.id === undefined || !mark.test(text.content.text)) continue;
    let from = 0;
    for (const sentence of text.content.text.split(/[。\n]/u)) {
      if (sentence.length <= LONGEST && pattern.test(sentence))
        yield { text, sentence, from, amounts: readFigures(sentence).filter(isAmount) };
      from += sentence.length + 1;
    }
  }
}

function isAmount(figure: Figure): figure is Amount {
  return figure.kind === "number" && typeof figure.value === "number";
}
