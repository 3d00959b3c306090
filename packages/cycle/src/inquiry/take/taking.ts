import type { FolderSource } from "@torikumi/source";
import type { AddedMeasures } from "../add-measures.ts";
import type { MergedReplies } from "../merge/merge-replies.ts";
import type { MergeTarget } from "../merge/standing-text.ts";
import type { ReadReply } from "../read-replies.ts";
import type { StandingBranch } from "./joinable-branches.ts";

/** What is to be written, from which replies. */
export interface Taking {
  readonly merged: MergedReplies;
  readonly added: AddedMeasures;
  readonly replies: readonly ReadReply[];
}

/** Where it is written. */
export interface Draft {
  readonly target: MergeTarget;
  readonly source: FolderSource;
  readonly dryRun: boolean;
}

/** Where it is committed. */
export interface BranchesDraft extends Draft {
  /** The name of the edition's tag. */
  readonly tag: string;
  /** The edition's folder in the repository. */
  readonly root: string;
  readonly standing: readonly StandingBranch[];
  /** Whether a conflict, or a file that cannot be taken, keeps everything from being written. */
  readonly isBlocked: boolean;
}
