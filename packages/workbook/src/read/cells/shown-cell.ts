import type { Cell, CellValue } from "hucre";
import type { CellNote } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { controlNotes } from "./control-notes.ts";
import { errorCellNote } from "./error-word.ts";
import { isDateFormat, showNumber, showText } from "./format/show-value.ts";
import { serialOf, type DateSystem } from "./serial-of.ts";
import { colourNotes } from "./look/colour-notes.ts";
import { struckText } from "./look/struck-text.ts";
import { withLines } from "./with-lines.ts";

/** What becomes of letters that are struck through: nothing is imported, they are left out, or they stay. */
export type StrikeRule = "stop" | "drop" | "keep";

/** How the cells of a workbook are read. */
export interface CellRules {
  readonly strike: StrikeRule;
  readonly dateSystem: DateSystem;
}

/** What a cell shows, and what a person should know about it. */
export interface ShownCell {
  readonly text: string;
  readonly notes: readonly CellNote[];
  /** Letters that were left out because they are struck through; "" for none. */
  readonly dropped: string;
}

const STRUCK: Readonly<Record<Exclude<StrikeRule, "drop">, Omit<CellNote, "quote">>> = {
  stop: {
    severity: "error",
    message:
      "取り消し線の付いた文字があります。見え消しの資料なら、--strike drop を付けると消した文字を除いて、--strike keep を付けると残して取り込みます。",
  },
  keep: { severity: "warning", message: "取り消し線の付いた文字も、そのまま取り込みました。" },
};

/** Turns a cell as the library reads it into the text that Excel shows; every kind of line break is "\n". */
export function shownCell(
  value: CellValue,
  cell: Cell | undefined,
  { strike, dateSystem }: CellRules,
): ShownCell {
  const shown = shownValue(value, cell, dateSystem);
  const { kept, struck } = struckText(cell, shown.text);
  const isStruck = struck.trim() !== "";
  const isDropped = isStruck && strike === "drop";
  const text = withLines(isDropped ? kept : shown.text);
  const notes = [
    ...shown.notes,
    ...formulaNotes(value, cell, text),
    ...controlNotes(text),
    ...colourNotes(cell, text),
    ...(isStruck && strike !== "drop" ? [{ ...STRUCK[strike], quote: shorten(struck) }] : []),
  ];
  return { text, notes, dropped: isDropped ? withLines(struck) : "" };
}

function shownValue(
  value: CellValue,
  cell: Cell | undefined,
  dateSystem: DateSystem,
): Pick<ShownCell, "text" | "notes"> {
  if (value === null) return { text: "", notes: [] };
  if (cell?.type === "error") return { text: String(value), notes: [errorCellNote(String(value))] };
  const code = cell?.style?.numFmt ?? "General";
  if (typeof value === "string") return shownString(value, code);
  if (typeof value === "boolean") return told(value ? "TRUE" : "FALSE", "info");
  const serial = serialOf(value, { dateSystem, isDate: isDateFormat(code) });
  const text = showNumber(serial, code);
  if (text === "")
    return {
      text,
      notes: [
        {
          severity: "warning",
          quote: String(serial),
          message: "表示形式のためにExcelでは何も見えない数値は、空の欄として取り込みました。",
        },
      ],
    };
  if (text !== undefined) return told(text, isDateFormat(code) ? "warning" : "info");
  return {
    text: String(serial),
    notes: [
      {
        severity: "error",
        quote: String(serial),
        message: `表示形式「${shorten(code)}」でExcelにどう見えるか分かりません。見えているとおりの文字を入力し直してください。`,
      },
    ],
  };
}

function told(text: string, severity: "warning" | "info"): Pick<ShownCell, "text" | "notes"> {
  const message =
    severity === "warning"
      ? "日付のセルを、Excelで見えるとおりの文字で取り込みました。見たとおりか確かめてください。"
      : "文字でないセル（数値など）を、Excelで見えるとおりの文字で取り込みました。";
  return { text, notes: [{ severity, quote: shorten(text), message }] };
}

function shownString(value: string, code: string): Pick<ShownCell, "text" | "notes"> {
  const text = code === "General" || code === "@" ? value : showText(value, code);
  if (text === value) return { text, notes: [] };
  if (text.trim() === "")
    return {
      text: value,
      notes: [
        {
          severity: "warning",
          quote: shorten(value),
          message:
            "表示形式のためにExcelでは見えない文字を取り込みました。不要なら削除してください。",
        },
      ],
    };
  return {
    text,
    notes: [
      {
        severity: "warning",
        quote: shorten(text),
        message: "表示形式が文字を付け足しています。Excelで見えるとおりの文字で取り込みました。",
      },
    ],
  };
}

function formulaNotes(value: CellValue, cell: Cell | undefined, text: string): readonly CellNote[] {
  if (cell?.formula === undefined) return [];
  return value === null
    ? [
        {
          severity: "error",
          message: "数式の計算結果が保存されていません。Excelで開いて保存し直してください。",
        },
      ]
    : [
        {
          severity: "warning",
          quote: shorten(text),
          message: "数式は計算結果の文字として取り込みました。",
        },
      ];
}
