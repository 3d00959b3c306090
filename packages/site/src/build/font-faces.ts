import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The bundled font, cut down to what the pages use. */
export interface FontFaces {
  /** The `@font-face` rules; addresses are relative to the style sheet. */
  readonly css: string;
  /** File name → bytes, woff2. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const WEIGHTS = ["400", "700"];
/** What a weight is called where the font is installed, as it is with Windows: nothing is sent then. */
const LOCAL: Readonly<Record<string, string>> = { "700": " Bold" };

/**
 * The slices of BIZ UDPGothic that hold at least one of the characters, with only those characters in their `unicode-range`:
 * a browser loads a slice when a page needs it, and the style sheet stays small.
 */
export function pickFontFaces(characters: ReadonlySet<number>): FontFaces {
  const folder = dirname(
    fileURLToPath(import.meta.resolve("@fontsource/biz-udpgothic/unicode.json")),
  );
  const slices = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")) as Record<
    string,
    string
  >;
  const files = new Map<string, Uint8Array>();
  const rules: string[] = [];
  const left = new Set(characters);
  // The later slices hold the more common characters; a character in two slices is taken from the later one.
  for (const [key, range] of Object.entries(slices).toReversed()) {
    const used = codePointsIn(range).filter((point) => left.delete(point));
    if (used.length === 0) continue;
    const name = key.replace(/[[\]]/g, "");
    for (const weight of WEIGHTS) {
      const file = `biz-udpgothic-${name}-${weight}-normal.woff2`;
      files.set(file, readFileSync(join(folder, "files", file)));
      rules.push(
        `@font-face{font-family:"BIZ UDPGothic";font-style:normal;font-display:swap;font-weight:${weight};src:local("BIZ UDPGothic${LOCAL[weight] ?? ""}"),url(fonts/${file}) format("woff2");unicode-range:${toRanges(used)}}`,
      );
    }
  }
  return { css: rules.join("\n"), files };
}

function codePointsIn(range: string): readonly number[] {
  return range.split(",").flatMap((part) => {
    const [from = 0, to = from] = part
      .replace(/^U\+/i, "")
      .split("-")
      .map((digits) => Number.parseInt(digits, 16));
    return Array.from({ length: to - from + 1 }, (_, place) => from + place);
  });
}

function toRanges(points: readonly number[]): string {
  const sorted = points.toSorted((a, b) => a - b);
  const ranges: { from: number; to: number }[] = [];
  for (const point of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && point === last.to + 1) last.to = point;
    else ranges.push({ from: point, to: point });
  }
  return ranges
    .map(({ from, to }) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ""}`)
    .join(",");
}
