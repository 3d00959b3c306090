/** Whether a text is for a terminal with colours. */
export type Colour = "none" | "ansi";

/** What a piece of a text is, for the eye. */
export type Ink = "heading" | "error" | "warning" | "info" | "added" | "removed" | "faint";

/** Numbers of ECMA-48 «select graphic rendition»: switch on, switch off. Added is underlined too, removed struck out. */
const CODES: Readonly<Record<Ink, readonly [string, string]>> = {
  heading: ["1", "22"],
  error: ["1;31", "22;39"],
  warning: ["1;33", "22;39"],
  info: ["36", "39"],
  added: ["4;32", "24;39"],
  removed: ["9;31", "29;39"],
  faint: ["2", "22"],
};

/** Gives a text without line ends its colour; with `none` it comes back as it is. */
export function paint(text: string, ink: Ink, colour: Colour): string {
  if (colour === "none" || text === "") return text;
  const [on, off] = CODES[ink];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}
