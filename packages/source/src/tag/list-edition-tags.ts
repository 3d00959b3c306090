import { existsSync } from "node:fs";
import { compareEditionIds, parseEditionId } from "@torikumi/record";
import { explainMissingRevision } from "../edition/explain-missing-revision.ts";
import { explainGitFailure } from "../git/explain-git-failure.ts";
import { findRepository } from "../git/find-repository.ts";
import { runGit, type GitResult } from "../git/run-git.ts";
import { splitRevision } from "../git/split-revision.ts";
import { refuseBrokenTags } from "./refuse-broken-tags.ts";

/** Where to look for edition tags. */
export interface EditionTagOptions {
  readonly cwd: string;
  /** The process's environment when left out. */
  readonly env?: NodeJS.ProcessEnv;
  /** Revision (`main`, `r8:records`) whose ancestors count, itself included; `HEAD` when left out. */
  readonly from?: string;
  /** What the tags begin with (see `tagPrefix`); "" when left out: those of `records`. */
  readonly prefix?: string;
  /** Only editions older than this one, e.g. `r8` when r8 itself is being reviewed. */
  readonly before?: string;
}

/**
 * The ids of the published editions that a revision builds on: the edition tags among its ancestors, from the oldest edition to the newest.
 * Empty where there is surely none, also outside of any repository and before the first commit.
 * Throws a `UserError` if `from` names no revision, and where Git cannot say (it is missing, or refuses the repository, or a tag is broken).
 */
export async function listEditionTags(options: EditionTagOptions): Promise<readonly string[]> {
  const { cwd, env = process.env, from = "HEAD", prefix = "", before } = options;
  const { revision } = splitRevision(from);
  const found = await runGit(
    [
      "for-each-ref",
      "--format=%(refname:strip=2)",
      `--merged=${revision}`,
      ...editionTagPatterns(prefix),
    ],
    { cwd, env },
  );
  if (found.code !== 0) {
    const isUnknown = /malformed object name|no such commit|not a commit/i.test(found.stderr);
    if (isUnknown && revision !== "HEAD")
      throw await explainMissingRevision(revision, { cwd, env }, { orFolder: false });
    if (isUnknown || hasNoRepository(cwd, found)) return [];
    throw explainGitFailure({ ...found, cwd });
  }
  refuseBrokenTags(found.stderr, prefix);
  return editionTagsIn(found.stdout, prefix).filter(
    (tag) => before === undefined || compareEditionIds(tag, before) < 0,
  );
}

/** What `git for-each-ref` is asked for so that it prints the edition tags of a prefix, and a few more. */
export function editionTagPatterns(prefix: string): readonly string[] {
  return [`refs/tags/${prefix}h*`, `refs/tags/${prefix}r*`];
}

/** The ids of the edition tags of a prefix among the lines that Git printed, from the oldest edition to the newest. */
export function editionTagsIn(output: Buffer, prefix: string): readonly string[] {
  return output
    .toString("utf8")
    .split("\n")
    .filter((tag) => tag.startsWith(prefix))
    .map((tag) => tag.slice(prefix.length))
    .filter((tag) => parseEditionId(tag) !== undefined)
    .sort(compareEditionIds);
}

/** Whether there is no repository to ask, as opposed to one that Git would not open or that it is not there to open. */
function hasNoRepository(cwd: string, { startError, stderr }: GitResult): boolean {
  const isAbsent = startError?.code === "ENOENT" || /not a git repository/i.test(stderr);
  return isAbsent && existsSync(cwd) && findRepository(cwd) === undefined;
}
