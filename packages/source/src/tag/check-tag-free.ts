import { UserError } from "@torikumi/record";
import { explainGitFailure } from "../git/explain-git-failure.ts";
import { runGit, type GitPlace } from "../git/run-git.ts";

/**
 * Throws a `UserError` where Git could not hold a tag of this name: it has no `r8` beside an `r8/x`, and no `kita/r8` beside a `kita`.
 * Asked before what the tag stands for is made.
 */
export async function checkTagFree(name: string, place: GitPlace): Promise<void> {
  const steps = name.split("/");
  const above = steps.slice(1).map((_, index) => steps.slice(0, index + 1).join("/"));
  const patterns = [...above, name].map((one) => `refs/tags/${one}`);
  const found = await runGit(["for-each-ref", "--format=%(refname)", ...patterns], place);
  if (found.code !== 0) throw explainGitFailure({ ...found, cwd: place.cwd });
  const tags = found.stdout.toString("utf8").split("\n");
  const inTheWay = tags
    .map((ref) => ref.slice("refs/tags/".length))
    .find((tag) => above.includes(tag) || tag.startsWith(`${name}/`));
  if (inTheWay !== undefined) throw tagInTheWay(name, inTheWay);
}

/** Says of a tag that Git cannot hold because of another. */
export function tagInTheWay(name: string, other: string): UserError {
  return new UserError(
    `「${other}」という名前のタグがあるため、タグ「${name}」を付けられません。git tag --delete ${other} で取り除くか、別の名前に付け替えてから、もう一度実行してください。`,
  );
}
