import type { FolderSource } from "@torikumi/source";
import type { AddedMeasures } from "../add-measures.ts";
import type { MergedReplies } from "../merge/merge-replies.ts";
import type { MergeTarget } from "../merge/standing-text.ts";
import type { ReadReply } from "../read-replies.ts";

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
