import { UserError } from "@torikumi/record";
import { commitId } from "../git/commit-id.ts";
import { MAX_FILE_BYTES } from "../file/describe-problem.ts";
import { explainGitFailure } from "../git/explain-git-failure.ts";
import { findRepository } from "../git/find-repository.ts";
import { runGit, type GitPlace } from "../git/run-git.ts";

/** What a proposal changes in a folder, as GitHub shows it: against the commit where it left its base. */
export interface Patches {
  /** Id of the commit that base and head have in common. */
  readonly mergeBase: string;
  /** Id of the head's commit. */
  readonly head: string;
  /** `git diff -U3` by path on the new side; without a hunk where nothing can be shown (binary, mode, renamed only). */
  readonly patches: ReadonlyMap<string, string>;
  /** Paths that are on the old side only: deleted, or renamed to another. */
  readonly gone: ReadonlySet<string>;
}

/**
 * Reads `git diff BASE...HEAD` of a folder, counted from the top of the repository ("" for everything), from objects that are at hand:
 * nothing is fetched or checked out, and no program that a repository names (external diff, textconv) runs.
 * Throws a `UserError` where a commit is missing.
 */
export async function readPatches(
  range: { readonly base: string; readonly head: string; readonly folder: string },
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Patches> {
  const cwd = findRepository(options.cwd)?.top ?? options.cwd;
  const place: GitPlace = { cwd, env: options.env ?? process.env };
  const [base, head] = await Promise.all([
    commitId(range.base, place),
    commitId(range.head, place),
  ]);
  const common = await runGit(["merge-base", base, head], place);
  if (common.code !== 0)
    throw new UserError(
      "提案と取り込み先に共通の履歴がありません。履歴が途中までのときは git fetch --unshallow を実行してください。",
    );
  const mergeBase = common.stdout.toString().trim();
  const compare = [
    "-c",
    `core.bigFileThreshold=${MAX_FILE_BYTES}`,
    "diff-tree",
    "-r",
    "--find-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--no-relative",
    "--submodule=short",
    "--src-prefix=a/",
    "--dst-prefix=b/",
  ];
  const what = [mergeBase, head, "--", ...(range.folder === "" ? [] : [range.folder])];
  const [names, texts] = await Promise.all([
    git([...compare, "--raw", "-z", ...what], place),
    git([...compare, "--unified=3", "--inter-hunk-context=0", "--patch", ...what], place),
  ]);
  return { mergeBase, head, ...pair(parseNames(names.toString("utf8")), split(texts)) };
}

async function git(args: readonly string[], place: GitPlace): Promise<Buffer> {
  const result = await runGit(args, place);
  if (result.code !== 0) throw explainGitFailure({ ...result, cwd: place.cwd });
  return result.stdout;
}

interface Entry {
  readonly status: string;
  readonly from: string;
  readonly to: string;
}

/** `:100644 100644 ID ID M NUL PATH NUL`; renames have two paths. */
function parseNames(text: string): readonly Entry[] {
  const fields = text.split("\0");
  const entries: Entry[] = [];
  for (let at = 0; at + 1 < fields.length;) {
    const status = fields[at]?.split(" ").at(-1)?.[0] ?? "";
    const renamed = status === "R" || status === "C";
    const from = fields[at + 1] ?? "";
    const to = renamed ? (fields[at + 2] ?? "") : from;
    entries.push({ status, from, to });
    at += renamed ? 3 : 2;
  }
  return entries;
}

/** One piece per file: every line inside a piece begins with a mark of its own, and a name with a line break is quoted. */
function split(texts: Buffer): readonly string[] {
  const mark = "\ndiff --git ";
  const pieces = `\n${texts.toString("utf8")}`.split(mark).slice(1);
  return pieces.map((piece) => `${mark.slice(1)}${piece}`);
}

/** Both listings have the same order; a file that became another type (a link) is shown as removed and added. */
function pair(
  entries: readonly Entry[],
  pieces: readonly string[],
): Omit<Patches, "mergeBase" | "head"> {
  const patches = new Map<string, string>();
  const gone = new Set<string>();
  let at = 0;
  for (const { status, from, to } of entries) {
    if (status === "T") at += 1;
    const piece = pieces[at] ?? "";
    at += 1;
    if (status !== "C" && (status === "D" || from !== to)) gone.add(from);
    if (status !== "D") patches.set(to, piece);
  }
  return { patches, gone };
}
