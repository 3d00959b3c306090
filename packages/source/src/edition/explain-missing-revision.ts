import { compareEditionIds, parseEditionId, UserError } from "@torikumi/record";
import { explainGitFailure } from "../git/explain-git-failure.ts";
import { NoEditionError } from "./no-edition-error.ts";
import { tagPrefix } from "../tag/tag-prefix.ts";
import { runGit } from "../git/run-git.ts";
import type { GitPlace } from "../git/run-git.ts";

/** Why a revision cannot be found (`orFolder`: a name that may as well have been meant as a folder's) and what to do: fetch the tags, fetch the rest of a shallow clone, or type it right. */
export async function explainMissingRevision(
  revision: string,
  place: GitPlace,
  options: { readonly orFolder: boolean },
): Promise<UserError> {
  const [names, shallow] = await Promise.all([
    runGit(["for-each-ref", "--format=%(refname)", "refs/tags", "refs/heads"], place),
    runGit(["rev-parse", "--is-shallow-repository"], place),
  ]);
  if (names.code !== 0) return explainGitFailure({ ...names, cwd: place.cwd });
  const prefix = tagPrefix(revision);
  const isEdition = parseEditionId(fold(withoutPrefix(revision, prefix) ?? "")) !== undefined;
  const missing =
    options.orFolder && !isEdition
      ? `「${revision}」というフォルダーも、版（タグ・ブランチ・コミット）も見つかりません。`
      : `「${revision}」という版（タグ・ブランチ・コミット）が見つかりません。`;
  if (shallow.stdout.toString().trim() === "true") {
    return new UserError(
      `${missing}履歴が途中までしか取得されていません（shallow clone）。git fetch --unshallow --tags を実行してください。`,
    );
  }
  const refs = names.stdout.toString("utf8").split("\n").filter(Boolean);
  const tags = refs.filter((ref) => ref.startsWith("refs/tags/")).map((ref) => ref.slice(10));
  const tag = revision.replace(/^refs\/tags\//u, "");
  if (tags.includes(tag)) return explainTag(tag, place);
  const heads = refs.filter((ref) => ref.startsWith("refs/heads/")).map((ref) => ref.slice(11));
  const near = nearNames(revision, [...tags, ...heads]);
  const editions = tags
    .flatMap((tag) => withoutPrefix(tag, prefix) ?? [])
    .filter((tag) => parseEditionId(tag) !== undefined)
    .sort(compareEditionIds)
    .reverse()
    .map((tag) => `${prefix}${tag}`);
  const hint =
    near.length > 0
      ? `もしかして: ${near.join("、")}。`
      : editions.length > 0
        ? `手元にある年度版: ${editions.slice(0, 3).join("、")}。`
        : "手元には年度版のタグがありません。";
  return new NoEditionError(
    `${missing}${hint}名前を確かめ、タグを取得していないときは git fetch --tags を実行してください。`,
  );
}

/** Why a tag that is there opens nothing: it marks something else than a commit, or what it marks is lost. */
async function explainTag(tag: string, place: GitPlace): Promise<UserError> {
  const type = await runGit(["cat-file", "-t", `refs/tags/${tag}^{}`], place);
  return /^(?:blob|tree)$/u.test(type.stdout.toString().trim())
    ? new NoEditionError(
        `タグ「${tag}」がコミットを指していないため、年度版として開けません。年度版のコミットに付け直すか（git tag --force）、正しいタグを取得してください（git fetch --tags --force）。`,
      )
    : new UserError(
        `タグ「${tag}」の指すものが、このリポジトリから失われています。git fsck で調べ、git clone でリポジトリを取り直してから、もう一度実行してください。`,
      );
}

/** Names that differ only in width, case or one character, at most three. An edition is never offered for another edition. */
function nearNames(revision: string, names: readonly string[]): readonly string[] {
  const folded = fold(revision);
  const edition = parseEditionId(revision.slice(tagPrefix(revision).length)) !== undefined;
  const exact = names.filter((name) => fold(name) === folded);
  if (exact.length > 0 || edition || folded.length < 2) return exact.slice(0, 3);
  return names.filter((name) => oneEdit(fold(name), folded)).slice(0, 3);
}

function withoutPrefix(name: string, prefix: string): string | undefined {
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
}

function fold(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

/** Whether one character put in, left out or changed makes the two the same. */
function oneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
