import { numberOf } from "../number-of.ts";

/** A ratio as a sentence tells it. */
export interface StatedRatio {
  /** As written: 75％, 7割5分, 4分の3, 3人に1人, 半数. */
  readonly text: string;
  /** Offsets in the sentence, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether so many per cent may be told so. */
  readonly fits: (percent: number) => boolean;
}

const NUMBER = "[0-9０-９]+(?:[.．][0-9０-９]+)?|[一二三四五六七八九十]";
const RATIO = new RegExp(
  `(?<![0-9０-９.．])(?:(?<percent>${NUMBER})[%％]|(?<tenths>${NUMBER})割(?:(?<more>${NUMBER})分)?|(?<below>${NUMBER})分の(?<above>${NUMBER})|(?<of>${NUMBER})(?<counter>人|名|件|世帯|家庭|校|園|か所|回|区)に(?:[1１一])\\k<counter>|(?<half>半数|半分))`,
  "gu",
);
/** Behind a ratio: then it says less than a number, or something else. */
const VAGUE =
  /^(?:以上|以下|以内|未満|程度|ほど|台|前後|近く|弱|強|余|超|を?超え|を?[上下]回|(?:の)?(?:増|減)|ポイント|引|上昇|低下|の割合|ずつ|の配置)/u;
const NEARLY = /(?:約|およそ|おおよそ|ほぼ|概ね|おおむね)$/u;

/** The ratios of a sentence that say how much; those that bound it (7割以上, 半数近く) or tell a change (3％増) are none. */
export function statedRatios(sentence: string): readonly StatedRatio[] {
  return Array.from(sentence.matchAll(RATIO)).flatMap((found) => {
    const { 0: text, index: start, groups = {} } = found;
    const end = start + text.length;
    if (VAGUE.test(sentence.slice(end, end + 5))) return [];
    const isNear = NEARLY.test(sentence.slice(Math.max(0, start - 4), start));
    return [{ text, start, end, fits: fitsOf(groups, isNear ? 2 : 1) }];
  });
}

/** 7割 is told of all that is nearer to it than to 6 and 8; a fraction, of what is a fifth of such a part away at most. */
function fitsOf(
  groups: Readonly<Record<string, string | undefined>>,
  slack: number,
): StatedRatio["fits"] {
  const { percent, tenths, more, below, above, of } = groups;
  const near =
    (middle: number, reach: number): StatedRatio["fits"] =>
    (told) =>
      Math.abs(told - middle) < reach;
  // Right when rounded, or cut off, as it is written.
  if (percent !== undefined) return near(read(percent), slack * 10 ** -decimalsOf(percent));
  if (tenths !== undefined)
    return near(10 * read(tenths) + read(more ?? "0"), more === undefined ? 4 + slack : slack);
  if (below !== undefined) {
    const parts = read(below);
    return near((100 * read(above ?? "0")) / parts, (slack * 100) / (5 * parts));
  }
  if (of !== undefined) {
    const whole = read(of);
    return (told) => Math.abs(100 / told - whole) < 0.5 + slack / 4;
  }
  return near(50, 3 + 3 * slack);
}

const KANJI = "〇一二三四五六七八九十";

function read(digits: string): number {
  const place = KANJI.indexOf(digits);
  return digits.length === 1 && place >= 0 ? place : numberOf(digits);
}

/** How many digits stand behind the point. */
export function decimalsOf(digits: string): number {
  return /[.．]([0-9０-９]+)/u.exec(digits)?.[1]?.length ?? 0;
}
