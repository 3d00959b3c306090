import { goalOf } from "@torikumi/record";
import type { Edition, Measure } from "@torikumi/record";

/** What stands for a title where a measure has no goal. */
const UNTITLED = "（取組内容なし）";

/**
 * The words by which a measure is called in lists and headings: its 見出し, and without one the first sentence of its goal, whole,
 * without the mark before it (○ ・ ※) and the full stop. 「（取組内容なし）」 where it has no goal; "" where the goal it shares is not loaded.
 */
export function measureTitle(measure: Measure, edition: Edition): string {
  if (measure.title !== undefined) return measure.title;
  const goal = goalOf(measure, edition);
  if (goal === undefined) return edition.measures.has(measure.goalOf ?? measure.id) ? UNTITLED : "";
  const line = goal.split("\n").find((each) => each.trim() !== "") ?? "";
  const words = line.trim().replace(/^[○〇◯●・※\s]+/u, "");
  return firstSentence(words) || UNTITLED;
}

/** Up to the first full stop that stands in no brackets, without it. */
function firstSentence(words: string): string {
  let depth = 0;
  for (const { index, 0: mark } of words.matchAll(/[。（(「『）)」』]/gu)) {
    if (mark === "。" && depth <= 0) return words.slice(0, index);
    depth += "（(「『".includes(mark) ? 1 : mark === "。" ? 0 : -1;
  }
  return words;
}
