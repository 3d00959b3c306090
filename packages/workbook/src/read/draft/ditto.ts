import type { ColumnKey } from "../../layout/heading-words.ts";
import { cellName } from "../../notes/cell-name.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { columnText, fieldPlace, fieldText, type DraftRow } from "../rows/draft-row.ts";
import { SIGN as SIGN_BETWEEN } from "./departments/separators.ts";
import { embeddedReferences, isAsBefore, isReference } from "./reference-words.ts";

const SIGN =
  /^(?:[〃"″”“〝〟々〻仝゛ゝゞヽヾ〱〲↑↓]+|['’´`]{2,}|同[上下前左右]?|同じ|同様|再掲?)$/u;
/** Lines drawn beside a sign: －〃－. */
const DRAWN = /^[-－‐–—―ー─]+|[-－‐–—―ー─]+$/gu;

/** A sign with something said in brackets behind it: 〃（継続）. */
const REMARKED = /^\s*(?:[〃々仝]+|同[上下前左右])\s*[（(][^（()）]*[）)]\s*$/u;

/** Columns that hold ids or have errors of their own for what is no word of theirs. */
const OTHER: ReadonlySet<ColumnKey> = new Set([
  "id",
  "policy",
  "recommendation",
  "goalOf",
  "repostOf",
  "predecessors",
  "mergedInto",
]);

/** Whether a text only says that it is the same as another cell (〃, 同上, 左記のとおり), or that it stands elsewhere (再掲, 1-ア-1参照). */
export function isDitto(text: string): boolean {
  const plain = text
    .normalize("NFC")
    .replace(/[\s（()）【】〔〕［\]［［「」。．.、]/gu, "")
    .replace(DRAWN, "");
  return SIGN.test(plain) || REMARKED.test(text) || isReference(text);
}

/** Tells of every cell of a row that points to another cell instead of saying something, and of such words within a text. */
export function noteDitto(row: DraftRow, note: NoteSink): void {
  const { columns, extras = new Map<string, number>(), table } = row.block;
  for (const key of columns.keys())
    if (!OTHER.has(key)) noteText(fieldText(row, key), { key, ...fieldPlace(row, key) }, note);
  for (const column of extras.values())
    noteText(
      columnText(row, column),
      { key: undefined, sheet: table.name, cell: cellName(row.row, column) },
      note,
    );
}

function noteText(
  text: string,
  { key, ...place }: { key: ColumnKey | undefined; sheet: string; cell: string },
  note: NoteSink,
): void {
  const texts =
    key === "departments"
      ? text.split("\n").flatMap((line) => (isDitto(line) ? line : line.split(SIGN_BETWEEN)))
      : [text];
  const dittos = texts.filter(isDitto);
  for (const ditto of dittos)
    note({
      severity: "error",
      ...place,
      quote: shorten(ditto),
      message:
        "ほかの欄と同じという印だけでは取り込めません。その文字を書いてください（上の行と同じ取組内容なら、セルを結合してもかまいません）。",
    });
  if (dittos.length > 0) return;
  if (isAsBefore(text))
    note({
      severity: "warning",
      ...place,
      quote: shorten(text),
      message:
        "前の年度と同じとだけ書かれた文を、そのまま取り込みました。この年度版だけを読む人にも分かるように、その内容を書いてください。",
    });
  for (const words of embeddedReferences(text, { isGoal: key === "goal" }))
    note({
      severity: "info",
      ...place,
      quote: shorten(words),
      message:
        "ほかの欄や取組を指す言葉を、文の一部としてそのまま取り込みました。そこにしかない内容があれば書き足してください。",
    });
}
