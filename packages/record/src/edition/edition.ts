import type { Diagnostic } from "../place/diagnostic.ts";
import type { MeasureId, PolicyId } from "../measure/measure-id.ts";
import type {
  Department,
  EditionPage,
  Measure,
  Policy,
  Recommendation,
} from "../measure/measure.ts";
import type { Opinion } from "../measure/opinion.ts";
import type { OpinionId } from "../measure/opinion-id.ts";
import type { Page } from "../page/page.ts";

/**
 * An edition (年度版): the measures of one year, or as many of them as were asked for.
 * The maps are in the order of display. A page that is missing is absent, never invented.
 */
export interface Edition {
  /** Folder of the edition as people name it, e.g. `records`; "" for the root. */
  readonly root: string;
  readonly index: Page<EditionPage> | undefined;
  readonly register: Page<readonly Department[]> | undefined;
  readonly recommendations: ReadonlyMap<number, Page<Recommendation>>;
  readonly policies: ReadonlyMap<PolicyId, Page<Policy>>;
  readonly measures: ReadonlyMap<MeasureId, Page<Measure>>;
  /** The ledger of opinions, of this edition and of those before it; oldest first. */
  readonly opinions: ReadonlyMap<OpinionId, Page<Opinion>>;
  /**
   * Paths, inside the edition, of files that stand there and could not be read: their pages are in no map,
   * and nobody may say that they are missing.
   */
  readonly unread: ReadonlySet<string>;
  /** Everything wrong with the form of the files, and files that have no place in an edition. */
  readonly diagnostics: readonly Diagnostic[];
}
