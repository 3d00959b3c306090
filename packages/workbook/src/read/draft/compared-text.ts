import { profileLikeness, profileOf, type Profile } from "@torikumi/record";
import { plainText } from "./plain-text.ts";

/** A text ready to be compared with many others. */
export interface ComparedText {
  /** Without differences of notation; see `plainText`. */
  readonly plain: string;
  /** What it consists of; made when first asked for. */
  readonly profile: () => Profile;
}

/** Makes a text ready for `textLikeness`. */
export function comparedText(text: string): ComparedText {
  const plain = plainText(text);
  let profile: Profile | undefined;
  return { plain, profile: () => (profile ??= profileOf(plain)) };
}

/** How alike two texts are, 0 to 1; 1 only where nothing but notation differs. */
export function textLikeness(a: ComparedText, b: ComparedText): number {
  if (a.plain === b.plain) return 1;
  return Math.min(NOT_EQUAL, profileLikeness(a.profile(), b.profile()));
}

/** A profile does not see the order of words, nor which digit stands where. */
const NOT_EQUAL = 0.99;
