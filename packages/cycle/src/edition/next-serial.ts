import { parseMeasureId, type MeasureId, type PolicyId } from "@torikumi/record";
import { listEditionTags, openIfThere, type Source } from "@torikumi/source";
import type { Workspace } from "../workspace.ts";
import { measureIds } from "./measure-ids.ts";
import { sameFolder } from "./open-previous.ts";

/** The next serial of a policy: one that neither this edition nor any published one has used. */
export async function nextSerial(
  source: Source,
  policy: PolicyId,
  workspace: Workspace,
): Promise<number> {
  const used = [
    ...(await measureIds(source, policy)),
    ...(await publishedIds(source, policy, workspace)),
  ];
  return Math.max(0, ...used.map((id) => parseMeasureId(id)?.serial ?? 0)) + 1;
}

/** The measures of a policy in every published edition; a tag without the edition's folder has none. */
async function publishedIds(
  current: Source,
  policy: PolicyId,
  workspace: Workspace,
): Promise<readonly MeasureId[]> {
  const found: MeasureId[] = [];
  for (const tag of await listEditionTags(workspace)) {
    const published = await openIfThere(`refs/tags/${tag}`, sameFolder(current, workspace));
    if (published === undefined) continue;
    found.push(...(await measureIds(published, policy)));
    await published.close();
  }
  return found;
}
