let characters: Intl.Segmenter | undefined;

/**
 * Enough of a text to know it by in a message: one line of at most `length` characters as a person
 * counts them, the last of them `…` where the text goes on.
 */
export function shorten(text: string, length = 40): string {
  const line = text.slice(0, length * 20).replace(/\s*[\r\n\u2028\u2029]\s*/gu, " ");
  if (line.length === text.length && line.length <= length) return line;
  characters ??= new Intl.Segmenter("ja", { granularity: "grapheme" });
  const kept: string[] = [];
  for (const { segment } of characters.segment(line)) {
    if (kept.length === length) return `${kept.slice(0, -1).join("")}…`;
    kept.push(segment);
  }
  return kept.join("");
}
