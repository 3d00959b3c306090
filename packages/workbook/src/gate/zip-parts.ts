import { zipSync } from "fflate";

/** Packs checked parts into an archive again, uncompressed: the spreadsheet library takes nothing else. */
export function zipParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}
