import { tokenize, type Token } from "numfmt";

/** One section of a number format; a format has up to four, for positive, negative, zero and text. */
export type FormatSection = readonly Token[];

/** Takes a number format apart into its sections. */
export function formatSections(code: string): readonly FormatSection[] {
  const sections: Token[][] = [[]];
  for (const token of tokenize(code))
    if (token.type === "BREAK") sections.push([]);
    else sections.at(-1)?.push(token);
  return sections;
}

/** Whether a section shows a date or a time. */
export function isDateSection(section: FormatSection): boolean {
  return section.some(
    ({ type, raw }) => type === "DATETIME" || type === "DURATION" || raw === "r" || raw === "R",
  );
}

/** Writes a text so that a number format shows it as it is. */
export function literal(text: string): string {
  return text.includes('"') ? [...text].map((letter) => `\\${letter}`).join("") : `"${text}"`;
}
