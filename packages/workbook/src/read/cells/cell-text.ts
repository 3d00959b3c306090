import { formatValue, type Cell, type CellValue } from "hucre";
import type { NoteSeverity } from "../../notes/import-note.ts";

/** What a cell shows, and what a person should know about it. */
export interface CellText {
  readonly text: string;
  readonly note?: { readonly severity: NoteSeverity; readonly message: string };
}

/** Formats of dates in Japanese eras (令和7年4月1日, R7.4.1), which the library's renderer does not know. */
const ERA_FORMAT = /g{1,3}|\be{1,2}\b|\[\$-411\]/;
const NUL_OR_LONE = /\0|\p{Surrogate}/u;

/** Turns a cell as the library reads it into the text that Excel shows. Text stays as it is, to the character. */
export function cellText(value: CellValue, cell: Cell | undefined): CellText {
  if (cell?.type === "error")
    return {
      text: String(value ?? ""),
      note: {
        severity: "error",
        message: `エラー値「${String(value ?? "")}」になっています。正しい文字を入力してください。`,
      },
    };
  const text = shownText(value, cell);
  if (cell?.formula !== undefined)
    return text === "" && value === null
      ? {
          text,
          note: {
            severity: "error",
            message: "数式の計算結果が保存されていません。Excelで開いて保存し直してください。",
          },
        }
      : {
          text,
          note: { severity: "warning", message: "数式は計算結果の文字として取り込みました。" },
        };
  if (typeof value === "string")
    return NUL_OR_LONE.test(value)
      ? {
          text,
          note: {
            severity: "warning",
            message:
              "使えない文字（制御文字または壊れた文字）が含まれています。入力し直してください。",
          },
        }
      : { text };
  if (value === null) return { text };
  return {
    text,
    note:
      value instanceof Date
        ? {
            severity: "warning",
            message: `日付のセルを文字「${text}」として取り込みました。見たとおりの文字になっているか確かめてください。`,
          }
        : {
            severity: "info",
            message: `文字でないセル（数値など）を「${text}」として取り込みました。`,
          },
  };
}

function shownText(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const format = cell?.style?.numFmt;
  if (value instanceof Date) {
    if (format === undefined) return value.toISOString().slice(0, 10);
    return ERA_FORMAT.test(format) ? eraDate(value) : formatValue(value, format);
  }
  return format === undefined || format === "General" || format === "@"
    ? String(value)
    : formatValue(value, format);
}

function eraDate(date: Date): string {
  return new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {
    era: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  }).format(date);
}
