import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { openIfThere } from "../edition/open-if-there.ts";
import type { FolderSource, Source } from "../edition/source.ts";
import { withoutRoot } from "../file/join-root.ts";
import { findRepository } from "../git/find-repository.ts";
import { uncommittedFiles } from "../repository/uncommitted-files.ts";
import { attributeFiles } from "./attribute-files.ts";
import { hasContentFilter } from "./content-filter.ts";

/**
 * The pages of a folder (edition paths, sorted) that Git calls unchanged and whose text is yet another one in the last commit: attributes
 * (`filter`, `ident`, `working-tree-encoding`) turn one into the other. Line ends are no difference. Git is asked only where there are
 * such attributes: in the repository's own, above the folder, in it, and in its folders as far as they were read. Throws a `UserError` where it cannot say.
 */
export async function filteredPages(source: FolderSource): Promise<readonly string[]> {
  const repository = findRepository(source.folder);
  if (repository === undefined) return [];
  const { env } = source.place;
  const folders = new Set([".", ...[...source.blobs.keys()].map((path) => dirname(path))]);
  const files = [
    join(env["XDG_CONFIG_HOME"] ?? join(env["HOME"] ?? homedir(), ".config"), "git", "attributes"),
    ...attributeFiles(
      repository,
      source.folder,
      [...folders].map((folder) => join(folder, ".gitattributes")),
    ),
  ];
  if (!files.some((file) => existsSync(file) && hasContentFilter(file))) return [];
  const place = { cwd: repository.top, env };
  const committed = await openIfThere(`HEAD:${repository.prefix}`, place);
  if (committed === undefined) return [];
  const [kept, shown, changed] = await Promise.all([
    textsOf(committed),
    textsOf(source),
    uncommittedFiles(repository.prefix === "" ? "." : repository.prefix, place),
  ]);
  await committed.close();
  const dirty = new Set(changed);
  const top = repository.prefix === "" ? "" : `${repository.prefix}/`;
  return [...kept.keys()]
    .filter((path) => shown.has(path) && !dirty.has(`${top}${path}`))
    .filter((path) => kept.get(path) !== shown.get(path))
    .toSorted();
}

/** The texts of all pages by their edition paths, line ends alike; those that cannot be read as text are "". */
async function textsOf(source: Source): Promise<ReadonlyMap<string, string>> {
  const { files, problems } = await source.read(await source.list());
  const inside = (path: string): string => withoutRoot(source.root, path);
  return new Map([
    ...problems.map(({ path }) => [inside(path), ""] as const),
    ...files.map(({ path, text }) => [inside(path), text.replaceAll("\r\n", "\n")] as const),
  ]);
}
