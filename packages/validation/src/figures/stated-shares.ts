import type { Amount, CountedSentence } from "./counted-sentences.ts";
import { numberOf } from "./number-of.ts";

/** A share beside the two numbers that it is made of. */
export interface StatedShare {
  /** As written: 75％, 120名, 60名. */
  readonly share: string;
  readonly whole: string;
  readonly part: string;
  /** Offsets of the share in the sentence, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What the two numbers make, in per cent. */
  readonly right: number;
  readonly isRight: boolean;
}

/** `60/120名（75％）`. */
const FRACTION =
  /(?<![0-9０-９/／])([0-9０-９,，]+)[/／]([0-9０-９,，]+)(名|人|件|世帯|家庭|校|園|区|か所|回|組|団体)[^0-9０-９。]{0,6}[（(][^0-9０-９）)]{0,8}([0-9０-９.．]+[%％])/gu;

/** The shares of a sentence: `120名のうち60名（75％）`, `120名中60名（75％）`, `412名に対し380名（92％）`, `60/120名（75％）`. */
export function statedShares(counted: CountedSentence): readonly StatedShare[] {
  return [...besideTwo(counted.sentence, counted.amounts), ...besideFraction(counted.sentence)];
}

/** What leads from the part to the share: 60名（75％）, 60名で、割合は75％. */
const LEAD =
  /^(?:[^0-9０-９。]{0,6}[（(][^0-9０-９）)]{0,8}|(?:で|であり|となり)、(?:その)?[一-龠々]{0,6}(?:割合|率)は、?)$/u;

function besideTwo(sentence: string, amounts: readonly Amount[]): readonly StatedShare[] {
  return amounts.flatMap((share, place) => {
    const [whole, part] = amounts.slice(Math.max(0, place - 2), place);
    if (share.unit !== "％" || whole === undefined || part === undefined) return [];
    const isCounted = whole.unit === part.unit && whole.unit !== "％" && part.value <= whole.value;
    const link = sentence.slice(whole.end, part.start);
    const lead = sentence.slice(part.end, share.start);
    if (!isCounted || !/^(?:の?(?:うち|中|内)|に対し|、?うち)[^0-9０-９]{0,12}$/u.test(link))
      return [];
    if (!LEAD.test(lead)) return [];
    const words = { share: share.text, whole: whole.text, part: part.text };
    return [stated(words, share, (part.value / whole.value) * 100)];
  });
}

function besideFraction(sentence: string): readonly StatedShare[] {
  return Array.from(sentence.matchAll(FRACTION)).flatMap((found) => {
    const [all, few = "", many = "", unit = "", share = ""] = found;
    const end = found.index + all.length;
    const [part = 0, whole = 0] = [numberOf(few), numberOf(many)];
    if (whole === 0 || part > whole) return [];
    const words = { share, whole: many + unit, part: few + unit };
    return [stated(words, { start: end - share.length, end }, (part / whole) * 100)];
  });
}

function stated(
  words: Pick<StatedShare, "share" | "whole" | "part">,
  { start, end }: { readonly start: number; readonly end: number },
  right: number,
): StatedShare {
  const written = words.share.normalize("NFKC").replace("%", "");
  // Right when rounded, or cut off, as it is written.
  const decimals = /\.(\d+)/u.exec(written)?.[1]?.length ?? 0;
  return {
    ...words,
    start,
    end,
    right,
    isRight: Math.abs(Number.parseFloat(written) - right) < 10 ** -decimals,
  };
}
