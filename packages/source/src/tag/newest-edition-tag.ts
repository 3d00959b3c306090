import { UserError } from "@torikumi/record";
import { listEditionTags, type EditionTagOptions } from "./list-edition-tags.ts";
import { runGit } from "../git/run-git.ts";
import { IN_ACTIONS, unseenTags } from "./unseen-tags.ts";

/**
 * The newest published edition that a revision builds on: the greatest of `listEditionTags`. Undefined where there is none.
 * Throws a `UserError` only if `from` names no revision.
 */
export async function newestEditionTag(options: EditionTagOptions): Promise<string | undefined> {
  return (await listEditionTags(options)).at(-1);
}

/** As `newestEditionTag`, for those who cannot do without: throws a `UserError` that says why there is none and what to do. */
export async function requireEditionTag(options: EditionTagOptions): Promise<string> {
  const tag = await newestEditionTag(options);
  if (tag !== undefined) return tag;
  const { cwd, env = process.env, prefix = "" } = options;
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
  const { command = "git fetch --tags" } = (await unseenTags(prefix, { cwd, env })) ?? {};
  throw new UserError(
    `比べる相手になる年度版のタグ（例: ${prefix}r7）が見つかりません。最初の年度版なら、比べる相手はまだありません（torikumi validate で検査してください）。そうでなければ、${command} を実行するか、--from で版を指定してください${IN_ACTIONS}。`,
  );
}
