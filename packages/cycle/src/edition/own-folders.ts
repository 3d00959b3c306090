import { EDITION_FOLDER, listEditionFolders } from "@torikumi/source";
import type { Workspace } from "../workspace.ts";

/** Whether an edition folder is the repository's own, by its name: others are examples, copies, what somebody works on. */
export function isOwnFolder(folder: string): boolean {
  return `/${folder}`.endsWith(`/${EDITION_FOLDER}`);
}

/** The repository's own edition folders in the working tree, from the top of the repository, sorted. */
export async function listOwnFolders(workspace: Workspace): Promise<readonly string[]> {
  return (await listEditionFolders([], workspace)).filter(isOwnFolder);
}
