import { UserError } from "@torikumi/record";
import { explainGitFailure } from "../git/explain-git-failure.ts";
import type { Tag } from "./read-tag.ts";
import { runGit, type GitPlace } from "../git/run-git.ts";

/**
 * Makes an annotated tag. One that exists is never moved: that is a `UserError`, as is a Git that does not know who we are.
 * The tag is not signed, so that no program of the repository's choosing runs.
 */
export async function makeTag({ name, commit, message }: Tag, place: GitPlace): Promise<void> {
  const made = await runGit(
    [
      "tag",
      "--annotate",
      "--no-sign",
      "--cleanup=verbatim",
      `--message=${message}`,
      "--end-of-options",
      name,
      commit,
    ],
    place,
  );
  if (made.code === 0) return;
  if (/already exists/i.test(made.stderr)) {
    throw new UserError(
      `タグ「${name}」はもうあります。公表した年度版のタグは動かせません。直すときは訂正（例: ${name}.1）として公表してください。`,
    );
  }
  if (/not a valid tag name/i.test(made.stderr)) {
    throw new UserError(
      `「${name}」は、タグの名前にできません。年度版のフォルダーの上のフォルダーの名前から、空白や記号（~ ^ : ? * [ \\）を除いてください。`,
    );
  }
  const inTheWay = /'refs\/tags\/([^']+)' exists/.exec(made.stderr)?.[1];
  if (inTheWay !== undefined) {
    throw new UserError(
      `「${inTheWay}」という名前のタグがあるため、タグ「${name}」を付けられません。git tag --delete ${inTheWay} で取り除くか、別の名前に付け替えてから、もう一度実行してください。`,
    );
  }
  if (/tell me who you are|empty ident|ident name/i.test(made.stderr)) {
    throw new UserError(
      "タグを付ける人の名前が Git に設定されていません。git config user.name と git config user.email を設定してから、もう一度実行してください。",
    );
  }
  throw explainGitFailure({ ...made, cwd: place.cwd });
}
