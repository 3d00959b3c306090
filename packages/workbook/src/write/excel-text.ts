/** `_x000D_` and its like stand for a character inside a cell, and have to be told from the same letters typed by a person. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Characters that XML cannot hold and that the library does not write as `_x…_` by itself. */
const UNWRITABLE = /\p{Surrogate}|[\uFFFE\uFFFF]/gu;
/** Texts that the library would store as an error value instead of a text. */
const ERROR_LIKE = /^#(?=[A-Z0-9/_]+[!?]?$)/;

/** Whether any of the above may apply: most texts need no change. */
const SUSPECT = /_x|^#|[\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Writes a text for a cell so that reading the cell gives back the same text, character for character. */
export function excelText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(ESCAPE_LIKE, "_x005F_")
    .replace(UNWRITABLE, escaped)
    .replace(ERROR_LIKE, escaped);
}

function escaped(letter: string): string {
  return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
