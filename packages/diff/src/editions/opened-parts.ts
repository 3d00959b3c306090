import { unfilledLine, type Measure, type TextField } from "@torikumi/record";

/** A text without the mark 未記入 of a field that nobody has filled in: the mark is no text, and writing over it removes none. */
export function withoutMark(text: string): string {
  return text.replace(unfilledLine(), "").trim() === "" ? "" : text;
}

/** Whether a text went with the beginning of a new year and nobody's hand: the draft has the mark 未記入 in its place. */
export function wentWithTheYear(from: string, to: string): boolean {
  return from !== "" && to.trim() !== "" && withoutMark(to) === "";
}

/** Whether one of the texts of a measure has the mark 未記入, so that nobody has gone through it yet. */
export function stillWaits(measure: Measure, fields: readonly TextField[]): boolean {
  const texts = [...fields.map((field) => measure[field]), ...extraTexts(measure)];
  return texts.some((text) => unfilledLine().test(text ?? ""));
}

function extraTexts({ extras = [] }: Measure): readonly string[] {
  return extras.map(({ text }) => text);
}
