/** Leaves out the middle of a kept piece; at the start or end of a text the far end. Lengths in UTF-16 units. */
export function shortenKept(
  text: string,
  limit: number,
  ends: { readonly first: boolean; readonly last: boolean },
): string {
  if (text.length <= limit) return text;
  const half = Math.floor(limit / 2);
  const head = ends.first ? "" : wholePairs(text, 0, half);
  const tail = ends.last ? "" : wholePairs(text, text.length - half, text.length);
  return `${head}（略）${tail}`;
}

/** Leaves out the end of a long piece and says how much it was. Lengths in UTF-16 units. */
export function shortenEnd(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${wholePairs(text, 0, limit)}（以下${text.length - limit}字を略）`;
}

/** A slice that takes no half of a surrogate pair. */
function wholePairs(text: string, from: number, to: number): string {
  const start = isLow(text.charCodeAt(from)) ? from + 1 : from;
  const end = to < text.length && isLow(text.charCodeAt(to)) ? to - 1 : to;
  return text.slice(start, end);
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
