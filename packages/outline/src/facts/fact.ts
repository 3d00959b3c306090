import type { TextField } from "@torikumi/record";

/** A fact about a measure: what changed, and from what to what. Plain text, to be escaped by whoever shows it. */
export interface Fact {
  readonly about: "number" | "category" | "departments" | "deadline" | "figure" | "key";
  readonly label: string;
  /** Absent where something came or is only told. */
  readonly from?: string;
  /** Absent where something went. */
  readonly to?: string;
  /** What else there is to say, e.g. `3回増`; "" for nothing. */
  readonly note: string;
  /** For a figure: the text in which it stands. */
  readonly field?: TextField;
}

/** What stands on a side that is empty. */
export const NONE = "（なし）";

/** The fact in one line of plain text, e.g. `取組区分: 継続 → 拡充` or `担当部: 子）こども部（外れた）`; a fact without sides is its remark. */
export function formatFact({ label, from, to, note }: Fact): string {
  const sides = [from, to].filter((side) => side !== undefined).join(" → ");
  if (sides === "") return `${label}: ${note}`;
  return `${label}: ${sides}${note === "" ? "" : `（${note}）`}`;
}
