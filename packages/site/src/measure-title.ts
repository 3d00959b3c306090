import type { Measure } from "@torikumi/record";
import type { EditionNode } from "./edition-node.ts";

/** How many characters of a goal make a title; the paper's goals begin with their subject. */
const LIMIT = 36;
const segments = { of: undefined as Intl.Segmenter | undefined };

/** The goal that stands for a measure: its own, or the one it shares; "" where there is none. */
export function goalOf(measure: Measure, node: EditionNode): string {
  if (measure.goalOf === undefined) return measure.goal;
  return node.measures.get(measure.goalOf)?.goal ?? "";
}

/** The beginning of a measure's goal as its title, with `…` where the sentence goes on; 「（取組内容なし）」 where it has none. */
export function measureTitle(measure: Measure, node: EditionNode): string {
  const goal = goalOf(measure, node);
  const line = goal.split("\n").find((each) => each.trim() !== "") ?? "";
  const words = line.replace(/^[○〇◯●・※\s]+/u, "").replace(/。\s*$/u, "");
  if (words === "") return "（取組内容なし）";
  return shorten(words, LIMIT);
}

/** The first `limit` characters as a person counts them; where a comma stands in the second half, it ends there. */
function shorten(text: string, limit: number): string {
  segments.of ??= new Intl.Segmenter("ja", { granularity: "grapheme" });
  let title = "";
  let count = 0;
  for (const { segment } of segments.of.segment(text.slice(0, limit * 20))) {
    if (count === limit) {
      const comma = title.lastIndexOf("、");
      return `${comma > title.length / 2 ? title.slice(0, comma) : title}…`;
    }
    title += segment;
    count += 1;
  }
  return title;
}
