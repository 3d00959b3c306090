/**
 * Packs files into a zip archive without compressing them.
 * The checksums are left at 0 (unknown): the archive is handed on inside the process and never written.
 */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files = [...parts].map(([name, data]) => ({ name: new TextEncoder().encode(name), data }));
  const bodies = files.reduce((sum, { name, data }) => sum + 30 + name.length + data.length, 0);
  const directory = files.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const out = new Uint8Array(bodies + directory + 22);
  const view = new DataView(out.buffer);
  let at = 0;
  let entryAt = bodies;
  for (const { name, data } of files) {
    for (const [place, header] of [
      [at, 0x04034b50],
      [entryAt, 0x02014b50],
    ] as const) {
      const shift = place === at ? 0 : 2;
      view.setUint32(place, header, true);
      view.setUint32(place + shift + 18, data.length, true);
      view.setUint32(place + shift + 22, data.length, true);
      view.setUint16(place + shift + 26, name.length, true);
      out.set(name, place + (shift === 0 ? 30 : 46));
    }
    view.setUint32(entryAt + 42, at, true);
    out.set(data, at + 30 + name.length);
    at += 30 + name.length + data.length;
    entryAt += 46 + name.length;
  }
  view.setUint32(entryAt, 0x06054b50, true);
  view.setUint16(entryAt + 8, files.length, true);
  view.setUint16(entryAt + 10, files.length, true);
  view.setUint32(entryAt + 12, directory, true);
  view.setUint32(entryAt + 16, bodies, true);
  return out;
}
