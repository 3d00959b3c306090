import { runGit, type GitPlace } from "../git/run-git.ts";
import { editionTagPatterns, editionTagsIn } from "./list-edition-tags.ts";

/** Why edition tags may exist that a repository does not show. */
export interface UnseenTags {
  /** Whether there surely is history that is not here, as opposed to a remote that may have tags. */
  readonly certain: boolean;
  /** The kind of clone in Japanese, e.g. 履歴が途中までの複製（shallow clone）. */
  readonly what: string;
  /** What brings them. */
  readonly command: string;
}

/** Where a workflow makes the clone, it has to be told there. */
export const IN_ACTIONS = "（GitHub Actions では actions/checkout に fetch-depth: 0 を指定）";

const SHALLOW: UnseenTags = {
  certain: true,
  what: "履歴が途中までの複製（shallow clone）",
  command: "git fetch --unshallow --tags",
};
const NO_TAGS: UnseenTags = {
  certain: true,
  what: "タグを取得しない複製（--no-tags）",
  command: "git fetch --tags",
};
const NONE_HERE: UnseenTags = {
  certain: false,
  what: "年度版のタグのない複製",
  command: "git fetch --tags",
};

/**
 * Tells whether edition tags of a prefix may exist elsewhere: in a shallow clone always, in another one where it has none and was
 * made without tags or has a remote. Undefined where all there are can be seen, and where Git cannot be asked: whoever asks it for
 * tags says that.
 */
export async function unseenTags(prefix: string, place: GitPlace): Promise<UnseenTags | undefined> {
  if ((await printed(["rev-parse", "--is-shallow-repository"], place)) === "true") return SHALLOW;
  const refs = ["for-each-ref", "--format=%(refname:strip=2)", ...editionTagPatterns(prefix)];
  const tags = await printed(refs, place);
  if (tags === undefined || editionTagsIn(Buffer.from(tags), prefix).length > 0) return undefined;
  const options = ["config", "--get-regexp", "^remote\\..*\\.tagopt$", "^--no-tags$"];
  if ((await printed(options, place)) !== undefined) return NO_TAGS;
  return (await printed(["remote"], place)) ? NONE_HERE : undefined;
}

async function printed(args: readonly string[], place: GitPlace): Promise<string | undefined> {
  const found = await runGit(args, place);
  return found.code === 0 ? found.stdout.toString("utf8").trim() : undefined;
}
