/** A text as a shell takes it for one word, in quotes where it has to be. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}_./:-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
