import type { CorrectionReasons, OutlinedRecommendation } from "@torikumi/outline";
import type { DraftProgress } from "./site-input.ts";
import type { Department, Edition, Measure, MeasureId, Opinion } from "@torikumi/record";
import type { OpinionsByMeasure } from "./opinion/opinions-by-measure.ts";

/** An edition in its place among the others. */
export interface EditionNode {
  /** Folder of its pages: the id, or `draft` for a draft of an edition that is already published. */
  readonly slug: string;
  readonly id: string;
  /** 令和7年度版. */
  readonly name: string;
  /** The name with ・案 behind it where the edition is a draft. */
  readonly fullName: string;
  readonly label: string;
  readonly published: boolean;
  readonly revision?: string;
  readonly reasons?: CorrectionReasons;
  /** How far the departments are; of drafts only. */
  readonly progress?: DraftProgress;
  readonly edition: Edition;
  readonly measures: ReadonlyMap<MeasureId, Measure>;
  /** The measures in the order of the edition. */
  readonly ids: readonly MeasureId[];
  /** The place of each measure in the order of the edition, from 0. */
  readonly order: ReadonlyMap<MeasureId, number>;
  /** The opinions that were given on the edition's own paper, by what they are on. */
  readonly opinions: ReadonlyMap<string, readonly Opinion[]>;
  /** The opinions of all years up to the edition, by the measure that they are on now. */
  readonly ledger: OpinionsByMeasure;
  readonly outline: readonly OutlinedRecommendation[];
  readonly categories: readonly { readonly name: string; readonly description: string }[];
  readonly register: readonly Department[];
  /** The day of publication, `2026-08-20`; absent where the edition page does not say it. */
  readonly publishedOn?: string;
  /** The edition that stands for the fiscal year before; what was planned and how things went is compared with it. */
  readonly previousYear: EditionNode | undefined;
  /** The edition of the same year that this one corrects, or of which it is the draft; compared for the errata only. */
  readonly corrects: EditionNode | undefined;
}
