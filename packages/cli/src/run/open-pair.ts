import { UserError } from "@torikumi/record";
import { newestEditionTag, openSource, requireEditionTag, type Source } from "@torikumi/source";
import type { World } from "../world.ts";
import { alike, olderThan } from "./open-edition.ts";

/**
 * Opens the two editions to compare: by default the newest edition tag that is an ancestor, and the working tree.
 * Where there is no such tag it throws a UserError; `advice` is what it then says to do, if not «--from».
 */
export async function openPair(
  fromName: string | undefined,
  toName: string | undefined,
  world: World,
  advice?: string,
): Promise<{ readonly from: Source; readonly to: Source }> {
  const to = await openSource(toName, world);
  if (fromName !== undefined) return { from: await openSource(fromName, alike(to, world)), to };
  const wanted = olderThan(to, world);
  const tag =
    advice === undefined ? await requireEditionTag(wanted) : await newestEditionTag(wanted);
  if (tag === undefined)
    throw new UserError(`比べる相手になる年度版のタグ（例: r7）が見つかりません。${advice}`);
  return {
    from: await openSource(to.kind === "revision" ? `${tag}:${to.root}` : tag, alike(to, world)),
    to,
  };
}
