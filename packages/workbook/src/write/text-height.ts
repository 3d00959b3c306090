/** What Excel leaves free at both sides of a cell (5 pixels), and a little more, in units of a column's width. */
const MARGIN = 1.5;
/** Points per line of 10.5 point type: the tallest fallback (Noto Sans CJK) needs 15.2, BIZ UDPゴシック 13.5. */
const LINE_HEIGHT = 15.25;
const PADDING = 4;
/** A full-width letter of 10.5 points, 14 pixels, where a unit of a column's width is a digit of `BASE_FONT`, 8 pixels: 1.75. */
const WIDE = 1.8;
/** The digits of BIZ UDPゴシック are 0.76 of its height, and wide for a proportional font. */
const NARROW = 1.4;
/** What may not begin a line takes the letter before it along. */
const CLOSING = new Set(
  "、。，．,.）」』】〕〉》］｝)・：；！？ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々%％",
);

/** How many points a text needs in a column of a width in Excel's units (digits of `BASE_FONT`). Rather too many than too few. */
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
    width = CLOSING.has(text.charAt(at)) ? own + WIDE : own;
  }
  return lines * LINE_HEIGHT + PADDING;
}

/** By UTF-16 unit: a Japanese font prints all from U+2000 on full width, half-width kana and marks without width aside. */
function letterWidth(code: number): number {
  if (code < 0x2000) return NARROW;
  if (code >= 0xdc00 && code <= 0xdfff) return 0;
  if (code <= 0x200f || (code >= 0xfe00 && code <= 0xfe0f) || code === 0x3099 || code === 0x309a)
    return 0;
  return code >= 0xff61 && code <= 0xff9f ? NARROW : WIDE;
}
