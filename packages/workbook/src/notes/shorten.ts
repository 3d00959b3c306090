import { shorten as shortenTo } from "@torikumi/record";

/** The beginning of a cell's text for a message: one line, at most 20 characters. */
export function shorten(text: string): string {
  return shortenTo(text.trim(), 20);
}
