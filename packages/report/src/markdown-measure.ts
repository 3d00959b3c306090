import { FIELD_HEADINGS, TEXT_FIELDS } from "@torikumi/record";
import type { Measure } from "@torikumi/record";

import { renderComparisonTable } from "./comparison-table.ts";
import {
  comparableTexts,
  describeFacts,
  describeIdentical,
  describeText,
} from "./describe-change.ts";
import { describeEnd } from "./describe-end.ts";
import { escapeMarkdown as escape } from "./escape-markdown.ts";
import type { Fact } from "./describe-change.ts";
import type { PartItem } from "./fit-parts.ts";
import type { OutlinedMeasure } from "./outline-review.ts";
import { shortenEnd } from "./render-edits.ts";

/** How much of a kept, changed or new text a comment shows, in UTF-16 units: about three lines on either side of a change. */
const LIMITS = { keep: 160, change: 800 } as const;

/** From this many on, the facts are a table and not a list. */
const FACTS_FOR_TABLE = 4;

/** One measure of the review as GitHub Markdown; in brief, its headline and the fact that the texts are left out. */
export function markdownMeasure(
  measure: OutlinedMeasure,
  names: { readonly before: string; readonly after: string },
): PartItem {
  const head = [headline(measure), ...facts(measure)];
  const end = describeEnd(measure, names);
  if (end !== "") head.push(escape(end));
  const identical = describeIdentical(measure.change);
  if (identical !== "") head.push(escape(identical));
  if (
    measure.after?.carryOverReason !== undefined &&
    measure.change?.kinds.includes("据置") === true
  ) {
    head.push(`据置理由: ${escape(shortenEnd(measure.after.carryOverReason, LIMITS.change))}`);
  }
  const texts = textsOf(measure, names);
  return {
    full: [...head, ...texts].join("\n\n"),
    brief: [headline(measure), "（長いため、ここでは文章を省きました。）"].join("\n\n"),
  };
}

function headline({ id, title, departments }: OutlinedMeasure): string {
  const names = departments.map(escape).join("、");
  return `#### ${id}${title === "" ? "" : ` ${escape(title)}`}${names === "" ? "" : `\n\n担当部: ${names}`}`;
}

function facts(measure: OutlinedMeasure): readonly string[] {
  const all = describeFacts(measure);
  if (all.length === 0) return [];
  if (all.length < FACTS_FOR_TABLE)
    return [all.map((fact) => `- ${escape(fact.label)}: ${factWords(fact)}`).join("\n")];
  const rows = all.map(
    ({ label, from = "", to = "", note }) =>
      `| ${[label, from].map(escape).join(" | ")} | ${strong(to)} | ${escape(note)} |`,
  );
  return [["| 項目 | 旧 | 新 | 備考 |", "|---|---|---|---|", ...rows].join("\n")];
}

function factWords({ from, to, note }: Fact): string {
  const sides = [from === undefined ? "" : escape(from), strong(to ?? "")]
    .filter((side) => side !== "")
    .join(" → ");
  return note === "" ? sides : `${sides}（${escape(note)}）`;
}

function strong(text: string): string {
  return text === "" ? "" : `<strong>${escape(text)}</strong>`;
}

function textsOf(
  measure: OutlinedMeasure,
  names: { before: string; after: string },
): readonly string[] {
  if (measure.change !== undefined) {
    const texts = comparableTexts(measure.change).map((text) => ({
      title: describeText(text),
      edits: text.edits,
    }));
    return texts.length === 0
      ? []
      : [renderComparisonTable(texts, names, { escape, limits: LIMITS })];
  }
  if (measure.before !== undefined && measure.after !== undefined) return [];
  if (measure.after !== undefined) return [textTable(measure.after)];
  if (measure.before === undefined) return [];
  return [
    `<details><summary>${escape(names.before)}の文章</summary>\n\n${textTable(measure.before)}\n\n</details>`,
  ];
}

function textTable(measure: Measure): string {
  const rows = TEXT_FIELDS.filter((field) => (measure[field] ?? "") !== "").map(
    (field) =>
      `<tr valign="top"><th align="left">${FIELD_HEADINGS[field]}</th>\n<td>${escape(shortenEnd(measure[field] ?? "", LIMITS.change))}</td></tr>`,
  );
  const shared =
    measure.goalOf === undefined
      ? []
      : [`<tr><th align="left">取組内容</th><td>${measure.goalOf}と共通</td></tr>`];
  return ["<table>", ...shared, ...rows, "</table>"].join("\n");
}
