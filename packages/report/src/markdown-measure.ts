import { FIELD_HEADINGS, TEXT_FIELDS } from "@torikumi/record";
import type { Measure } from "@torikumi/record";

import { comparisonHead, comparisonRows, type ComparedText } from "./comparison-table.ts";
import { departmentNames } from "./department-names.ts";
import { comparableTexts, describeFacts, describeText } from "./describe-change.ts";
import { describeSentences } from "./describe-sentences.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { PartItem } from "./fit-parts.ts";
import { markdownFacts } from "./markdown-facts.ts";
import type { OutlinedMeasure } from "./outline-review.ts";
import { shortenEnd } from "./render-edits.ts";
import type { EditionNames } from "./summarize-review.ts";

/** How much of a kept, changed or new text a comment shows, in UTF-16 units: about three lines on either side of a change. */
export const PIECE_LIMITS = { keep: 160, change: 800 } as const;

/** A text whose comparison is longer than this, in UTF-16 units of HTML, is too torn to be read in a comment. */
const LONGEST_TEXT = 6000;

/** One measure of the review as GitHub Markdown; in brief, its headline and the fact that the rest is left out. */
export function markdownMeasure(measure: OutlinedMeasure, names: EditionNames): PartItem {
  return {
    full: () => wholeMeasure(measure, names),
    brief: () => [headline(measure), "（長いため、ここでは省きました。）"].join("\n\n"),
  };
}

function wholeMeasure(measure: OutlinedMeasure, names: EditionNames): string {
  const blocks = [
    headline(measure),
    markdownFacts(describeFacts(measure)),
    ...describeSentences(measure, names).map(escape),
    textsOf(measure, names),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function headline({ id, title, departments }: OutlinedMeasure): string {
  const names = departmentNames(departments, "、", escape);
  return `#### ${id}${title === "" ? "" : ` ${escape(title)}`}${names === "" ? "" : `\n\n担当部: ${names}`}`;
}

function textsOf(measure: OutlinedMeasure, names: EditionNames): string {
  const { change, before, after, sameAs } = measure;
  if (sameAs !== undefined) return "";
  if (change !== undefined) {
    const rows = comparableTexts(measure).map((text) =>
      rowsOf({ ...text, title: describeText(text) }),
    );
    return rows.length === 0 ? "" : [comparisonHead(names, escape), ...rows, "</table>"].join("\n");
  }
  if (after !== undefined) return before === undefined ? textTable(after) : "";
  if (before === undefined) return "";
  return `<details><summary>${escape(names.before)}の文章</summary>\n\n${textTable(before)}\n\n</details>`;
}

/** The rows of a text, or one that says that it is left out. */
export function rowsOf(text: ComparedText): string {
  const rows = comparisonRows(text, { escape, limits: PIECE_LIMITS });
  if (rows.length <= LONGEST_TEXT) return rows;
  return `<tr><th colspan="2" align="left">${escape(text.title)}（変更が多いため、ここでは省きました。）</th></tr>`;
}

function textTable(measure: Measure): string {
  const rows = TEXT_FIELDS.filter((field) => (measure[field] ?? "") !== "").map((field) =>
    row(FIELD_HEADINGS[field], escape(measure[field] ?? "")),
  );
  const shared =
    measure.goalOf === undefined ? [] : [row("取組内容", `${escape(measure.goalOf)}と共通`)];
  return ["<table>", ...shared, ...rows, "</table>"].join("\n");
}

function row(name: string, text: string): string {
  return `<tr valign="top"><th align="left" nowrap>${name}</th>\n<td>${text}</td></tr>`;
}

function escape(text: string): string {
  return escapeMarkdown(shortenEnd(text, PIECE_LIMITS.change));
}
