import { outlineEdition } from "@torikumi/outline";
import type { z } from "zod";
import type { editionSchema, exportedMeasureSchema } from "./edition-schema.ts";
import { allOpinions, goalOf, unreadPages, type Edition, type Measure } from "@torikumi/record";

// The schema is the one home of these shapes; only its types come here, so that an export never loads zod for them.

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** A measure as data; texts are lines joined by "\n". */
export type ExportedMeasure = DeepReadonly<z.infer<typeof exportedMeasureSchema>>;

/** An edition as data: what `export --format json` prints. */
export type ExportedEdition = DeepReadonly<z.infer<typeof editionSchema>>;

/** Gives the edition as plain data in the order of display. Pages that are missing are empty texts. */
export function exportJson(edition: Edition): ExportedEdition {
  const page = edition.index?.value;
  const unread = unreadPages(edition);
  return {
    edition: page?.id ?? "",
    title: page?.title ?? "",
    periods: page?.periods ?? { progress: "", plan: "" },
    categories: page?.categories ?? [],
    ...(page?.ratings === undefined ? {} : { ratings: page.ratings }),
    ...(page?.extras === undefined ? {} : { extras: page.extras }),
    ...(page?.unused === undefined ? {} : { unused: page.unused }),
    cases: page?.cases ?? [],
    ...(page?.story === undefined ? {} : { story: page.story }),
    preface: page?.preface ?? "",
    departments: edition.register?.value ?? [],
    recommendations: outlineEdition(edition).map(({ number, items, policies }) => ({
      number,
      title: edition.recommendations.get(number)?.value.title ?? "",
      items,
      policies: policies.map(({ letter, direction, measures }) => ({
        letter,
        direction,
        measures: measures.flatMap((id) => {
          const measure = edition.measures.get(id)?.value;
          return measure === undefined ? [] : [exportMeasure(measure, edition)];
        }),
      })),
    })),
    opinions: allOpinions(edition),
    ...(unread.length === 0 ? {} : { unread }),
  };
}

function exportMeasure(measure: Measure, edition: Edition): ExportedMeasure {
  const { id, category, departments, progress, evaluation, plan, repostOf } = measure;
  const [first, ...others] = measure.predecessors ?? [];
  const { mergedInto, carryOverReason, endReason } = measure;
  return {
    id,
    ...(measure.title === undefined ? {} : { title: measure.title }),
    category,
    departments,
    goal: goalOf(measure, edition) ?? "",
    ...(measure.goalOf === undefined ? {} : { goalOf: measure.goalOf }),
    ...(measure.rating === undefined ? {} : { rating: measure.rating }),
    ...(measure.items === undefined ? {} : { items: measure.items }),
    ...(measure.extras === undefined
      ? {}
      : { extras: Object.fromEntries(measure.extras.map(({ name, text }) => [name, text])) }),
    ...(repostOf === undefined ? {} : { repostOf }),
    ...(first === undefined
      ? {}
      : { predecessor: others.length === 0 ? first : [first, ...others] }),
    ...(mergedInto === undefined ? {} : { mergedInto }),
    progress,
    evaluation,
    plan,
    ...(carryOverReason === undefined ? {} : { carryOverReason }),
    ...(endReason === undefined ? {} : { endReason }),
  };
}
