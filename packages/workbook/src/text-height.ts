/** What Excel leaves free at both sides of a cell, and what line-breaking rules push to the next line, in half widths. */
const MARGIN = 2.5;
/** Points per line of 10.5 point type, with room for fonts of taller lines. */
const LINE_HEIGHT = 16.5;
const PADDING = 6;
/** Room for a Latin letter of a proportional font, in half widths. */
const NARROW = 1.1;

/** How many points a text needs in a column of a width in Excel's units (half-width digits). Generous on purpose. */
export function textHeight(text: string, columnWidth: number): number {
  const room = Math.max(2, columnWidth - MARGIN);
  let lines = 1;
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) {
      lines++;
      width = 0;
      continue;
    }
    const own = letterWidth(code);
    width += own;
    if (width <= room) continue;
    lines++;
    width = own;
  }
  return lines * LINE_HEIGHT + PADDING;
}

/** By UTF-16 unit: a Japanese font prints all from U+2000 on full width, half-width kana and marks without width aside. */
function letterWidth(code: number): number {
  if (code < 0x2000) return NARROW;
  if (code >= 0xdc00 && code <= 0xdfff) return 0;
  if (code <= 0x200f || (code >= 0xfe00 && code <= 0xfe0f) || code === 0x3099 || code === 0x309a)
    return 0;
  return code >= 0xff61 && code <= 0xff9f ? NARROW : 2;
}
