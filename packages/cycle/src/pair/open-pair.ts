import { UserError } from "@torikumi/record";
import { newestEditionTag, openSource, requireEditionTag, type Source } from "@torikumi/source";
import { inSameFolder, sameFolder, tagsBefore } from "../edition/open-previous.ts";
import type { Workspace } from "../workspace.ts";

/** Two editions to compare, as a person names them; by default the newest edition tag that is an ancestor, and the working tree. */
export interface PairNames {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Opens the two editions to compare. Where there is no tag to compare with it throws a `UserError`; `advice` is what it then says to
 * do, if not «--from».
 */
export async function openPair(
  names: PairNames,
  workspace: Workspace,
  options: { readonly advice?: string } = {},
): Promise<{ readonly from: Source; readonly to: Source }> {
  const to = await openSource(names.to, workspace);
  const spec = names.from ?? inSameFolder(await findTag(to, workspace, options), to);
  return { from: await openSource(spec, sameFolder(to, workspace)), to };
}

async function findTag(
  to: Source,
  workspace: Workspace,
  { advice }: { readonly advice?: string },
): Promise<string> {
  const wanted = tagsBefore(to, workspace);
  if (advice === undefined) return requireEditionTag(wanted);
  const tag = await newestEditionTag(wanted);
  if (tag !== undefined) return tag;
  throw new UserError(`比べる相手になる年度版のタグ（例: r7）が見つかりません。${advice}`);
}
