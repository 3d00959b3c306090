import type { Cell } from "hucre";
import type { CellText } from "./cell-text.ts";
import { shorten } from "../../notes/shorten.ts";

/** Tells of letters that are struck through: in a document that shows its changes they are the ones to go. */
export function struckText(cell: Cell | undefined, text: string): CellText["note"] {
  if (cell === undefined || text.trim() === "") return undefined;
  const runs = cell.richText ?? [];
  const isWhole = cell.style?.font?.strikethrough === true;
  const struck =
    runs.length === 0
      ? isWhole
        ? text
        : ""
      : runs
          .filter(({ font }) => font?.strikethrough ?? (font === undefined && isWhole))
          .map((run) => run.text)
          .join("");
  return struck.trim() === ""
    ? undefined
    : {
        severity: "warning",
        message: `取り消し線の付いた文字「${shorten(struck)}」も取り込みました。見え消しの資料なら、消す文字を削除してから取り込み直してください。`,
      };
}
