import { unfilledLine } from "@torikumi/record";

/** What one workbook says of one field. */
export interface Answer {
  /** The file, for people; two workbooks of one department are two files. */
  readonly file: string;
  readonly department: string;
  /** What stood in the field when the workbook was handed out. */
  readonly base: string;
  /** What stands there now. */
  readonly reply: string;
  /** Where it stands already (on a branch), and so is no reply that anybody has sent now. */
  readonly stands?: boolean;
}

/** Which text a person has chosen where the answers do not agree: the repository's, the only reply, or that of a file. */
export type Preference =
  | { readonly side: "current" }
  | { readonly side: "reply" }
  | { readonly side: "file"; readonly file: string };

/** What is known beside what was handed out, what stands there, and what was answered. */
export interface MergeOptions {
  /** The texts that the field had in earlier commits, or has in the last one, since the edition before. */
  readonly history?: readonly string[];
  readonly preference?: Preference | undefined;
}

/** What becomes of a field. */
export type MergedField =
  /** Nobody has answered: no cell has another text than was handed out. */
  | { readonly outcome: "untouched" }
  /** The answer stands in the repository already, or stood there and was changed by somebody. */
  | { readonly outcome: "settled"; readonly answers: readonly Answer[] }
  | { readonly outcome: "taken"; readonly text: string; readonly answers: readonly Answer[] }
  /** A person has chosen the repository's text over the answers. */
  | { readonly outcome: "kept"; readonly answers: readonly Answer[] }
  | { readonly outcome: "conflict"; readonly answers: readonly Answer[] };

/**
 * The three-way merge of one field: what was handed out, what stands in the repository now (`current`), what was answered. An answer is
 * taken where the repository still has what was handed out, or an earlier answer of the same department as it was taken; everything
 * else that is not the same text is a conflict, and so are two answers that differ. A cell that is empty or still says 未記入 is no
 * answer, nor is one that was taken and committed before. The order of the answers does not matter.
 */
export function mergeAnswers(
  current: string,
  answers: readonly Answer[],
  { history = [], preference }: MergeOptions = {},
): MergedField {
  const answered = answers.filter(isAnswered);
  if (answered.length === 0) return { outcome: "untouched" };
  const now = settle(current);
  const earlier = new Set(history.map(settle));
  const fresh = answered.filter(
    ({ base, reply }) => settle(base) === now || !earlier.has(settle(reply)),
  );
  const texts = new Set(fresh.map(({ reply }) => settle(reply)));
  const [text = ""] = texts;
  if (texts.size === 0 || (texts.size === 1 && text === now))
    return { outcome: "settled", answers: answered };
  const isBasedOnThis = fresh.some(
    ({ base, department }) =>
      settle(base) === now ||
      (earlier.has(now) &&
        answered.some((one) => one.department === department && settle(one.reply) === now)),
  );
  if (texts.size === 1 && isBasedOnThis) return { outcome: "taken", text, answers: fresh };
  return settleConflict(fresh, answered, preference);
}

/** Whether a cell says something, and something else than was handed out. */
export function isAnswered({ base, reply }: Pick<Answer, "base" | "reply">): boolean {
  const text = settle(reply);
  return text !== "" && text !== settle(base);
}

function settleConflict(
  answers: readonly Answer[],
  all: readonly Answer[],
  preference: Preference | undefined,
): MergedField {
  if (preference?.side === "current") return { outcome: "kept", answers };
  const chosen =
    preference?.side === "file"
      ? all.filter(({ file }) => file === preference.file)
      : answers.filter(({ stands }) => stands !== true);
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
