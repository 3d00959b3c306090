/** A text ready to be compared with many others. */
export interface ComparedText {
  /** Without differences of notation; see `plainText`. */
  readonly plain: string;
  /** Its pieces of two letters, both ends included; made when first asked for. */
  readonly pieces: () => ReadonlySet<string>;
}

const REPOST = /【再掲】\s*$/u;

/** A text without what only notation changes: width of letters, white space, kinds of circles and hyphens, a 【再掲】 at the end. */
export function plainText(text: string): string {
  return text
    .replace(REPOST, "")
    .normalize("NFKC")
    .replace(/[\s○〇◯]/gu, "")
    .replace(/[‐‑‒–—―−]/gu, "-")
    .replace(/，/gu, "、")
    .replace(/．/gu, "。");
}

/** Makes a text ready for `likeness`. */
export function comparedText(text: string): ComparedText {
  const plain = plainText(text);
  let pieces: ReadonlySet<string> | undefined;
  return { plain, pieces: () => (pieces ??= piecesOf(plain)) };
}

/** Dice's coefficient on pieces of two letters, 0 to 1; 1 for two empty texts. */
export function likeness(a: ComparedText, b: ComparedText): number {
  if (a.plain === b.plain) return 1;
  const mine = a.pieces();
  const theirs = b.pieces();
  let common = 0;
  for (const piece of mine) if (theirs.has(piece)) common++;
  return (2 * common) / (mine.size + theirs.size);
}

function piecesOf(plain: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  const padded = plain === "" ? "" : `\u0002${plain}\u0003`;
  for (let at = 0; at + 2 <= padded.length; at++) pieces.add(padded.slice(at, at + 2));
  return pieces;
}
