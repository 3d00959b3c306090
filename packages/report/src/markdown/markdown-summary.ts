import type { SummaryPart } from "@torikumi/outline";

import { escapeMarkdown as escape } from "./escape-markdown.ts";
import type { Part } from "./fit-parts.ts";

/** The page that the committee reads first, as parts of a text. */
export function markdownSummary(parts: readonly SummaryPart[]): readonly Part[] {
  return parts.map(({ heading, lines, rest, caution }) => {
    const all = [...lines, ...(rest === "" ? [] : [rest])];
    const open = [`### 要点: ${escape(heading)}`, ...(caution === "" ? [] : [escape(caution)])];
    return {
      title: heading,
      open: `${open.join("\n\n")}\n`,
      items: all.map((line) => {
        const item = (): string => `- ${escape(line)}`;
        return { full: item, brief: item };
      }),
      separator: "\n" as const,
      close: "",
    };
  });
}
