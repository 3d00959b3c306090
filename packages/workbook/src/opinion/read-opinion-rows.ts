import { isOpinionId, isUnfilled, type Opinion, type OpinionId } from "@torikumi/record";
import { cellName } from "../notes/cell-name.ts";
import type { NoteSink } from "../notes/import-note.ts";
import { shorten } from "../notes/shorten.ts";
import { tableNotes, textAt, type SheetTable } from "../read/cells/sheet-table.ts";
import type { OpinionHeader, OpinionKey } from "./opinion-columns.ts";
import { readDay, readState, readTarget } from "./read-words.ts";

/** A row of the table of opinions: what its cells say, and nothing for an empty one. */
export interface OpinionRow extends Partial<Omit<Opinion, "id">> {
  /** Only where the number is that of a page; the running numbers of a table are none. */
  readonly id?: OpinionId;
  readonly sheet: string;
  /** The cell of the opinion, e.g. `D5`. */
  readonly cell: string;
  /** The cell of what it is on, where that is another. */
  readonly targetCell?: string;
}

/** Reads the rows below the headings. A cell that cannot be read is an error, and so is an answer to no opinion. */
export function readOpinionRows(
  table: SheetTable,
  { row: top, columns }: OpinionHeader,
  note: NoteSink,
): readonly OpinionRow[] {
  for (const found of tableNotes(table)) note(found);
  const rows: OpinionRow[] = [];
  for (let row = top + 1; row < table.rows.length; row++) {
    const at = (key: OpinionKey): string => {
      const column = columns.get(key);
      return column === undefined ? "" : unlessBlank(textAt(table, row, column));
    };
    const cell = cellName(row, columns.get("text") ?? 0);
    let isRefused = false;
    const refuse = (key: OpinionKey, message: string): undefined => {
      isRefused = true;
      note({
        severity: "error",
        sheet: table.name,
        cell: cellName(row, columns.get(key) ?? 0),
        quote: shorten(at(key)),
        message,
      });
    };
    if ([...columns.keys()].every((key) => key === "id" || at(key) === "")) continue;
    const number = at("id").normalize("NFKC").replace(/\s/gu, "");
    const id = isOpinionId(number) ? { id: number } : {};
    if (at("text") === "" && id.id === undefined) {
      refuse("text", "意見が空の行です。意見を書くか、行を空にしてください。");
      continue;
    }
    const read = {
      ...id,
      sheet: table.name,
      cell,
      targetCell: cellName(row, columns.get("target") ?? columns.get("text") ?? 0),
      ...filled("text", at("text")),
      ...filled("target", target(at("target"), refuse)),
      ...filled("meeting", at("meeting")),
      ...filled("date", day(at("date"), refuse)),
      ...filled("response", isUnfilled(at("response")) ? "" : at("response")),
      ...filled("state", state(at("state"), refuse)),
      ...filled("reason", at("reason")),
      ...filled("source", at("source")),
    };
    if (!isRefused) rows.push(read);
  }
  return rows;
}

type Refuse = (key: OpinionKey, message: string) => undefined;

function target(text: string, refuse: Refuse): string {
  if (text === "") return "";
  const found = readTarget(text);
  if (found === undefined)
    refuse(
      "target",
      "対象が読み取れません。「2-ア-1」「2-ア」「2」のような番号か、「全体」と書いてください。",
    );
  return found ?? "";
}

function day(text: string, refuse: Refuse): string {
  if (text === "") return "";
  const found = readDay(text);
  if (found === undefined)
    refuse(
      "date",
      "期日が読み取れません。「2026-08-20」や「令和8年8月20日」のように書いてください。",
    );
  return found ?? "";
}

function state(text: string, refuse: Refuse): string {
  if (text === "") return "";
  const found = readState(text);
  if (found.state !== undefined) return found.state;
  refuse(
    "state",
    found.guess === undefined
      ? "処理の言葉ではありません。「未対応」「対応中」「対応済」「対応しない」のどれかを書いてください。"
      : `処理の言葉ではありません。もしかして: 「${found.guess}」`,
  );
  return "";
}

function filled(key: OpinionKey, text: string): object {
  return text === "" ? {} : { [key]: text };
}

/** Blanks are no text; everything else is kept to the character. */
function unlessBlank(text: string): string {
  return text.trim() === "" ? "" : text;
}
