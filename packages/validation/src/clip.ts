/** A text short enough for a message: its first characters (never half of one), and … where there are more. */
export function clip(text: string, length = 40): string {
  if (text.length <= length) return text;
  const characters = Array.from(text.slice(0, length * 2));
  return characters.length <= length ? text : `${characters.slice(0, length).join("")}…`;
}
