/** So many names of departments are shown; a measure of the paper has at most five. */
const SHOWN = 12;

/** The names of departments as words, those beyond the twelfth counted: `A、B` or `A、…、L、ほか3部`. */
export function departmentNames(
  names: readonly string[],
  separator: "、" | "<br>",
  write: (name: string) => string,
): string {
  const words = names.slice(0, SHOWN).map(write);
  const rest = names.length - words.length;
  return [...words, ...(rest > 0 ? [`ほか${rest}部`] : [])].join(separator);
}
