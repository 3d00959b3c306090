import type { ChangesOutline } from "../changes/outline-changes.ts";
import type { OutlinedMeasure } from "../changes/outlined-measure.ts";
import type { ChangesPart } from "../changes/changes-part.ts";
import type { MeasureSentence } from "./leading-figures.ts";

/** What came, went, moved and took another category, one sentence a measure, in the committee's order. */
export function listEvents({ parts }: ChangesOutline): readonly MeasureSentence[] {
  return parts.flatMap((part) =>
    part.measures.flatMap((measure) => {
      const text = eventOf(measure, part);
      const side = measure.category.after === undefined ? "before" : "after";
      return text === undefined ? [] : [{ id: measure.id, title: measure.title, side, text }];
    }),
  );
}

function eventOf(
  { sentences, facts, previousId }: OutlinedMeasure,
  { key }: ChangesPart,
): string | undefined {
  // What came out of a measure that goes on has another id, but no number that changed.
  const isSplit = previousId !== undefined && !facts.some(({ about }) => about === "number");
  if (isSplit || key === "ended" || key === "added" || key === "moved") return sentences[0];
  const fact = facts.find(({ about }) => about === "category" || about === "number");
  if (fact === undefined) return undefined;
  const quote = (side = ""): string => (fact.about === "category" ? `「${side}」` : side);
  return `${fact.label}が${quote(fact.from)}から${quote(fact.to)}に変わりました。`;
}
