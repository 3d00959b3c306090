import type { CellStyle, FontStyle } from "hucre";

/** A universal-design font that comes with Windows 10 and later and with Office. */
const FONT: FontStyle = { name: "BIZ UDPゴシック", size: 10.5, family: 3, charset: 128 };

/**
 * The font of the workbook's own style. A column's width counts digits of this font, so it is one whose digits are 8 pixels
 * wide whatever stands in for it; those of BIZ UDPゴシック are 11, and columns would be half as wide again.
 */
export const BASE_FONT: FontStyle = { name: "游ゴシック", size: 11, family: 3, charset: 128 };

const THIN = { style: "thin", color: { rgb: "7F7F7F" } } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };
const TOP = { vertical: "top", wrapText: true } as const;

/** How each kind of cell looks. */
export const STYLES = {
  title: { font: { ...FONT, size: 14, bold: true }, alignment: { vertical: "center" } },
  label: { font: { ...FONT, bold: true } },
  plain: { font: FONT, alignment: TOP },
  line: { font: FONT },
  heading: {
    font: { ...FONT, bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E7E6E6" } },
    border: BORDER,
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  },
  body: { font: FONT, border: BORDER, alignment: TOP },
  category: { font: FONT, border: BORDER, alignment: { ...TOP, horizontal: "center" } },
  aside: { font: { ...FONT, size: 9, color: { rgb: "595959" } }, alignment: TOP },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** What Excel takes for a formula when a person edits the cell. */
const RISKY = /^[=+\-@＝＋－＠]/;

/** Whether a spreadsheet would take a text for a formula, were it typed in. */
export function isRisky(text: string): boolean {
  return RISKY.test(text);
}

/**
 * The style of a text. Texts that begin like a formula get the format "text" (@), so that they stay text after an edit
 * (they are stored as strings in any case; the library has no quotePrefix).
 */
export function styleFor(text: string, style: CellStyle): CellStyle {
  return RISKY.test(text) ? { ...style, numFmt: "@" } : style;
}
