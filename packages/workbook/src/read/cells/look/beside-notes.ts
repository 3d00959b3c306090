import type { SheetAsides } from "../../../gate/beside/sheet-asides.ts";
import { isWithin, parseRange } from "../../../notes/cell-range.ts";
import type { CellNote, ImportNote } from "../../../notes/import-note.ts";
import { shorten } from "../../../notes/shorten.ts";
import type { StrikeRule } from "../shown-cell.ts";

const LINK: CellNote = {
  severity: "info",
  message:
    "リンクの行き先と、リンクに付けた説明の文字は取り込みません。必要なら、行き先をセルに書いてください。",
};
const RULE_STRUCK: Readonly<Record<"asked" | "kept", CellNote>> = {
  asked: {
    severity: "error",
    message:
      "条件付き書式で取り消し線の付くことがある欄です。線が付いているかどうかは読み取れません。条件付き書式を外し、消す文字を消して保存し直すか、どの文字も残すなら --strike keep を付けてください。",
  },
  kept: {
    severity: "warning",
    message: "条件付き書式で取り消し線の付くことがある欄も、そのまま取り込みました。",
  },
};

/** Tells of what the looks of a sheet hide or add, beside the texts of its cells: where links lead and rules that strike through. */
export function besideNotes(
  { sheet, rows }: { readonly sheet: string; readonly rows: readonly (readonly string[])[] },
  { links, struck }: SheetAsides,
  { strike }: { readonly strike: StrikeRule },
): readonly ImportNote[] {
  const noteAt = (note: CellNote, cell: string): ImportNote => ({ ...note, sheet, cell });
  return [
    ...links.flatMap(({ cell, text }) => {
      const place = parseRange(cell);
      const shown = place === undefined ? "" : (rows[place.top]?.[place.left] ?? "");
      return holds(shown, text) ? [] : noteAt({ ...LINK, quote: shorten(text) }, cell);
    }),
    ...struck
      .filter((block) => hasText(rows, block))
      .map((block) => noteAt(RULE_STRUCK[strike === "keep" ? "kept" : "asked"], block)),
  ];
}

/** Whether a cell shows the address that it leads to, without what Excel puts before it. */
function holds(shown: string, address: string): boolean {
  return shown.includes(address.replace(/^mailto:/i, "").replace(/\/$/, ""));
}

function hasText(rows: readonly (readonly string[])[], block: string): boolean {
  const range = parseRange(block);
  return (
    range !== undefined &&
    rows.some((cells, row) =>
      cells.some((text, column) => text.trim() !== "" && isWithin(range, row, column)),
    )
  );
}
