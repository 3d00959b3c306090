import { posix } from "node:path";
import { parseEditionId } from "@torikumi/record";
import { joinRoot } from "../file/join-root.ts";
import type { GitObjects } from "../git/git-objects.ts";
import { EDITION_FOLDER, tagPrefix } from "../tag/tag-prefix.ts";

/**
 * What a revision without a folder means where several folders of one repository have editions of their own: the id `r7` the tag of the
 * folder that is meant (`kita/r7` for `kita/records`), never another folder's; `kita/r7` the folder `kita/records`, wherever one stands.
 * Any other name is that revision and the folder that is meant. `meant` counts from the top of the repository.
 */
export async function nameEdition(
  typed: string,
  meant: string,
  objects: GitObjects,
): Promise<{ readonly revision: string; readonly root: string }> {
  const prefix = tagPrefix(typed);
  const id = typed.slice(prefix.length);
  const same = { revision: typed, root: meant };
  if (typed.startsWith("refs/") || parseEditionId(id) === undefined) return same;
  const stands = async (name: string): Promise<boolean> => (await objects.get(name)) !== undefined;
  if (prefix !== "") {
    const root = joinRoot(prefix.slice(0, -1), posix.basename(meant) || EDITION_FOLDER);
    const isOther =
      (await stands(`refs/tags/${typed}^{tree}`)) || (await stands(`${typed}:${root}`));
    return isOther ? { revision: typed, root } : same;
  }
  const series = `${tagPrefix(meant)}${id}`;
  if (series === id) return same;
  const names = [`refs/tags/${series}`, `refs/heads/${series}`, `refs/heads/${id}`];
  for (const revision of names)
    if (await stands(`${revision}^{tree}`)) return { revision, root: meant };
  // A plain tag is the edition of `records`, if there is one; if it has not got the folder, it says best itself what is missing.
  const isNobodyElses =
    (await stands(`${id}^{tree}`)) &&
    !((await stands(`${id}:${EDITION_FOLDER}`)) && (await stands(`${id}:${meant}`)));
  return isNobodyElses ? same : { revision: series, root: meant };
}
