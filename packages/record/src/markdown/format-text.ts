/**
 * How an empty line inside a text is written: a paragraph of its own that shows as one on GitHub.
 */
export const EMPTY_LINE = "<br>";

/**
 * Writes the text of a cell as Markdown, without a line end after it.
 * A line that begins with ・ becomes a list item, every other line a paragraph of its own. Whatever
 * Markdown would read as more than characters is escaped, so that parsing gives back the same text,
 * character for character (only U+0000, which Markdown has no way to write, comes back as U+FFFD).
 */
export function formatText(text: string): string {
  if (text === "") return "";
  let out = "";
  let inList = false;
  for (const line of text.split("\n")) {
    const isItem = line.startsWith("・");
    if (out !== "") out += isItem && inList ? "\n" : "\n\n";
    out += isItem ? formatItem(line.slice(1)) : formatLine(line) || EMPTY_LINE;
    inList = isItem;
  }
  return out;
}

function formatItem(content: string): string {
  return content === "" ? "-" : `- ${formatLine(content)}`;
}

/**
 * What Markdown would read as more than a character. Not `_` inside a word nor `&` that begins no reference: both
 * mean themselves, and in an address GitHub would show the backslash.
 */
const NEEDS_ESCAPE =
  /[\\`*[\]~]|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])|<(?=[!-~])|&(?=#?[0-9A-Za-z]{1,32};)/g;

/** Writes one line as Markdown inline text that starts no block. */
export function formatLine(line: string): string {
  return line
    .replace(NEEDS_ESCAPE, "\\$&")
    .replace(/^(?:#{2,}|#(?=[ \t]|$)|>|-(?=[- \t]|$)|\+(?=[ \t]|$)|=)/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, "$1\\$2")
    .replace(
      /[\t\r\uFEFF]|^ | $/g,
      (blank) => `&#x${blank.charCodeAt(0).toString(16).toUpperCase()};`,
    );
}
