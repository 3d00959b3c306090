import type { DrawnOtherwise } from "./body.ts";

/** What GitHub makes a link of without marks: to the next blank or `<`. */
const ADDRESS = /(?:(?<![A-Za-z])https?:\/\/|(?<=^|[\s*_~([\]])www\.)[^\s<]*<?/gi;
const ESCAPE = /\\[!-/:-@[-`{-~]|&#?[0-9A-Za-z]{1,32};/;

/**
 * The escapes inside bare addresses of a stretch of Markdown that begins at an offset of its file, the first of each
 * address: GitHub shows and links an address as it was typed, with the backslash.
 */
export function escapedAddresses(raw: string, from: number): readonly DrawnOtherwise[] {
  if (!raw.includes("\\") && !raw.includes("&")) return [];
  return Array.from(raw.matchAll(ADDRESS)).flatMap(({ 0: address, index }) => {
    const found = ESCAPE.exec(address);
    if (found === null) return [];
    const start = from + index + found.index;
    const [written] = found;
    const at = { start, end: start + written.length };
    return [{ kind: "address" as const, at, written, drawn: written, more: 0 }];
  });
}

/** The same for a backslash that ends a line (`raw`, at an offset of `source`) right behind an address. */
export function breakInAddress(
  source: string,
  raw: string,
  start: number,
): readonly DrawnOtherwise[] {
  const before = source.slice(Math.max(0, start - 200), start);
  if (!raw.startsWith("\\") || !/(?:https?:\/\/|www\.)[^\s<]*$/i.test(before)) return [];
  return [{ kind: "address", at: { start, end: start + 1 }, written: "\\", drawn: "\\", more: 0 }];
}
