import { existsSync } from "node:fs";
import { join } from "node:path";
import { EDITION_FILE, UserError } from "@torikumi/record";
import { NoEditionError } from "../edition/no-edition-error.ts";
import { explainSparse, LEFT_OUT } from "../edition/refuse-sparse.ts";
import { joinRoot } from "../file/join-root.ts";
import { findRepository } from "../git/find-repository.ts";
import { runGit } from "../git/run-git.ts";

/** A name that is one word in every shell. */
const PLAIN = /^[\p{L}\p{N}_./][\p{L}\p{N}_./-]*$/u;

/** A folder as it was typed, and as an absolute path. */
interface TypedFolder {
  readonly name: string;
  readonly path: string;
}

/**
 * The error for an edition that Git has and the working tree has not: nothing or only other folders were checked out, or its files were
 * deleted; undefined where Git knows of none, or cannot be asked. Only a deleted one may be taken for absent.
 */
export async function explainNotCheckedOut(
  { name, path }: TypedFolder,
  { env }: { readonly env: NodeJS.ProcessEnv },
): Promise<UserError | undefined> {
  const repository = findRepository(path);
  if (repository === undefined) return undefined;
  const place = { cwd: repository.top, env };
  const page = joinRoot(repository.prefix, EDITION_FILE);
  // Before the first checkout there is no index at all.
  if (!existsSync(join(repository.ownFolder, "index"))) {
    const { code } = await runGit(["cat-file", "-e", `HEAD:${page}`], place);
    return code === 0
      ? new UserError(
          `フォルダー「${name}」は Git の中にありますが、ファイルがまだ取り出されていません（git clone --no-checkout など）。git checkout を実行して取り出すか、HEAD のように Git の版を指定してください。`,
        )
      : undefined;
  }
  const listing = await runGit(["ls-files", "-z", "-t", "--", repository.prefix || "."], place);
  if (listing.code !== 0) return undefined;
  const files = listing.stdout.toString("utf8").split("\0");
  if (files.includes(`${LEFT_OUT}${page}`)) {
    const missing = files.filter((line) => line.startsWith(LEFT_OUT));
    return explainSparse(page, missing.length);
  }
  const command = PLAIN.test(name) ? `git restore ${name}` : "git restore";
  return files.some((line) => line.slice(LEFT_OUT.length) === page)
    ? new NoEditionError(
        `フォルダー「${name}」の ${EDITION_FILE} は Git の中にありますが、手元では消されています。git status で確かめ、戻すときは ${command} を実行してください。`,
      )
    : undefined;
}
