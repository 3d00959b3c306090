import type { Edition, Measure } from "@torikumi/record";

const segments = { of: undefined as Intl.Segmenter | undefined };

/** The goal that stands for a measure: its own, or the one it shares; "" where that measure is not loaded. */
export function goalOf(measure: Measure, edition: Edition): string {
  if (measure.goalOf === undefined) return measure.goal;
  return edition.measures.get(measure.goalOf)?.value.goal ?? "";
}

/**
 * The beginning of a text as a title: its first line without the mark (○ ・ ※), up to `limit` characters as a person counts
 * them, with `…` where it goes on. Where a comma stands in the second half of the title, it ends there.
 */
export function firstWords(text: string, limit = 32): string {
  const line = (text.split("\n").find((each) => each.trim() !== "") ?? "").trim();
  const words = line.slice(0, limit * 20).replace(/^[○〇◯●・※\s]+/u, "");
  segments.of ??= new Intl.Segmenter("ja", { granularity: "grapheme" });
  let title = "";
  let count = 0;
  for (const { segment } of segments.of.segment(words)) {
    if (count === limit) {
      const comma = title.lastIndexOf("、");
      return `${comma > title.length / 2 ? title.slice(0, comma) : title}…`;
    }
    title += segment;
    count += 1;
  }
  return title;
}
