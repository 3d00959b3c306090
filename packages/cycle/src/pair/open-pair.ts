import { UserError } from "@torikumi/record";
import {
  newestEditionTag,
  openChanged,
  openSource,
  requireEditionTag,
  type ChangedFiles,
  type Source,
} from "@torikumi/source";
import { inSameFolder, sameFolder, tagsBefore } from "../edition/open-previous.ts";
import type { Workspace } from "../workspace.ts";

/** Two editions to compare, as a person names them; by default the newest edition tag that is an ancestor, and the working tree. */
export interface PairNames {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Two editions to compare, and the files that differ between them. */
export interface Pair {
  readonly from: Source;
  readonly to: Source;
  readonly files: ChangedFiles;
}

/**
 * Opens the two editions to compare and reads what differs, so that Git has nothing left to do but to list what is the same while the
 * comparison is loaded. Where there is no tag to compare with it throws a `UserError`; `advice` is what it then says to do, if not «--from».
 */
export async function openPair(
  names: PairNames,
  workspace: Workspace,
  options: { readonly advice?: string } = {},
): Promise<Pair> {
  const to = await openSource(names.to, workspace);
  const spec = names.from ?? inSameFolder(await findTag(to, workspace, options), to);
  const from = await openSource(spec, sameFolder(to, workspace));
  return { from, to, files: await openChanged(from, to) };
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
