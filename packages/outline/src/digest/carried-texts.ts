import { carryOverOf } from "@torikumi/diff";
import { editionName, ENDED, FIELD_HEADINGS, isUnfilled } from "@torikumi/record";
import type { Edition, Measure, MeasureId } from "@torikumi/record";

import { measureTitle } from "../edition/measure-title.ts";

/** A measure of whose year something is told in an earlier year's words. */
export interface CarriedTexts {
  readonly id: MeasureId;
  readonly title: string;
  /** For how many editions, the newest apart, the oldest of its texts has stayed. */
  readonly editions: number;
  /** Which texts, since when, and why, e.g. `取組状況が、令和6年度版から同じ文章です。`. */
  readonly text: string;
}

/** The texts that tell of a year: a plan may stay. */
const REPORTED = ["progress", "evaluation"] as const;

/**
 * The measures whose report is that of an earlier edition, notation and years that moved on apart; the longest first. `earlier` is the
 * editions before, newest first, each as far as it is loaded. Reposts and what ended are left out.
 */
export function carriedTexts(
  edition: Edition,
  earlier: readonly Edition[],
): readonly CarriedTexts[] {
  return [...edition.measures.values()]
    .flatMap(({ value }) => {
      if (value.repostOf !== undefined || value.category === ENDED) return [];
      const kept = REPORTED.flatMap((field) => {
        const since = sinceOf(value, field, earlier);
        return since.length === 0 ? [] : [{ heading: FIELD_HEADINGS[field], since }];
      });
      if (kept.length === 0) return [];
      const byEdition = Map.groupBy(kept, ({ since }) => since.at(-1) ?? "");
      const said = [...byEdition].map(
        ([name, fields]) =>
          `${fields.map(({ heading }) => heading).join("と")}が、${name}から同じ文章です。`,
      );
      const reason = value.carryOverReason ?? "";
      return [
        {
          id: value.id,
          title: measureTitle(value, edition),
          editions: Math.max(...kept.map(({ since }) => since.length)),
          text: `${said.join("")}${reason === "" ? "据置理由はありません。" : `据置理由: ${reason}`}`,
        },
      ];
    })
    .toSorted((a, b) => b.editions - a.editions);
}

/** The names of the earlier editions that have the same text, newest first, under the number that the measure had there. */
function sinceOf(
  measure: Measure,
  field: (typeof REPORTED)[number],
  earlier: readonly Edition[],
): readonly string[] {
  const text = measure[field];
  if (text === "" || isUnfilled(text)) return [];
  const names: string[] = [];
  let at = measure;
  for (const edition of earlier) {
    const { predecessors = [] } = at;
    const ids = [at.id, ...(predecessors.length === 1 ? predecessors : [])];
    const found = ids.map((id) => edition.measures.get(id)?.value).find((one) => one !== undefined);
    const how = found === undefined ? undefined : carryOverOf(found[field], text);
    if (found === undefined || (how !== "identical" && how !== "years")) break;
    names.push(editionName(edition.index?.value.id ?? "") || "前の年度版");
    at = found;
  }
  return names;
}
