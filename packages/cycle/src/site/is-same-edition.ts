import { openChanged, withoutRoot, type Source } from "@torikumi/source";

/** Whether two sources hold the same edition, file by file. */
export async function isSameEdition(published: Source, draft: Source): Promise<boolean> {
  const { before, after } = await openChanged(published, draft);
  const blobs = new Map(
    before.files.map(({ path, blob }) => [withoutRoot(published.root, path), blob]),
  );
  return (
    before.problems.length === 0 &&
    after.problems.length === 0 &&
    before.files.length === after.files.length &&
    after.files.every(({ path, blob }) => blobs.get(withoutRoot(draft.root, path)) === blob)
  );
}
