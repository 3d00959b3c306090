import type { CellNote } from "../../notes/import-note.ts";

/** What is told of rows that are no measure. */
export const UNREAD_ROWS: Readonly<Record<"aside" | "unclear" | "replaced", CellNote>> = {
  aside: {
    severity: "warning",
    message:
      "取組の行ではないとみて取り込みません。いつも読まない行なら、表の読み方の「読まない行」に始めの文字を書いてください。",
  },
  replaced: {
    severity: "warning",
    message:
      "同じ取組の、より新しい年度の行があるので取り込みません。残すなら、年度ごとの列に分けてください。",
  },
  unclear: {
    severity: "error",
    message:
      "担当部だけの行で、上の取組の続きか別の取組か決められません。続きなら、取組内容などのセルを上の行と結合してください。",
  },
};
