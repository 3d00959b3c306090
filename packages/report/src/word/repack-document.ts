import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The part in which the library writes when it ran. */
const PROPERTIES = "docProps/core.xml";
/** The first year that an archive can be dated with. */
const MTIME = new Date(1980, 0, 1);

/** The same Word file with nothing of the clock in it: dated as told, its parts sorted and the archive's own dates fixed. */
export function repackDocument(archive: ArrayBuffer, date: Date): Uint8Array {
  const parts = Object.entries(unzipSync(new Uint8Array(archive))).sort(([a], [b]) =>
    // A reader knows a Word file by its first part.
    a === "[Content_Types].xml" ? -1 : b === "[Content_Types].xml" ? 1 : a < b ? -1 : 1,
  );
  const dated = parts.map(
    ([path, bytes]) => [path, path === PROPERTIES ? withDate(bytes, date) : bytes] as const,
  );
  return zipSync(Object.fromEntries(dated), { mtime: MTIME, os: 3, attrs: 0o644 << 16 });
}

function withDate(bytes: Uint8Array, date: Date): Uint8Array {
  const stamp = `${date.toISOString().slice(0, 19)}Z`;
  return strToU8(strFromU8(bytes).replace(/(W3CDTF">)[^<]*(?=<)/gu, `$1${stamp}`));
}
