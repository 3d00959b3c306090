import { UserError } from "@torikumi/record";
import { newestEditionTag, openSource, requireEditionTag, type Source } from "@torikumi/source";
import type { Workspace } from "../workspace.ts";
import { alike, olderThan } from "./open-edition.ts";

/**
 * Opens the two editions to compare: by default the newest edition tag that is an ancestor, and the working tree.
 * Where there is no such tag it throws a UserError; `advice` is what it then says to do, if not «--from».
 */
export async function openPair(
  fromName: string | undefined,
  toName: string | undefined,
  workspace: Workspace,
  advice?: string,
): Promise<{ readonly from: Source; readonly to: Source }> {
  const to = await openSource(toName, workspace);
  if (fromName !== undefined) return { from: await openSource(fromName, alike(to, workspace)), to };
  const wanted = olderThan(to, workspace);
  const tag =
    advice === undefined ? await requireEditionTag(wanted) : await newestEditionTag(wanted);
  if (tag === undefined)
    throw new UserError(`比べる相手になる年度版のタグ（例: r7）が見つかりません。${advice}`);
  return {
    from: await openSource(
      to.kind === "revision" ? `${tag}:${to.root}` : tag,
      alike(to, workspace),
    ),
    to,
  };
}
