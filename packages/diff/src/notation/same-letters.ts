/**
 * Whether two texts have the same kanji, katakana and Latin letters, each as often, but for those that may come or go: a
 * cheap look before texts are taken apart. Their order does not matter.
 */
export function haveSameLetters(
  before: string,
  after: string,
  mayDiffer: ReadonlySet<string>,
): boolean {
  count(before, 1);
  count(after, -1);
  let isSame = true;
  for (const text of [before, after]) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (COUNTS[code] !== 0 && !mayDiffer.has(text.charAt(at))) isSame = false;
      COUNTS[code] = 0;
    }
  }
  return isSame;
}

/** How often each letter stands in one text and not in the other; all 0 between two looks. */
const COUNTS = new Int16Array(0x1_0000);

function count(text: string, by: number): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) COUNTS[code] = (COUNTS[code] ?? 0) + by;
  }
}

function isLetter(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30a1 && code <= 0x30fa) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  );
}
