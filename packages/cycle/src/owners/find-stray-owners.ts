import type { Diagnostic } from "@torikumi/record";
import { joinRoot, readRepositoryFile, withoutRoot, type Source } from "@torikumi/source";
import { CODEOWNERS, strayOwners } from "./stray-owners.ts";

/** What is wrong with the repository's CODEOWNERS as far as an edition is concerned; nothing where there is no such file. */
export async function findStrayOwners(source: Source): Promise<readonly Diagnostic[]> {
  const file = await readRepositoryFile(source, CODEOWNERS);
  if (file?.text === undefined) return [];
  const { editionFolder: folder } = file;
  const entries = await source.list();
  const paths = entries.map(({ path }) => joinRoot(folder, withoutRoot(source.root, path)));
  return strayOwners(file.text, { folder, paths });
}
