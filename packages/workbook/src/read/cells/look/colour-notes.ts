import type { Cell, CellStyle, Color } from "hucre";
import type { CellNote } from "../../../notes/import-note.ts";
import { shorten } from "../../../notes/shorten.ts";

const WHITE: CellNote = {
  severity: "warning",
  message: "文字の色が白く、Excelでは見えない文字を取り込みました。不要なら削除してください。",
};
const RED: CellNote = {
  severity: "info",
  message:
    "赤い文字も、ほかの文字と同じように取り込みます。色に意味があれば、文字で書いてください。",
};

/** Tells of letters whose colour says something that the text alone does not: white ones on no ground, which nobody sees, and red ones. */
export function colourNotes(cell: Cell | undefined, text: string): readonly CellNote[] {
  if (cell?.style === undefined && cell?.richText === undefined) return [];
  const own = cell.style?.font?.color;
  const runs = cell.richText?.map((run) => ({ text: run.text, color: run.font?.color ?? own }));
  const letters = (isWanted: (color: Color | undefined) => boolean): string =>
    (runs ?? [{ text, color: own }])
      .filter(({ color }) => isWanted(color))
      .map((run) => run.text)
      .join("")
      .trim();
  const white = hasGround(cell.style) ? "" : letters(isWhite);
  const red = letters(isRed);
  return [
    ...(white === "" ? [] : [{ ...WHITE, quote: shorten(white) }]),
    ...(red === "" ? [] : [{ ...RED, quote: shorten(red) }]),
  ];
}

/** The first colour of a theme is that of the paper; 1 and 9 are white in the palette that Excel has had from the beginning. */
function isWhite(color: Color | undefined): boolean {
  if (color?.rgb !== undefined) return /FFFFFF$/i.test(color.rgb);
  return color?.theme === 0 ? (color.tint ?? 0) === 0 : [1, 9].includes(color?.indexed ?? 0);
}

function isRed(color: Color | undefined): boolean {
  if (color?.rgb !== undefined) return /(?:FF|C0)0000$/i.test(color.rgb);
  return [2, 10].includes(color?.indexed ?? 0);
}

function hasGround(style: CellStyle | undefined): boolean {
  const fill = style?.fill;
  if (fill === undefined) return false;
  if (fill.type === "gradient") return true;
  return fill.pattern !== "none" && !isWhite(fill.fgColor);
}
