import type {
  EditionPage,
  MeasureId,
  Measure,
  Policy,
  PolicyId,
  Recommendation,
} from "@torikumi/record";
import type { Category } from "../../layout/category.ts";

/** A measure with the cell it came from. */
export interface DraftMeasure {
  readonly measure: Measure;
  /** Whether a merged cell gives the goal: then who owns it is an accident of the order of the rows. */
  readonly hasMergedGoal: boolean;
  readonly sheet: string;
  /** The cell of the goal. */
  readonly cell: string;
  /** The cells that its fields came from, by the names of the fields. */
  readonly cells: ReadonlyMap<string, { readonly sheet: string; readonly cell: string }>;
  /** The cell of the departments. */
  readonly departmentsCell: string;
}

/** What a workbook says of an edition, before it is compared with what exists. Empty texts are what it does not say. */
export interface Draft {
  readonly title: string;
  readonly periods: { readonly progress: string; readonly plan: string };
  readonly categories: readonly Category[];
  /** What else the workbook says of the edition as a whole: 公表日, 発行者. */
  readonly keys?: Partial<EditionPage>;
  /** The city's own fields and grades, where the workbook or its layout says which they are. */
  readonly own?: Pick<EditionPage, "ratings" | "extras" | "unused">;
  /** Only where the workbook speaks of them. */
  readonly cases?: readonly string[];
  readonly story?: readonly string[];
  readonly preface?: string;
  readonly recommendations: ReadonlyMap<number, Recommendation>;
  readonly policies: ReadonlyMap<PolicyId, Policy>;
  readonly measures: ReadonlyMap<MeasureId, DraftMeasure>;
  /** Existing measures of which nobody knows whether a row is meant to be them; there is an error for each. */
  readonly unclear: ReadonlySet<MeasureId>;
}
