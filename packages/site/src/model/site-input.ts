import type { EditionChanges } from "@torikumi/diff";
import type { CorrectionReasons, DataTable, figureSeries } from "@torikumi/outline";
import type { Edition, MeasureId } from "@torikumi/record";

/** One edition to show. */
export interface SiteEdition {
  /** Edition id, e.g. `r7`. */
  readonly id: string;
  readonly edition: Edition;
  /** False for a draft (案): its pages carry a banner and ask search engines to stay away. */
  readonly published: boolean;
  /** Where it was opened from, for people: `r7`, `records`. */
  readonly label: string;
  /** Of a published one: what it was read from, by Git's ids; the same is the same edition. Where it is left out, nothing of it is kept from one build to the next. */
  readonly revision?: string;
  /** For a correction (`r7.1`): why it was made, as the table of errata says it. */
  readonly reasons?: CorrectionReasons;
  /** For a draft: how far the departments are with it; a page shows it. Never shown of a published edition. */
  readonly progress?: DraftProgress;
}

/** How far a draft is filled in: names of departments and counts, nothing of persons. */
export interface DraftProgress {
  readonly measures: number;
  readonly filled: number;
  /** In the order of the register. A measure of several departments counts for each of them. */
  readonly departments: readonly DepartmentProgress[];
}

/** How far a department is with its measures. */
export interface DepartmentProgress {
  readonly name: string;
  /** Whether a workbook was made for it and came back; absent where nobody has looked. */
  readonly reply?: "none" | "asked" | "returned";
  readonly measures: number;
  readonly filled: number;
  /** Fields in which nothing is written yet. */
  readonly unfilled: number;
  /** Measures whose plan is still last year's. */
  readonly carried: number;
  readonly errors: number;
  readonly warnings: number;
  /** The committee's opinions that wait for something, and those of them that it has answered. */
  readonly opinions: number;
  readonly answered: number;
  /** The measures that wait, with what of each does. */
  readonly waiting: readonly { readonly id: MeasureId; readonly fields: readonly string[] }[];
}

/** A file that readers can download. */
export interface DataFile {
  /** ASCII file name, e.g. `r7.xlsx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it is, in Japanese, e.g. 資料と同じ形の表（Excel）. */
  readonly description: string;
  /** The table over the years that it holds: several files of one table are listed together. */
  readonly table?: Omit<DataTable, "rows">;
  /** Of a table that begins with the published years: how many bytes hold these alone. */
  readonly startLength?: number;
}

/** A table over the years that begins as the one of the site that stands. */
export interface ContinuedFile extends Omit<DataFile, "bytes"> {
  /** How many bytes of that one hold the published years alone. */
  readonly startLength: number;
  /** What comes behind them. */
  readonly tail: Uint8Array;
  /** All of it, where that one is no longer as it was. */
  readonly whole: () => Uint8Array;
}

/** A file that readers would look for, where it could not be made. */
export interface MissingFile {
  readonly name: string;
  readonly description: string;
  /** Why there is none, in Japanese sentences. */
  readonly missing: string;
}

/** The editions of a site as a time series: what files over all years are made from. */
export interface SiteSeries {
  /** The edition that stands for each year, the oldest first: the last correction of those that were corrected. */
  readonly editions: readonly SiteEdition[];
  /** What changed from each of them to the next. */
  readonly steps: readonly EditionChanges[];
  /** The figures of a measure through its editions. */
  readonly figuresOf: typeof figureSeries;
}

/** How the tables over the years begin: the rows of published years do not change. */
export interface SeriesStarts {
  /** How many of the years, the oldest first, are published. */
  readonly years: number;
  /** How many bytes of a file hold these years alone, under these columns, where the site that stands has them. */
  readonly find: (name: string, columns: DataTable["columns"]) => number | undefined;
}

/** The repository that a reader can propose a correction to. */
export interface SiteRepository {
  /** Address for people, e.g. `https://github.com/owner/name`; without a slash at the end. */
  readonly url: string;
  readonly branch: string;
  /** Folder of the edition in the repository, e.g. `records`; "" for the root. */
  readonly folder: string;
}

/** What a site is made of. */
export interface SiteInput {
  /** In any order; two editions may have the same id if only one of them is published. */
  readonly editions: readonly SiteEdition[];
  /** The name of the site; 提言に対する取組の記録 when left out. */
  readonly name?: string;
  /** Full address of the site's root with a slash at the end; needed for permanent addresses, the feed and the error page. */
  readonly address?: string;
  readonly repository?: SiteRepository;
  /** The files of an edition, in the order in which they are listed. */
  readonly dataFiles?: (edition: SiteEdition) => Promise<readonly (DataFile | MissingFile)[]>;
  /** The files that belong to no edition: tables over all years, the JSON Schema; in the order in which they are listed. */
  readonly sharedFiles?: (
    series: SiteSeries,
    starts: SeriesStarts,
  ) => Promise<readonly (DataFile | ContinuedFile)[]>;
  /** Sentences that the page about this site must say, e.g. that earlier editions could not be read. */
  readonly notices?: readonly string[];
}
