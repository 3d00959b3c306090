import type { CellStyle } from "hucre";
import { STYLES } from "../../write/cell-styles.ts";

const fill = (rgb: string) =>
  ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const satisfies CellStyle["fill"];
const OPEN = { protection: { locked: false }, numFmt: "@" } as const;
const GREY = { rgb: "595959" };

/** How the cells of an inquiry look. Grey is for reading; what is to be filled in is yellow, last year's text to be rewritten orange. */
export const FORM_STYLES = {
  id: { ...STYLES.body, font: { ...STYLES.body.font, bold: true }, fill: fill("E7E6E6") },
  repeatedId: { ...STYLES.body, font: { ...STYLES.body.font, color: GREY }, fill: fill("F2F2F2") },
  name: { ...STYLES.body, fill: fill("F2F2F2") },
  before: { ...STYLES.body, font: { ...STYLES.body.font, color: GREY }, fill: fill("F2F2F2") },
  remark: { ...STYLES.aside, border: STYLES.body.border },
  locked: { ...STYLES.body, fill: fill("F2F2F2") },
  text: { ...STYLES.body, ...OPEN, fill: fill("FFFBE0") },
  carried: { ...STYLES.body, ...OPEN, fill: fill("FCE4D0") },
} as const satisfies Readonly<Record<string, CellStyle>>;
