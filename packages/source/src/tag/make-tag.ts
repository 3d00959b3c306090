import { UserError } from "@torikumi/record";
import { tagInTheWay } from "./check-tag-free.ts";
import { explainGitFailure } from "../git/explain-git-failure.ts";
import type { Tag } from "./read-tag.ts";
import { runGit, type GitPlace, type GitResult } from "../git/run-git.ts";

/** Whether a tag is signed, by the program and with the key that Git is set up with. */
export type Signing = "signed" | "unsigned";

/**
 * Makes an annotated tag. One that exists is never moved: that is a `UserError`, as is a Git that does not know who we are or cannot sign.
 * Unless a person asks for it the tag is not signed, so that no program of the repository's choosing runs.
 */
export async function makeTag(
  { name, commit, message }: Tag,
  place: GitPlace,
  signing: Signing = "unsigned",
): Promise<void> {
  const made = await runGit(
    [
      "tag",
      ...(signing === "signed" ? ["--sign"] : ["--annotate", "--no-sign"]),
      "--cleanup=verbatim",
      // A signature begins on a line of its own.
      `--message=${message}${signing === "signed" ? "\n" : ""}`,
      "--end-of-options",
      name,
      commit,
    ],
    place,
  );
  if (made.code === 0)
    return signing === "signed" ? requireSignature(name, place, made) : undefined;
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
  if (inTheWay !== undefined) throw tagInTheWay(name, inTheWay);
  if (/tell me who you are|empty ident|ident name/i.test(made.stderr)) {
    throw new UserError(
      "タグを付ける人の名前が Git に設定されていません。git config user.name と git config user.email を設定してから、もう一度実行してください。",
    );
  }
  if (signing === "signed") throw cannotSign(made.stderr);
  throw explainGitFailure({ ...made, cwd: place.cwd });
}

/** Some versions of Git (2.39) say that all is well and make a tag without a signature where the key is missing: such a one goes again. */
async function requireSignature(name: string, place: GitPlace, made: GitResult): Promise<void> {
  const tag = await runGit(["cat-file", "tag", `refs/tags/${name}`], place);
  if (/^-----BEGIN /m.test(tag.stdout.toString("utf8"))) return;
  await runGit(["update-ref", "-d", `refs/tags/${name}`], place);
  throw cannotSign(made.stderr);
}

/**
 * Throws a `UserError` where Git could not sign now. What is signed to find out is a commit that no branch holds and that Git throws away.
 */
export async function checkSigning(place: GitPlace): Promise<void> {
  const args = ["commit-tree", "--gpg-sign", "-m", "torikumi", "HEAD^{tree}"];
  const made = await runGit(args, place);
  if (made.code !== 0) throw cannotSign(made.stderr);
}

function cannotSign(stderr: string): UserError {
  const said = stderr.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ").trim();
  return new UserError(
    `Git で署名できません（${said.slice(0, 200)}）。git config user.signingkey と gpg.format を確かめるか、--sign を外して実行してください。タグは付けていません。`,
  );
}
