import { visibleText } from "../marks/visible-text.ts";

/**
 * A text for a terminal or a log: invisible characters (escape sequences too) written out, and `##[` parted, which GitHub's
 * runner would obey as a command wherever it stands in a line. Line feeds stay.
 */
export function plainText(text: string): string {
  return visibleText(text).replaceAll("##[", "## [");
}

/** The same on one line: line feeds become spaces. */
export function plainLine(text: string): string {
  return plainText(text).replaceAll("\n", " ");
}
