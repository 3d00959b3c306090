import type { SummaryPart } from "@torikumi/outline";
import { HeadingLevel, type Paragraph } from "docx";

import { wordLines } from "./word-text.ts";

/** The page that the committee reads first, on a page of its own; nothing where there is nothing to say. */
export function wordSummary(parts: readonly SummaryPart[]): readonly Paragraph[] {
  if (parts.length === 0) return [];
  return [
    ...wordLines("要点", { heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
    ...parts.flatMap(({ heading, lines, rest, caution }) => [
      ...wordLines(heading, { heading: HeadingLevel.HEADING_2 }),
      ...(caution === "" ? [] : wordLines(caution, { style: "Small" })),
      ...[...lines, ...(rest === "" ? [] : [rest])].flatMap((line) =>
        wordLines(`・${line}`, { style: "Small", indent: { left: 200, hanging: 200 } }),
      ),
    ]),
  ];
}
