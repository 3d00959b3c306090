import type { CellNote } from "../../notes/import-note.ts";

/** Letters that no text of a record may hold: control characters, line separators of other systems, halves of letters. */
const CONTROL = /(?![\t\n])\p{Cc}|[\u2028\u2029\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Tells of letters that cannot be shown, by their code points. */
export function controlNotes(text: string): readonly CellNote[] {
  const codes = [...new Set(text.match(CONTROL))].map(
    (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  if (codes.length === 0) return [];
  return [
    {
      severity: "warning",
      message: `使えない文字（制御文字か壊れた文字 ${codes.join("、")}）が含まれています。入力し直してください。`,
    },
  ];
}
