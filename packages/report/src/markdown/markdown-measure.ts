import { countPromises, describeReport, PROMISES_CAUTION, shortenEnd } from "@torikumi/outline";
import type { EditionNames, OutlinedMeasure, WholeTexts } from "@torikumi/outline";

import { departmentNames } from "../marks/department-names.ts";
import { tableHead, tableRows, type ComparedText } from "./comparison-table.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { PartItem } from "./fit-parts.ts";
import { markdownFacts } from "./markdown-facts.ts";

/** How much of a kept, changed or new text a comment shows, in UTF-16 units: about three lines on either side of a change. */
const PIECE_LIMITS = { keep: 160, change: 800 } as const;

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
    markdownFacts(measure.facts),
    ...measure.sentences.map(escape),
    textsOf(measure, names),
    promisesOf(measure, names),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function headline({ id, title, departments }: OutlinedMeasure): string {
  const names = departmentNames(departments, "、", escape);
  return `#### ${id}${title === "" ? "" : ` ${escape(title)}`}${names === "" ? "" : `\n\n担当部: ${names}`}`;
}

function textsOf({ texts, whole }: OutlinedMeasure, names: EditionNames): string {
  if (texts.length > 0) {
    const rows = texts.map((text) => rowsOf({ ...text, title: `${text.heading}（${text.kind}）` }));
    return [tableHead(names, escape), ...rows, "</table>"].join("\n");
  }
  if (whole === undefined) return "";
  if (whole.op === "add") return wholeTable(whole);
  return `<details><summary>${escape(names.before)}の文章</summary>\n\n${wholeTable(whole)}\n\n</details>`;
}

/** Last year's promises beside this year's report, folded; nothing where every one of them is reported. */
function promisesOf({ promises }: OutlinedMeasure, names: EditionNames): string {
  if (promises.every(({ outcome }) => outcome === "実施")) return "";
  const rows = promises.map(
    (promise) =>
      `<tr valign="top"><td>${escape(promise.promise)}</td><td nowrap>${promise.outcome}</td><td>${escape(describeReport(promise))}</td></tr>`,
  );
  return [
    `<details><summary>${escape(names.before)}の予定と報告（${countPromises(promises)}）</summary>\n`,
    PROMISES_CAUTION,
    "\n<table>",
    '<tr><th align="left">予定</th><th align="left" nowrap>報告</th><th align="left">記載</th></tr>',
    ...rows,
    "</table>\n\n</details>",
  ].join("\n");
}

/** The rows of a text, or one that says that it is left out. */
export function rowsOf(text: ComparedText): string {
  const rows = tableRows(text, { escape, limits: PIECE_LIMITS });
  if (rows.length <= LONGEST_TEXT) return rows;
  return `<tr><th colspan="2" align="left">${escape(text.title)}（変更が多いため、ここでは省きました。）</th></tr>`;
}

function wholeTable({ texts }: WholeTexts): string {
  const rows = texts.map(({ heading, text }) => row(heading, escape(text)));
  return ["<table>", ...rows, "</table>"].join("\n");
}

function row(name: string, text: string): string {
  return `<tr valign="top"><th align="left" nowrap>${name}</th>\n<td>${text}</td></tr>`;
}

function escape(text: string): string {
  return escapeMarkdown(shortenEnd(text, PIECE_LIMITS.change));
}
