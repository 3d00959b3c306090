import { unfilledLine, type TextField } from "@torikumi/record";

/** A text without the mark 未記入 of a field that nobody has filled in: the mark is no text, and writing over it removes none. */
export function withoutMark(text: string): string {
  return text.replace(unfilledLine(), "").trim() === "" ? "" : text;
}

/**
 * Whether a text went with the beginning of a new year and nobody's hand: the draft has the mark 未記入 in its place, or it was the
 * committee's opinion on the year before.
 */
export function wentWithTheYear(field: TextField, from: string, to: string): boolean {
  const isMarked = to.trim() !== "" && withoutMark(to) === "";
  return from !== "" && (isMarked || (field === "opinion" && to === ""));
}
