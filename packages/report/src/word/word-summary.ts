import type { SummaryPart } from "@torikumi/outline";
import { HeadingLevel, InternalHyperlink, Paragraph, TextRun, type IParagraphOptions } from "docx";

import { wordLines } from "./word-text.ts";

const LINE: IParagraphOptions = { style: "Small", indent: { left: 200, hanging: 200 } };

/** The page that the committee reads first, on a page of its own; nothing where there is nothing to say. */
export function wordSummary(parts: readonly SummaryPart[]): readonly Paragraph[] {
  if (parts.length === 0) return [];
  return [
    ...wordLines("要点", { heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
    ...parts.flatMap(({ heading, lines, rest, part, caution }) => [
      ...wordLines(heading, { heading: HeadingLevel.HEADING_2 }),
      ...(caution === "" ? [] : wordLines(caution, { style: "Small" })),
      ...lines.flatMap((line) => wordLines(`・${line}`, LINE)),
      ...(rest === "" ? [] : [restLine(rest, part)]),
    ]),
  ];
}

/** How many more there are, with the way to where they stand. */
function restLine(rest: string, part: SummaryPart["part"]): Paragraph {
  const words = new TextRun(`・${rest}`);
  return new Paragraph({
    ...LINE,
    children: [
      part === undefined
        ? words
        : new InternalHyperlink({ anchor: partBookmark(part), children: [words] }),
    ],
  });
}

/** The name of a part's place in the document. */
export function partBookmark(part: NonNullable<SummaryPart["part"]>): string {
  return `part_${part}`;
}
