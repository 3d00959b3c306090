import { parseEditionId } from "@torikumi/record";
import {
  newestEditionTag,
  openIfThere,
  openSource,
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
  const tag = await newestEditionTag(tagsBefore(current, workspace));
  return tag === undefined
    ? undefined
    : openIfThere(inSameFolder(tag, current), sameFolder(current, workspace));
}

/** Which tags an older edition may have: those of the ancestors; before a tagged edition come older ones only. */
export function tagsBefore(current: Source, { cwd, env }: Workspace): EditionTagOptions {
  if (current.kind === "folder") return { cwd, env };
  const { revision } = current;
  const isEdition = parseEditionId(revision) !== undefined;
  return { cwd, env, from: revision, ...(isEdition && { before: revision }) };
}

/** A tag as the name of the edition in the same folder as another one. */
export function inSameFolder(tag: string, current: Source): string {
  return current.kind === "revision" ? `${tag}:${current.root}` : tag;
}

/** Where a name without a folder is looked for: in the folder of the other edition. */
export function sameFolder(other: Source, { cwd, env }: Workspace): OpenOptions {
  return other.kind === "folder" && other.root !== ""
    ? { cwd, env, folder: other.root }
    : { cwd, env };
}
