import type { Amount, CountedSentence } from "../counted-sentences.ts";
import { numberOf } from "../number-of.ts";
import { statedRatios, type StatedRatio } from "./stated-ratios.ts";

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

/** `60/120名`. */
const FRACTION =
  /(?<![0-9０-９/／])([0-9０-９,，]+)[/／]([0-9０-９,，]+)(名|人|件|世帯|家庭|校|園|区|か所|回|組|団体)/gu;

/** Between the whole and its part: 120名のうち60名, 120名中60名, 412名に対し380名. */
const LINK = /^(?:の?(?:うち|中|内)|に対し|、?うち)[^0-9０-９]{0,12}$/u;
/** What leads from the part to the share: 60名（75％）, 60名で、割合は75％, 60名、率にして75％, 60名、4人に3人. */
const LEAD =
  /^(?:[^0-9０-９。]{0,6}[（(][^0-9０-９）)]{0,8}|(?:で|であり|となり)、(?:その)?[一-龠々]{0,6}(?:割合|率)は、?|(?:で|であり)?、(?:率|割合)にして|、(?:全体の|実に)?(?:約|およそ|ほぼ)?)$/u;
/** What stands in brackets behind a share and leads to its whole: 75％（200名のうち150名）. */
const OPENING = /^[（(][^0-9０-９）)。]{0,10}$/u;
/** Between a part and its whole in brackets: 60名（対象120名の50％）. */
const BEHIND = /^(?:の(?:うち)?|中)?(?:約|およそ|ほぼ)?$/u;
/** What is counted in another year, or was only meant to be. */
const OTHER = /[前昨]|年度|目標|見込/u;

/** Two amounts of one kind, the part no larger than its whole. */
interface PartOfWhole {
  readonly part: Amount;
  readonly whole: Amount;
}

/**
 * The shares of a sentence: `120名のうち60名（50％）`, `120名中60名、2人に1人`, `412名に対し380名（92％）`, `60/120名（50％）`,
 * `50％（120名のうち60名）`, `60名（対象120名の半数）`.
 */
export function statedShares(counted: CountedSentence): readonly StatedShare[] {
  const { sentence } = counted;
  const ratios = statedRatios(sentence);
  if (ratios.length === 0) return [];
  const isRatio = (one: Amount): boolean =>
    ratios.some(({ start, end }) => one.start >= start && one.end <= end);
  const amounts = counted.amounts.filter((one) => !isRatio(one));
  return [
    ...ratios.flatMap((ratio) => besideTwo(sentence, amounts, ratio)),
    ...besideFraction(sentence, ratios),
  ];
}

function besideTwo(
  sentence: string,
  amounts: readonly Amount[],
  ratio: StatedRatio,
): readonly StatedShare[] {
  const between = (from: { readonly end: number }, to: { readonly start: number }): string =>
    from.end > to.start ? "。" : sentence.slice(from.end, to.start);
  return amounts.flatMap((second, place) => {
    const first = amounts[place - 1];
    if (first === undefined || first.unit !== second.unit || first.unit === "％") return [];
    const link = between(first, second);
    const isForth = LINK.test(link) && leads(sentence, second.end, ratio);
    const isBack =
      LINK.test(link) &&
      OPENING.test(between(ratio, first)) &&
      !OTHER.test(between(ratio, first)) &&
      /^[^0-9０-９（(]{0,8}[）)]/u.test(sentence.slice(second.end, second.end + 10));
    if (isForth || isBack) return stated({ part: second, whole: first }, ratio);
    const isInside = OPENING.test(link) && !OTHER.test(link) && BEHIND.test(between(second, ratio));
    return isInside ? stated({ part: first, whole: second }, ratio) : [];
  });
}

/** Whether a ratio is told of the part that ends there. In brackets it stands for itself: （7割が初回） is told of something else. */
function leads(sentence: string, from: number, { start, end }: StatedRatio): boolean {
  if (from > start) return false;
  const lead = sentence.slice(from, start);
  const isOwn = !/[（(]/u.test(lead) || /^[）)、]/u.test(sentence.slice(end));
  return LEAD.test(lead) && !OTHER.test(lead) && isOwn;
}

function stated({ part, whole }: PartOfWhole, ratio: StatedRatio): readonly StatedShare[] {
  if (whole.value === 0 || part.value > whole.value) return [];
  const right = (part.value / whole.value) * 100;
  return [shareOf(ratio, { part: part.text, whole: whole.text, right })];
}

function besideFraction(sentence: string, ratios: readonly StatedRatio[]): readonly StatedShare[] {
  return Array.from(sentence.matchAll(FRACTION)).flatMap((found) => {
    const [all, few = "", many = "", unit = ""] = found;
    const end = found.index + all.length;
    const [part = 0, whole = 0] = [numberOf(few), numberOf(many)];
    const ratio = ratios.find((one) => one.start > end);
    if (whole === 0 || part > whole || ratio === undefined) return [];
    if (!leads(sentence, end, ratio)) return [];
    const right = (part / whole) * 100;
    return [shareOf(ratio, { part: few + unit, whole: many + unit, right })];
  });
}

function shareOf(
  { text: share, start, end, fits }: StatedRatio,
  numbers: Pick<StatedShare, "part" | "whole" | "right">,
): StatedShare {
  return { ...numbers, share, start, end, isRight: fits(numbers.right) };
}
