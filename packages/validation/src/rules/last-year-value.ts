import { likeness } from "@torikumi/record";
import { datedAmounts, type DatedAmount } from "../figures/dated-amounts.ts";
import { otherStarts } from "../figures/other-starts.ts";
import { fieldPlace, placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

const CANDIDATE = /年度[^0-9０-９。\n]{0,14}[0-9０-９]/u;
/** Sentences this alike tell of the same thing. */
const LEAST_LIKENESS = 0.4;

export const rule: Rule = {
  id: "last-year-value",
  title: "前の年度版と違う、過去の年度の数",
  severity: "warning",
  sees: "measure",
  *check({ texts, lastYear, previous, previousName: name, isNewYear, id }) {
    if (previous === undefined || !isNewYear) return;
    const before = previous.index?.value.id ?? "";
    for (const text of texts("digit")) {
      if (text.field !== "progress" || text.id === undefined) continue;
      const page = lastYear(text.id);
      const words = text.content.text;
      if (page === undefined || page.value.progress === words) continue;
      const there = fieldPlace(page, "progress");
      const related =
        there === undefined ? [] : [{ at: there, message: `${name}の「取組状況」です。` }];
      for (const { step, ended } of otherStarts(words, page.value.progress))
        yield {
          at: placeIn(text, step.start, step.end),
          severity: "info",
          message: `「${step.label}」が${step.from}から始まっていますが、${name}では${ended}でした。どちらが正しいかを確かめてください。`,
          related,
        };
      if (!CANDIDATE.test(words)) continue;
      const old = datedAmounts(page.value.progress, before);
      for (const now of datedAmounts(words, id)) {
        const then = now.isDated ? sameIn(old, now) : undefined;
        if (then === undefined || then.value === now.value) continue;
        yield {
          at: placeIn(text, now.start, now.end),
          severity: then.isDated ? "warning" : "info",
          message: `「${now.written}」とありますが、${name}では「${then.written}」でした。後から改めた数なら、そのことを書いてください。`,
          related,
        };
      }
    }
  },
};

/** The one amount of the same year and unit, in a sentence about the same. */
function sameIn(old: readonly DatedAmount[], now: DatedAmount): DatedAmount | undefined {
  const same = old.filter(({ year, unit }) => year === now.year && unit === now.unit);
  const [only] = same;
  if (only === undefined || same.length > 1) return undefined;
  if (only.noun !== now.noun && only.noun !== "" && now.noun !== "") return undefined;
  return likeness(only.sentence, now.sentence) >= LEAST_LIKENESS ? only : undefined;
}
