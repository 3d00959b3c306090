import type { Location } from "@torikumi/record";

import { displayWidth } from "./display-width.ts";
import { paint, type Colour, type Ink } from "./paint.ts";
import { plainLine } from "./plain-text.ts";

/** How much of a long line is shown before and after the marked place, in UTF-16 units. */
const BEFORE = 24;
const AFTER = 32;

/**
 * The line of a file that a finding points at, and a line of `^` under the place, aligned for full-width characters.
 * A long line is shown around the place only; a place over several lines is marked to the end of the first.
 */
export function sourceExcerpt(
  line: string,
  location: Location,
  options: { readonly color: Colour; readonly ink: Ink },
): readonly string[] {
  const start = Math.min(location.column - 1, line.length);
  const end =
    location.endLine > location.line ? line.length : Math.min(location.endColumn - 1, line.length);
  const cutEnd = Math.min(end, start + AFTER);
  const before = around(line, start - BEFORE, start);
  const marked = plainLine(line.slice(start, cutEnd));
  const after = around(line, cutEnd, cutEnd + AFTER);
  const number = String(location.line);
  const lead = `${start > BEFORE ? "..." : ""}${before}`;
  const tail = `${after}${cutEnd + AFTER < line.length ? "..." : ""}`;
  const blank = " ".repeat(number.length);
  const marker = "^".repeat(Math.max(1, displayWidth(marked)));
  return [
    `  ${paint(`${number} |`, "faint", options.color)} ${lead}${marked}${tail}`,
    `  ${paint(`${blank} |`, "faint", options.color)} ${" ".repeat(displayWidth(lead))}${paint(marker, options.ink, options.color)}`,
  ];
}

function around(line: string, from: number, to: number): string {
  const start = Math.max(0, from);
  const whole = isLow(line.charCodeAt(start)) ? start + 1 : start;
  const end = isLow(line.charCodeAt(to)) ? to + 1 : to;
  return plainLine(line.slice(whole, end));
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
