import { UserError } from "@torikumi/record";
import {
  newestEditionTag,
  openIfThere,
  openSource,
  pathFrom,
  type EditionTagOptions,
  type OpenOptions,
  type Source,
} from "@torikumi/source";
import type { Workspace } from "../workspace.ts";

/**
 * Opens the edition that another one is compared with: the one named, or the newest edition tag that is an ancestor and holds the
 * same folder. Undefined where there is none and none was named, and for the name `none`.
 */
export async function openPrevious(
  spec: string | undefined,
  current: Source,
  workspace: Workspace,
): Promise<Source | undefined> {
  if (spec === "none") return undefined;
  if (spec !== undefined) return openSource(spec, sameFolder(current, workspace));
  const tag = await newestTag(tagsBefore(current, workspace));
  return tag === undefined
    ? undefined
    : openIfThere(inSameFolder(tag, current), sameFolder(current, workspace));
}

/** Where Git cannot say what came before, a person has to say that nothing is compared. */
async function newestTag(options: EditionTagOptions): Promise<string | undefined> {
  try {
    return await newestEditionTag(options);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      `${error.message}前の年度版と比べずに進めるときは、--previous none を付けてください。`,
    );
  }
}

/** Which tags an older edition may have: those of the ancestors; before a tagged edition come older ones only. */
export function tagsBefore(current: Source, { cwd, env }: Workspace): EditionTagOptions {
  const { tagPrefix: prefix } = current;
  if (current.kind === "folder") return { cwd, env, prefix };
  const { revision, tag } = current;
  return { cwd, env, prefix, from: revision, ...(tag !== undefined && { before: tag }) };
}

/** The whole name of a published edition of the same folder as another one, by its id: never a folder that is called like the tag. */
export function inSameFolder(id: string, current: Source): string {
  const name = `refs/tags/${current.tagPrefix}${id}`;
  return current.kind === "revision" ? `${name}:${current.root}` : name;
}

/** Where a name without a folder is looked for: in the folder of the other edition. */
export function sameFolder(other: Source, { cwd, env }: Workspace): OpenOptions {
  const folder = other.kind === "folder" ? other.root || "." : pathFrom(cwd, other.root);
  return { cwd, env, folder };
}
