import { eastAsianWidth } from "get-east-asian-width";

/** Marks that stand on the character before them, variation selectors and the joiner of emoji take no column of their own. */
const WITHOUT_WIDTH = /[\p{M}\p{Variation_Selector}\u{200D}]/u;

/** How many columns of a terminal a text takes: full-width characters two, half-width ones one. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!WITHOUT_WIDTH.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}
