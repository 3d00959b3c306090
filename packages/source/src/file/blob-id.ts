/** The hash that a repository names its objects by. */
export type ObjectFormat = "sha1" | "sha256";

/** The id that Git gives to a file of these bytes, unfiltered (no line end conversion). */
export function blobId(bytes: Uint8Array, format: ObjectFormat): string {
  // Loaded with the first file that is hashed: a comparison of two revisions needs none, and starts the sooner.
  const { createHash } = process.getBuiltinModule("node:crypto");
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
