import type { Cell } from "hucre";

/** A cell's text taken apart: what stays when the letters that are struck through go, and those letters. */
export interface StruckText {
  readonly kept: string;
  readonly struck: string;
}

/** Finds letters that are struck through: in a document that shows its changes they are the ones to go. */
export function struckText(cell: Cell | undefined, text: string): StruckText {
  const runs = cell?.richText ?? [];
  const isWhole = cell?.style?.font?.strikethrough === true;
  if (runs.length === 0) return isWhole ? { kept: "", struck: text } : { kept: text, struck: "" };
  const pick = (isStruck: boolean): string =>
    runs
      .filter(({ font }) => (font?.strikethrough ?? (font === undefined && isWhole)) === isStruck)
      .map((run) => run.text)
      .join("");
  return { kept: pick(false), struck: pick(true) };
}
