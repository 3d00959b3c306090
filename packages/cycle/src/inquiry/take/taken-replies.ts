import type { ProposedMeasure } from "../add-measures.ts";
import type { Conflict, LockedChange, WithdrawnAnswer } from "../merge/merge-findings.ts";
import type { RefusedFile } from "../read-replies.ts";

/** How replies are taken. */
export interface TakeRepliesOptions {
  /** The draft's folder. */
  readonly into: string;
  readonly dryRun: boolean;
  /** What a person chose where answers do not agree (see `readPreferences`). */
  readonly prefer: readonly string[];
  /** `branches`: on a branch of each department, from the last commit of the one that is checked out. */
  readonly onto: "folder" | "branches";
  readonly note: (step: string) => void;
}

/** What came of the replies. */
export interface TakenReplies {
  readonly taken: readonly TakenFile[];
  /** The new measures. */
  readonly proposed: readonly ProposedMeasure[];
  readonly conflicts: readonly Conflict[];
  /** Files and rows that cannot be taken. */
  readonly refused: readonly RefusedFile[];
  /** How many of the pages in the replies nobody has written anything new for. */
  readonly untouched: number;
  /** The departments of the draft of which none of the files is an answer. */
  readonly missing: readonly string[];
  readonly locked: readonly LockedChange[];
  /** Cells set back to what was handed out, where something else stands now. Nothing is taken away for them unless a person chooses so. */
  readonly withdrawn: readonly WithdrawnAnswer[];
  /** Texts in rows that were not handed out. */
  readonly strays: readonly {
    readonly file: string;
    readonly place: string;
    readonly text: string;
  }[];
  /** What a person should know of the files, in Japanese. */
  readonly notes: readonly { readonly file: string; readonly message: string }[];
  /** Files that were passed over, for they are no spreadsheets. */
  readonly passed: readonly string[];
  /** The branches that were made or moved on, where the replies went onto branches; in a dry run those that would be. */
  readonly branches: readonly { readonly department: string; readonly branch: string }[];
  /** False where nothing may be written, or nothing was to be. */
  readonly written: boolean;
}

/** A reply that was read. */
interface TakenFile {
  readonly file: string;
  readonly department: string;
  /** The day that the reply says it is from; "" for none. */
  readonly answeredOn: string;
  /** Ids of measures and of opinions, e.g. `1-ア-2` and `r8-意見-3`. */
  readonly changed: readonly string[];
}
