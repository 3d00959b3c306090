import { compareEditionIds, parseEditionId, type Edition } from "@torikumi/record";
import { skippedTag, type Source } from "@torikumi/source";
import type { Workspace } from "../workspace.ts";

/**
 * A Japanese line that says that the edition which was found to compare with is not the one that a person would expect: a newer one has a
 * tag that does not count here, or it is newer than the edition itself. Undefined where it is.
 */
export async function skippedEdition(
  edition: Pick<Edition, "index">,
  { current, before }: { readonly current: Source; readonly before: Source | undefined },
  { cwd, env }: Workspace,
): Promise<string | undefined> {
  const id = edition.index?.value.id ?? "";
  if (parseEditionId(id) === undefined) return undefined;
  const prefix = current.tagPrefix;
  const tag = before?.kind === "revision" ? before.tag : undefined;
  if (before !== undefined && tag === undefined) return undefined;
  if (tag !== undefined && compareEditionIds(tag, id) > 0)
    return `注意: 比べた ${prefix}${tag} は、この年度版（${id}）より後の年度版の番号です。タグの付け間違いでないか確かめてください。`;
  const skipped = await skippedTag({ id, before: tag, prefix }, { cwd, env });
  if (skipped === undefined) return undefined;
  const instead = tag === undefined ? "何とも比べていません" : `${prefix}${tag} と比べています`;
  return `注意: 年度版のタグ「${prefix}${skipped}」は、今の履歴に含まれていないか、コミットを指していないので、${instead}。git log ${prefix}${skipped} で確かめてください。`;
}
