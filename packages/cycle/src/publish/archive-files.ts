/** A zip archive of files under one name: entries in the order given, every date the first that the format knows. Same input, same bytes. */
export async function archiveFiles(
  files: ReadonlyMap<string, Uint8Array>,
  root: string,
): Promise<Uint8Array> {
  const { zipSync } = await import("fflate");
  const entries = [...files].map(([path, bytes]) => [`${root}/${path}`, bytes] as const);
  return zipSync(Object.fromEntries(entries), {
    mtime: new Date(1980, 0, 1),
    os: 3,
    attrs: 0o644 << 16,
  });
}
