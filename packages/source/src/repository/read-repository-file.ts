import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { blobId } from "../file/blob-id.ts";
import { MAX_FILE_BYTES } from "../file/describe-problem.ts";
import { restoreInterrupted } from "../write/place/restore-interrupted.ts";
import { findRepository, objectFormat } from "../git/find-repository.ts";
import type { Source } from "../edition/source.ts";

/** A file of the repository around an edition. */
export interface RepositoryFile {
  /** As UTF-8; undefined where there is no such file, or one that is no plain text file of a sensible size. */
  readonly text: string | undefined;
  /** Git blob id of the file; undefined without a text. */
  readonly blob: string | undefined;
  /** The repository's working tree, absolute; undefined for a revision. */
  readonly top: string | undefined;
  /** The edition's folder counted from the top of the repository; "" for the top itself. */
  readonly editionFolder: string;
}

/**
 * Reads a file by its path from the top of the repository, in the working tree (after putting back what a killed run left half written
 * there) or in the revision. Undefined outside of a repository.
 */
export async function readRepositoryFile(
  source: Source,
  path: string,
): Promise<RepositoryFile | undefined> {
  if (source.kind === "revision") {
    const object = await source.objects.get(`${source.top}:${path}`);
    const bytes = object?.type === "blob" ? object.bytes : undefined;
    return {
      text: bytes?.toString("utf8"),
      blob: bytes && object?.id,
      top: undefined,
      editionFolder: source.root,
    };
  }
  const repository = findRepository(source.folder);
  if (repository === undefined) return undefined;
  const { top, prefix } = repository;
  restoreInterrupted(top);
  const bytes = readPlain(join(top, path));
  return {
    text: bytes?.toString("utf8"),
    blob: bytes && blobId(bytes, objectFormat(repository)),
    top,
    editionFolder: prefix.normalize("NFC"),
  };
}

function readPlain(file: string): Buffer | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size > MAX_FILE_BYTES) return undefined;
  return readFileSync(file);
}
