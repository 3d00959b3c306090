import { UserError } from "@torikumi/record";
import type { EditionNode } from "../../model/edition-node.ts";
import type { ContinuedFile, DataFile, MissingFile, SiteInput } from "../../model/site-input.ts";
import { dataPath, type ListedFile } from "../../pages/data/data-view.ts";
import type { ExtendFile, PutFile } from "../put-file.ts";

/**
 * Puts the files of an edition into the site, and lists them, and those of them that cannot be made.
 * Throws a `UserError` for a name that is not plain ASCII or that comes twice.
 */
export async function collectEditionFiles(
  node: EditionNode,
  { dataFiles }: SiteInput,
  put: PutFile,
): Promise<readonly (ListedFile | MissingFile)[]> {
  const offered = (await dataFiles?.(node)) ?? [];
  const listed = putFiles(
    node.slug,
    offered.filter((file) => "bytes" in file),
    { put },
  );
  return [...listed, ...offered.filter((file) => "missing" in file)];
}

/** Puts files into the folder of an edition, or of none (""). Throws a `UserError` likewise. */
export function putFiles(
  slug: string,
  offered: readonly (DataFile | ContinuedFile)[],
  how: { readonly put: PutFile; readonly extend?: ExtendFile },
): readonly ListedFile[] {
  checkNames(offered);
  return offered.map((file) => ({
    name: file.name,
    description: file.description,
    ...(file.table !== undefined && { table: file.table }),
    size: putFile(dataPath(slug, file.name), file, how),
  }));
}

/** Puts a file; how long it is. */
function putFile(
  path: string,
  file: DataFile | ContinuedFile,
  { put, extend }: { readonly put: PutFile; readonly extend?: ExtendFile },
): number {
  if ("tail" in file) {
    const { startLength: length, tail } = file;
    if (extend?.(path, { length, tail }) === true) return length + tail.length;
  }
  const bytes = "tail" in file ? file.whole() : file.bytes;
  put(path, bytes);
  return bytes.length;
}

function checkNames(files: readonly Pick<DataFile, "name">[]): void {
  const names = new Set<string>();
  for (const { name } of files) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) || names.has(name)) {
      throw new UserError(
        `データのファイル名「${name}」は使えません。英数字と . _ - だけの、重ならない名前にしてください。`,
      );
    }
    names.add(name);
  }
}
