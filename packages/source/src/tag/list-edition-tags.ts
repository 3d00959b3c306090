import { compareEditionIds, parseEditionId } from "@torikumi/record";
import { explainMissingRevision } from "../edition/explain-missing-revision.ts";
import { runGit } from "../git/run-git.ts";
import { splitRevision } from "../git/split-revision.ts";

/** Where to look for edition tags. */
export interface EditionTagOptions {
  readonly cwd: string;
  /** The process's environment when left out. */
  readonly env?: NodeJS.ProcessEnv;
  /** Revision (`main`, `r8:records`) whose ancestors count, itself included; `HEAD` when left out. */
  readonly from?: string;
  /** Only editions older than this one, e.g. `r8` when r8 itself is being reviewed. */
  readonly before?: string;
}

/**
 * The published editions that a revision builds on: the edition tags among its ancestors, from the oldest edition to the newest.
 * Empty where there is none, also outside a repository, without Git and before the first commit.
 * Throws a `UserError` only if `from` names no revision.
 */
export async function listEditionTags(options: EditionTagOptions): Promise<readonly string[]> {
  const { cwd, env = process.env, from = "HEAD", before } = options;
  const { revision } = splitRevision(from);
  const found = await runGit(
    [
      "for-each-ref",
      "--format=%(refname:strip=2)",
      `--merged=${revision}`,
      "refs/tags/h*",
      "refs/tags/r*",
    ],
    { cwd, env },
  );
  if (found.code !== 0) {
    if (
      /malformed object name|no such commit|not a commit/i.test(found.stderr) &&
      revision !== "HEAD"
    ) {
      throw await explainMissingRevision(revision, { cwd, env }, { orFolder: false });
    }
    return [];
  }
  return found.stdout
    .toString("utf8")
    .split("\n")
    .filter((tag) => parseEditionId(tag) !== undefined)
    .filter((tag) => before === undefined || compareEditionIds(tag, before) < 0)
    .sort(compareEditionIds);
}
