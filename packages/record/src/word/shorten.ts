let characters: Intl.Segmenter | undefined;
/**
 * Nothing but characters that a person counts one by one: printable ASCII, kana, kanji and their punctuation, the full-width forms; no
 * mark that joins the character before it.
 */
const PLAIN = /^[ -~\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u3400-\u9fff\uff01-\uff5e○●◎△▲※…]*$/;

/**
 * Enough of a text to know it by in a message: one line of at most `length` characters as a person
 * counts them, the last of them `…` where the text goes on.
 */
export function shorten(text: string, length = 40): string {
  const line = text.slice(0, length * 20).replace(/\s*[\r\n\u2028\u2029]\s*/gu, " ");
  if (line.length === text.length && line.length <= length) return line;
  const start = line.slice(0, length + 1);
  if (PLAIN.test(start)) return start.length > length ? `${start.slice(0, length - 1)}…` : start;
  characters ??= new Intl.Segmenter("ja", { granularity: "grapheme" });
  const kept: string[] = [];
  for (const { segment } of characters.segment(line)) {
    if (kept.length === length) return `${kept.slice(0, -1).join("")}…`;
    kept.push(segment);
  }
  return kept.join("");
}
