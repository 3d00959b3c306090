import type { CellNote } from "../../notes/import-note.ts";

/** What is told of the words of a vocabulary that are explained beside a table. */
export const LEGEND =
  "言葉の説明とみて、取組には取り込みません。表の読み方の「取組区分」「評価」にある説明を使います。";

/** What is told of rows that are no measure. */
export const UNREAD_ROWS: Readonly<Record<"aside" | "legend" | "unclear" | "replaced", CellNote>> =
  {
    aside: {
      severity: "warning",
      message:
        "取組の行ではないとみて取り込みません。いつも読まない行なら、表の読み方の「読まない行」に始めの文字を書いてください。",
    },
    legend: { severity: "info", message: LEGEND },
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
