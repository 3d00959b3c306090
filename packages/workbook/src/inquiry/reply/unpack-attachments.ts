import { UserError } from "@torikumi/record";
import { readZipDirectory, unpackEntry } from "../../gate/zip-directory.ts";

/** A file out of an archive. */
export interface Attachment {
  /** Its path inside the archive. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** More is no mail: fifty departments send some 10 MB. */
const MAX_UNPACKED = 200 * 1024 * 1024;
const MAX_FILES = 1_000;

/**
 * The files of a zip archive, as mail programs save attachments; undefined for a file that is no such archive (a workbook is one by its
 * form, and is none here). Throws a `UserError` for an archive that is broken or would unpack to more than mail can be.
 */
export function unpackAttachments(bytes: Uint8Array): readonly Attachment[] | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const entries = readZipDirectory(bytes).filter(({ name }) => !name.endsWith("/"));
  if (entries.some(({ name }) => name.toLowerCase() === "[content_types].xml")) return undefined;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_UNPACKED || entries.length > MAX_FILES)
    throw new UserError(
      "展開すると異常に大きくなる圧縮ファイルなので、開きません。中の Excel ファイルを取り出して指定してください。",
    );
  return entries.map((entry) => ({ name: entry.name, bytes: unpackEntry(bytes, entry) }));
}
