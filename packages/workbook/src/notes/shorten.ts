/** The beginning of a text for a message: one line, at most 20 characters. */
export function shorten(text: string): string {
  const letters = [...text.slice(0, 200).replace(/\s+/gu, " ").trim()];
  return letters.length <= 20 ? letters.join("") : `${letters.slice(0, 19).join("")}…`;
}
