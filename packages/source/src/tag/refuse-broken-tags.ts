import { parseEditionId, UserError } from "@torikumi/record";

/**
 * Throws a `UserError` where Git has said that it leaves out the tag of an edition whose file holds no object's name, as one does that was
 * being written when the power failed: what was published by it would be taken for not there.
 */
export function refuseBrokenTags(stderr: string, prefix: string): void {
  for (const [, tag = ""] of stderr.matchAll(/ignoring broken ref refs\/tags\/(\S+)/gu))
    if (tag.startsWith(prefix) && parseEditionId(tag.slice(prefix.length)) !== undefined)
      throw new UserError(
        `年度版のタグ「${tag}」が壊れていて、Git が読めません。リポジトリの .git/refs/tags/${tag} のファイルを取り除き、git fetch --tags で取り直してから、もう一度実行してください。`,
      );
}
