import { openIfThere } from "../edition/open-if-there.ts";
import type { FolderSource } from "../edition/source.ts";
import { withoutRoot } from "../file/join-root.ts";
import { findRepository } from "../git/find-repository.ts";
import { compareSources } from "./compare-sources.ts";

/**
 * Which pages of a folder (edition paths, sorted) hold something that is in no commit: changed since the last one, new, or ignored by
 * Git. None outside of any repository, where nothing ever is. Throws a `UserError` where Git cannot say.
 */
export async function uncommittedPages(source: FolderSource): Promise<readonly string[]> {
  const repository = findRepository(source.folder);
  if (repository === undefined) return [];
  const place = { cwd: repository.top, env: source.place.env };
  const committed = await openIfThere(`HEAD:${repository.prefix}`, place);
  const entries =
    committed === undefined ? await source.list() : (await compareSources(committed, source)).after;
  await committed?.close();
  return entries.map(({ path }) => withoutRoot(source.root, path)).sort();
}
