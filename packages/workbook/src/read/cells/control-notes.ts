import { UNSEEN_LETTERS } from "@torikumi/record";
import type { CellNote } from "../../notes/import-note.ts";

/** Letters that no text of a record may hold: control characters, marks of other systems, halves of letters. */
const CONTROL = /[\p{Cc}--[\t\n]]|[\uFFF9-\uFFFB\p{NChar}]|\p{Surrogate}/gv;
/** Letters that nobody sees: a text keeps them, and the check of the edition asks for them. */
const UNSEEN = new RegExp(`\\t|${UNSEEN_LETTERS}`, "gv");
/** What a letter became that some program could not read. */
const LOST = "\uFFFD";
const EITHER = new RegExp(`${CONTROL.source}|${UNSEEN.source}|${LOST}`, "v");

/** Whether `controlNotes` has something to tell of a text, or of any part of it. */
export function hasControl(text: string): boolean {
  return EITHER.test(text);
}

/** Tells of letters that cannot be shown, by their code points. */
export function controlNotes(text: string): readonly CellNote[] {
  if (!hasControl(text)) return [];
  const control = codesOf(text, CONTROL);
  const unseen = codesOf(text.replace(CONTROL, ""), UNSEEN);
  return [
    ...(control === ""
      ? []
      : [
          {
            severity: "error",
            message: `使えない文字（制御文字か壊れた文字 ${control}）が含まれています。入力し直してください。`,
          } as const,
        ]),
    ...(text.includes(LOST)
      ? [
          {
            severity: "warning",
            message:
              "文字化けした文字（U+FFFD）をそのまま取り込みました。もとの文書を見て書き直してください。検証で誤りになります。",
          } as const,
        ]
      : []),
    ...(unseen === ""
      ? []
      : [
          {
            severity: "warning",
            message: `見えない文字（${unseen}）をそのまま取り込みました。検証で誤りになるので、取り除くか、取り込んだあとに npx torikumi fix を実行してください（タブは空白に直してください）。`,
          } as const,
        ]),
  ];
}

function codesOf(text: string, letters: RegExp): string {
  return [...new Set(text.match(letters))]
    .map(
      (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    )
    .join("、");
}
