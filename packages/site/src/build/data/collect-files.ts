import { UserError } from "@torikumi/record";
import type { EditionNode } from "../../model/edition-node.ts";
import type { DataFile, MissingFile, SiteInput } from "../../model/site-input.ts";
import { dataPath, type ListedFile } from "../../pages/data/data-view.ts";
import type { PutFile } from "../put-file.ts";

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
    put,
  );
  return [...listed, ...offered.filter((file) => "missing" in file)];
}

/** Puts files into the folder of an edition, or of none (""). Throws a `UserError` likewise. */
export function putFiles(
  slug: string,
  offered: readonly DataFile[],
  put: PutFile,
): readonly ListedFile[] {
  checkNames(offered);
  for (const { name, bytes } of offered) put(dataPath(slug, name), bytes);
  return offered.map(({ name, description, table, bytes }) => ({
    name,
    description,
    ...(table !== undefined && { table }),
    size: bytes.length,
  }));
}

function checkNames(files: readonly DataFile[]): void {
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
