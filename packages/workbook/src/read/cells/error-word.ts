import type { CellNote } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";

/** What Excel writes where a formula has no value; as a text it stands in files of text that were made of such a table. */
const ERROR =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/iu;
/** What Excel shows, and writes into files of text, where a column is too narrow for a number or a date. */
const NARROW = /^[#＃]{3,}$/u;

/** What is told of a cell that holds an error instead of a value. */
export function errorCellNote(text: string): CellNote {
  return {
    severity: "error",
    quote: text,
    message: "エラー値になっています。正しい文字を入力してください。",
  };
}

/** Whether a text is one of the words that Excel shows for errors: #REF!, #N/A. */
export function isErrorWord(text: string): boolean {
  return ERROR.test(text.trim());
}

/** What there is to tell of a text that only stands for one that a table could not show. */
export function errorWordNote(text: string): CellNote | undefined {
  if (!/^\s*[#＃]/u.test(text)) return undefined;
  const word = text.trim();
  const quote = shorten(word);
  if (isErrorWord(word))
    return {
      severity: "warning",
      quote,
      message:
        "エラー値の文字を、そのまま取り込みました。表の数式を直して取り込み直すか、正しい文字に書き換えてください。",
    };
  return NARROW.test(word)
    ? {
        severity: "warning",
        quote,
        message:
          "「#」だけが並んでいます。列の幅が足りないまま書き出した表なら、列を広げて書き出し直してください。",
      }
    : undefined;
}
