import { outlineEdition } from "@torikumi/outline";
import {
  goalOf,
  type Department,
  type Edition,
  type EditionPage,
  type Measure,
  type MeasureId,
} from "@torikumi/record";

/** A measure as data; texts are lines joined by "\n". */
export interface ExportedMeasure {
  readonly id: MeasureId;
  readonly category: string;
  readonly departments: readonly string[];
  /** With `goalOf`, the goal of that measure. */
  readonly goal: string;
  readonly goalOf?: MeasureId;
  readonly repostOf?: MeasureId;
  /** One id, or several where it came out of several. */
  readonly predecessor?: MeasureId | readonly MeasureId[];
  readonly mergedInto?: MeasureId;
  readonly progress: string;
  readonly evaluation: string;
  readonly plan: string;
  readonly opinion?: string;
  readonly carryOverReason?: string;
  readonly endReason?: string;
}

/** A policy as data. */
export interface ExportedPolicy {
  readonly letter: string;
  readonly direction: string;
  readonly measures: readonly ExportedMeasure[];
}

/** A recommendation as data. */
export interface ExportedRecommendation {
  readonly number: number;
  readonly title: string;
  readonly items: readonly string[];
  readonly policies: readonly ExportedPolicy[];
}

/** An edition as data: what `export --format json` prints. */
export interface ExportedEdition {
  readonly edition: string;
  readonly title: string;
  readonly periods: EditionPage["periods"];
  readonly categories: EditionPage["categories"];
  readonly cases: readonly string[];
  readonly preface: string;
  /** The register of departments. */
  readonly departments: readonly Department[];
  readonly recommendations: readonly ExportedRecommendation[];
}

/** Gives the edition as plain data in the order of display. Pages that are missing are empty texts. */
export function exportJson(edition: Edition): ExportedEdition {
  const page = edition.index?.value;
  return {
    edition: page?.id ?? "",
    title: page?.title ?? "",
    periods: page?.periods ?? { progress: "", plan: "" },
    categories: page?.categories ?? [],
    cases: page?.cases ?? [],
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
  };
}

function exportMeasure(measure: Measure, edition: Edition): ExportedMeasure {
  const { id, category, departments, progress, evaluation, plan, repostOf } = measure;
  const [first, ...others] = measure.predecessors ?? [];
  const { mergedInto, opinion, carryOverReason, endReason } = measure;
  return {
    id,
    category,
    departments,
    goal: goalOf(measure, edition) ?? "",
    ...(measure.goalOf === undefined ? {} : { goalOf: measure.goalOf }),
    ...(repostOf === undefined ? {} : { repostOf }),
    ...(first === undefined
      ? {}
      : { predecessor: others.length === 0 ? first : [first, ...others] }),
    ...(mergedInto === undefined ? {} : { mergedInto }),
    progress,
    evaluation,
    plan,
    ...(opinion === undefined ? {} : { opinion }),
    ...(carryOverReason === undefined ? {} : { carryOverReason }),
    ...(endReason === undefined ? {} : { endReason }),
  };
}
