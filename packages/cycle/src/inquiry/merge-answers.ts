import { unfilledLine } from "@torikumi/record";

/** What one workbook says of one field. */
export interface Answer {
  /** The file, for people; two workbooks of one department are two files. */
  readonly file: string;
  /** What stood in the field when the workbook was handed out. */
  readonly base: string;
  /** What stands there now. */
  readonly reply: string;
}

/** Which text a person has chosen where the answers do not agree: the repository's, the only reply, or that of a file. */
export type Preference =
  | { readonly side: "current" }
  | { readonly side: "reply" }
  | { readonly side: "file"; readonly file: string };

/** What becomes of a field. */
export type MergedField =
  /** Nobody has answered: no cell has another text than was handed out. */
  | { readonly outcome: "untouched" }
  /** The answer stands in the repository already. */
  | { readonly outcome: "agreed"; readonly answers: readonly Answer[] }
  | { readonly outcome: "taken"; readonly text: string; readonly answers: readonly Answer[] }
  /** A person has chosen the repository's text over the answers. */
  | { readonly outcome: "kept"; readonly answers: readonly Answer[] }
  | { readonly outcome: "conflict"; readonly answers: readonly Answer[] };

/**
 * The three-way merge of one field: what was handed out, what stands in the repository now (`current`), what was answered. An answer is
 * taken where the repository still has what was handed out; everything else that is not the same text is a conflict, and so are two
 * answers that differ. A cell that is empty or still says 未記入 is no answer. The order of the answers does not matter.
 */
export function mergeAnswers(
  current: string,
  answers: readonly Answer[],
  preference?: Preference,
): MergedField {
  const answered = answers.filter(isAnswered);
  if (answered.length === 0) return { outcome: "untouched" };
  const texts = new Set(answered.map(({ reply }) => settle(reply)));
  const [text = ""] = texts;
  if (texts.size === 1 && text === settle(current)) return { outcome: "agreed", answers: answered };
  if (texts.size === 1 && answered.some(({ base }) => settle(base) === settle(current)))
    return { outcome: "taken", text, answers: answered };
  return settleConflict(answered, preference);
}

/** Whether a cell says something, and something else than was handed out. */
export function isAnswered({ base, reply }: Answer): boolean {
  const text = settle(reply);
  return text !== "" && text !== settle(base);
}

function settleConflict(
  answers: readonly Answer[],
  preference: Preference | undefined,
): MergedField {
  if (preference?.side === "current") return { outcome: "kept", answers };
  const chosen =
    preference?.side === "file" ? answers.filter(({ file }) => file === preference.file) : answers;
  const texts = new Set(chosen.map(({ reply }) => settle(reply)));
  const [text] = texts;
  return preference !== undefined && texts.size === 1 && text !== undefined
    ? { outcome: "taken", text, answers: chosen }
    : { outcome: "conflict", answers };
}

/** A text without what no person sees: how lines end, blanks at their ends, empty lines around it. "" where it is only the mark 未記入. */
export function settle(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const shown = lines.map((line) => line.trimEnd()).join("\n");
  const trimmed = shown.replace(/^\n+|\n+$/g, "");
  return trimmed.replace(unfilledLine(), "").trim() === "" ? "" : trimmed;
}
