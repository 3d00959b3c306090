import { REQUIRED_COLUMNS, type ColumnKey } from "../../layout/heading-words.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { fieldPlace, fieldText, type DraftRow } from "../rows/draft-row.ts";

const PLACE = "(?:上|前|左|右|上[記欄段]|前[記項行欄述]|左[記欄]|右[記欄]|同[上前左右])";
const DITTO = new RegExp(
  `^(?:[〃"″”“〝〟々仝゛ゞヾ]+|同[上前左右]?|${PLACE}(?:に同じ|と同じ|と同様|に同様|のとおり|の通り|同様|参照|に記載のとおり)?|同じ|同様)$`,
  "u",
);
const BARE = /^(?:上|前|左|右|前[記項行欄述]|上[記欄段]|左[記欄]|右[記欄])$/u;
const REPOST = /^再掲$/u;

/** Whether a text only says that it is the same as another cell (〃, 同上, 左記のとおり), or that it stands elsewhere (再掲). */
export function isDitto(text: string): boolean {
  const plain = text
    .normalize("NFC")
    .replace(/[\s（()）【】〔〕［\]［［「」。．.、]/gu, "")
    .trim();
  return (DITTO.test(plain) && !BARE.test(plain)) || REPOST.test(plain);
}

/** Tells of every cell of a row that points to another cell instead of saying something. */
export function noteDitto(row: DraftRow, note: NoteSink): void {
  for (const key of REQUIRED_COLUMNS.keys())
    for (const text of dittoTexts(row, key))
      note({
        severity: "error",
        ...fieldPlace(row, key),
        quote: shorten(text),
        message:
          "ほかの欄と同じという印だけでは取り込めません。その文字を書いてください（上の行と同じ取組内容なら、セルを結合してもかまいません）。",
      });
}

function dittoTexts(row: DraftRow, key: ColumnKey): readonly string[] {
  const text = fieldText(row, key);
  const texts = key === "departments" ? text.split("\n") : [text];
  return texts.filter(isDitto);
}
