import { spawn } from "node:child_process";
import { UserError } from "@torikumi/record";
import { explainGitFailure } from "../git/explain-git-failure.ts";
import { GIT_ARGUMENTS, gitEnvironment } from "../git/git-command.ts";
import { runGit, type GitPlace } from "../git/run-git.ts";

/** A commit to be made on a branch. */
export interface BranchCommit {
  readonly branch: string;
  /** Id of the commit that it follows: the branch's own last one, where there is such a branch. */
  readonly parent: string;
  /** Id of a second commit that it follows, whose files it has beside `files`; left out, it has those of `parent`. */
  readonly joins?: string | undefined;
  /** Whose words they are; it gets no address. */
  readonly author: string;
  readonly message: string;
  /** The files that change, by path from the top of the repository. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Makes commits on branches without touching the working tree or what is checked out. No program of the repository's choosing runs. Throws
 * a `UserError` where Git does not know who commits, or a branch has moved on meanwhile. `into` is a trial of the repository (see
 * `withTrial`); left out, it is the repository itself.
 */
export async function commitFiles(
  commits: readonly BranchCommit[],
  place: GitPlace,
  { into = place }: { readonly into?: GitPlace } = {},
): Promise<void> {
  if (commits.length === 0) return;
  const who = await runGit(["var", "GIT_COMMITTER_IDENT"], place);
  if (who.code !== 0)
    throw new UserError(
      "コミットする人の名前が Git に設定されていません。git config user.name と git config user.email を設定してから、もう一度実行してください。",
    );
  const committer = who.stdout.toString("utf8").trim();
  const now = / (\d+ [+-]\d{4})$/.exec(committer)?.[1] ?? "0 +0000";
  const input: string[] = [];
  for (const commit of commits) {
    const tree = commit.joins === undefined ? undefined : await treeOf(commit.joins, place);
    input.push(instructions(commit, { committer, now, tree }));
  }
  const { code, stderr } = await importCommits(`${input.join("")}done\n`, into);
  if (code === 0) return;
  if (/not updating/i.test(stderr))
    throw new UserError(
      "ブランチが途中で進んでいます。何も書き込んでいません。もう一度実行してください。",
    );
  throw explainGitFailure({ cwd: place.cwd, code, stderr });
}

async function treeOf(commit: string, place: GitPlace): Promise<string> {
  const found = await runGit(["rev-parse", "--verify", "--quiet", `${commit}^{tree}`], place);
  if (found.code !== 0) throw explainGitFailure({ ...found, cwd: place.cwd });
  return found.stdout.toString("utf8").trim();
}

function instructions(
  { branch, parent, joins, author, message, files }: BranchCommit,
  {
    committer,
    now,
    tree,
  }: { readonly committer: string; readonly now: string; readonly tree: string | undefined },
): string {
  const name = author.replace(/[<>\p{Cc}]/gu, "").trim();
  return [
    `commit refs/heads/${branch}`,
    `author ${name} <> ${now}`,
    `committer ${committer}`,
    data(message),
    `from ${parent}`,
    ...(joins === undefined ? [] : [`merge ${joins}`, `M 040000 ${tree} ""`]),
    ...[...files].flatMap(([path, text]) => [`M 100644 inline ${quoted(path)}`, data(text)]),
    "",
  ].join("\n");
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

function quoted(path: string): string {
  return `"${path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

function importCommits(
  input: string,
  { cwd, env }: GitPlace,
): Promise<{ readonly code: number | undefined; readonly stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn("git", [...GIT_ARGUMENTS, "fast-import", "--quiet", "--done"], {
      cwd,
      env: gitEnvironment(env),
      stdio: ["pipe", "ignore", "pipe"],
      windowsHide: true,
    });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString("utf8")));
    child.stdin.on("error", () => {});
    child.on("error", () => resolve({ code: undefined, stderr }));
    child.on("close", (code) => resolve({ code: code ?? undefined, stderr }));
    child.stdin.end(input);
  });
}
