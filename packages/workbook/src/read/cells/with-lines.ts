/** Whatever breaks a line somewhere: CR in any spelling, and what Word, old printers and other systems put there. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** A text whose line breaks, of whatever kind, are "\n". */
export function withLines(text: string): string {
  return text.replace(LINE_END, "\n");
}
