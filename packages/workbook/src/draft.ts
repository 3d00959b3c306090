import type { MeasureId, Measure, Policy, PolicyId, Recommendation } from "@torikumi/record";
import type { Category } from "./legend.ts";

/** A measure with the cell it came from. */
export interface DraftMeasure {
  readonly measure: Measure;
  /** Whether the id stood on the sheet; without it the id follows from the order of the rows. */
  readonly hasOwnId: boolean;
  readonly sheet: string;
  /** The cell of the goal. */
  readonly cell: string;
}

/** What a workbook says of an edition, before it is compared with what exists. Empty texts are what it does not say. */
export interface Draft {
  readonly title: string;
  readonly periods: { readonly progress: string; readonly plan: string };
  readonly categories: readonly Category[];
  /** Only where the workbook speaks of them. */
  readonly cases?: readonly string[];
  readonly preface?: string;
  readonly recommendations: ReadonlyMap<number, Recommendation>;
  readonly policies: ReadonlyMap<PolicyId, Policy>;
  readonly measures: ReadonlyMap<MeasureId, DraftMeasure>;
}
