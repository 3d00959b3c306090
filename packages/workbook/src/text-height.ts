/** Letters that a Japanese font prints one half wide; all from U+2000 on are full width, half-width kana and marks aside. */
const WIDE = /[^\0-\u1FFF\uFF61-\uFF9F]/u;
/** Combining marks, variation selectors, joiners. */
const NO_WIDTH = /\p{Mark}|\p{Cf}/u;
/** What Excel leaves free at both sides of a cell, and what line-breaking rules push to the next line, in half widths. */
const MARGIN = 2.5;
/** Points per line of 10.5 point type, with room for fonts of taller lines. */
export const LINE_HEIGHT = 16.5;
const PADDING = 6;

/** How many points a text needs in a column of a width in Excel's units (half-width digits). Generous on purpose. */
export function textHeight(text: string, columnWidth: number): number {
  const room = Math.max(2, columnWidth - MARGIN);
  let lines = 0;
  for (const line of text.split("\n")) lines += Math.max(1, Math.ceil(lineWidth(line) / room));
  return lines * LINE_HEIGHT + PADDING;
}

function lineWidth(line: string): number {
  let width = 0;
  for (const letter of line) {
    if (NO_WIDTH.test(letter)) continue;
    width += WIDE.test(letter) ? 2 : 1.1;
  }
  return width;
}
