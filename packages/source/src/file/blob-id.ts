import { createHash } from "node:crypto";

/** The hash that a repository names its objects by. */
export type ObjectFormat = "sha1" | "sha256";

/** The id that Git gives to a file of these bytes, unfiltered (no line end conversion). */
export function blobId(bytes: Uint8Array, format: ObjectFormat): string {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
