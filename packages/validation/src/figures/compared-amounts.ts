import type { Page } from "@torikumi/record";
import type { Context } from "../context.ts";
import type { FieldText } from "../text/field-text.ts";
import { labelledAmounts, type LabelledAmount } from "./labelled-amounts.ts";

/** An amount of 取組状況, and the one with the same label a year before. */
export interface ComparedAmount {
  readonly text: FieldText;
  readonly before: Page<unknown>;
  readonly from: LabelledAmount;
  readonly to: LabelledAmount;
}

/** The amounts of the reports of this year that the reports of last year have under the same label. */
export function* comparedAmounts(context: Context): Generator<ComparedAmount> {
  const { previous, isNewYear, texts } = context;
  if (previous === undefined || !isNewYear) return;
  for (const text of texts("digit")) {
    if (text.field !== "progress" || text.id === undefined) continue;
    const before = context.lastYear(text.id);
    if (before === undefined || before.value.progress === text.content.text) continue;
    const old = labelledAmounts(before.value.progress);
    if (old.size === 0) continue;
    for (const to of labelledAmounts(text.content.text).values()) {
      const from = old.get(to.label);
      if (from?.whose === to.whose) yield { text, before, from, to };
    }
  }
}
