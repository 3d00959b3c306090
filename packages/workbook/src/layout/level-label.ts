import { styledLabel, type LabelStyle } from "./label-style.ts";

/** A recommendation as a city's table names it, in its style: its number, and its title where it has one. */
export function recommendationLabel(number: number, title: string, style?: LabelStyle): string {
  const own = style && styledLabel(style, String(number), title);
  return own ?? (title === "" ? String(number) : `${number}　${title}`);
}

/** A policy as a column of a city's table names it, in its style: its sign, and its direction where it has one. */
export function policyLabel(letter: string, direction: string, style?: LabelStyle): string {
  const own = style && styledLabel(style, letter, direction);
  return own ?? (direction === "" ? letter : `${letter}　${direction}`);
}

/** A policy that stands outside of columns, told from a recommendation by the city's style, or else by its first word. */
export function policyHeading(letter: string, direction: string, style?: LabelStyle): string {
  const own = style && styledLabel(style, letter, direction);
  return own ?? `取組方針${policyLabel(letter, direction)}`;
}

/** Excel's longest name of a sheet, in UTF-16 units. */
const MAX_NAME = 31;

/** A label as the name of a sheet: without the signs that Excel refuses, and cut where it is too long with what is to stand behind it. */
export function sheetName(label: string, behind = ""): string {
  const name = label
    .replace(/\s+/gu, " ")
    .replace(/[\\/?*[\]:']/gu, "＿")
    .slice(0, MAX_NAME - behind.length)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trim();
  return name + behind;
}
