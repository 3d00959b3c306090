import { compareEditionIds, parseEditionId, UserError } from "@torikumi/record";
import { explainMissingRevision } from "./explain-missing-revision.ts";
import { runGit } from "./run-git.ts";
import { splitRevision } from "./split-revision.ts";

/** Where to look for the newest edition tag. */
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
 * The newest published edition that a revision builds on: the greatest tag by `compareEditionIds` among its ancestors.
 * Undefined where there is none, also outside a repository, without Git and before the first commit.
 * Throws a `UserError` only if `from` names no revision.
 */
export async function newestEditionTag(options: EditionTagOptions): Promise<string | undefined> {
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
      throw await explainMissingRevision(revision, { cwd, env });
    }
    return undefined;
  }
  const tags = found.stdout
    .toString("utf8")
    .split("\n")
    .filter((tag) => parseEditionId(tag) !== undefined);
  const older =
    before === undefined ? tags : tags.filter((tag) => compareEditionIds(tag, before) < 0);
  return older.sort(compareEditionIds).at(-1);
}

/** As `newestEditionTag`, for those who cannot do without: throws a `UserError` that says why there is none and what to do. */
export async function requireEditionTag(options: EditionTagOptions): Promise<string> {
  const tag = await newestEditionTag(options);
  if (tag !== undefined) return tag;
  const { cwd, env = process.env } = options;
  const state = await runGit(["rev-parse", "--is-shallow-repository"], { cwd, env });
  if (state.code === undefined) {
    throw new UserError(
      "Git が見つからないため、前の年度版を探せません。比べる相手を --from でフォルダーとして指定してください。",
    );
  }
  if (state.code !== 0) {
    throw new UserError(
      "ここは Git リポジトリの中ではないため、前の年度版を探せません。比べる相手を --from でフォルダーとして指定してください。",
    );
  }
  const fetch =
    state.stdout.toString().trim() === "true" ? "git fetch --unshallow --tags" : "git fetch --tags";
  throw new UserError(
    `比べる相手になる年度版のタグ（例: r7）が見つかりません。${fetch} を実行するか、--from で版を指定してください。`,
  );
}
