import type { Diagnostic } from "@torikumi/record";
import { readRepositoryFile, type Source } from "@torikumi/source";
import { CODEOWNERS, strayOwners } from "./stray-owners.ts";

/** What is wrong with the repository's CODEOWNERS as far as an edition is concerned; nothing where there is no such file. */
export async function checkOwners(source: Source): Promise<readonly Diagnostic[]> {
  const file = await readRepositoryFile(source, CODEOWNERS);
  if (file?.text === undefined) return [];
  const { editionFolder: folder } = file;
  const entries = await source.list();
  const paths = entries.map(({ path }) =>
    source.root === "" ? `${folder}/${path}` : `${folder}${path.slice(source.root.length)}`,
  );
  return strayOwners(file.text, { folder, paths });
}
