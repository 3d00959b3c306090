import type { ChangesPart, SummaryPart } from "@torikumi/outline";

import { escapeHtml as escape } from "../marks/escape-html.ts";

/** The page that the committee reads first, on a sheet of its own when printed; "" where there is nothing to say. */
export function summaryBlock(parts: readonly SummaryPart[]): string {
  if (parts.length === 0) return "";
  const blocks = parts.map(({ heading, lines, rest, part, caution }) =>
    [
      `<h3>${escape(heading)}</h3>`,
      caution === "" ? "" : `<p class="soft">${escape(caution)}</p>`,
      `<ul>${lines.map((line) => `<li>${escape(line)}</li>`).join("")}</ul>`,
      rest === "" ? "" : `<p class="soft">${linked(rest, part)}</p>`,
    ].join(""),
  );
  return `<section class="summary">\n<h2>要点</h2>\n${blocks.join("\n")}\n</section>`;
}

function linked(rest: string, part: SummaryPart["part"]): string {
  return part === undefined ? escape(rest) : `<a href="#${partAnchor(part)}">${escape(rest)}</a>`;
}

/** The place of a part of the changes on the page. */
export function partAnchor(key: ChangesPart["key"]): string {
  return `part-${key}`;
}
