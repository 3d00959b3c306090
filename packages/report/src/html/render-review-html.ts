import {
  countPromises,
  describeCounts,
  describeReport,
  orderFindings,
  committeeSummary,
  outlineChanges,
  pageOfPath,
  PROMISES_CAUTION,
  SEVERITY_NAMES,
  textSides,
} from "@torikumi/outline";
import type {
  CategoryRow,
  CommitteeLedger,
  ChangesPart,
  ComparedEditions,
  EditionNames,
  Fact,
  OutlinedMeasure,
  OutlinedPromise,
  Review,
  WholeTexts,
} from "@torikumi/outline";
import type { TextChange } from "@torikumi/diff";
import type { Diagnostic, Edition } from "@torikumi/record";

import { escapeHtml as escape } from "../marks/escape-html.ts";
import { comparisonCells, comparisonColumns } from "./comparison-cells.ts";
import { htmlPage } from "./html-page.ts";
import { partAnchor, summaryBlock } from "./summary-block.ts";

/** A text that is set side by side under its name; "" for no name. */
interface NamedText extends Pick<TextChange, "edits" | "rewritten"> {
  readonly title: string;
}

/** For whom a review is written, and what the whole editions tell besides. */
export interface ReviewReading {
  /** The committee is shown no findings; they are for who writes. */
  readonly reader?: "committee" | undefined;
  readonly ledger?: CommitteeLedger | undefined;
}

/**
 * The review as a standalone page for screen and paper: what is read first, then the changes in the committee's order, nothing
 * shortened, and last the findings, by page and without the names of files and rules.
 */
export function renderReviewHtml(
  review: Review,
  editions: ComparedEditions,
  { reader, ledger }: ReviewReading = {},
): string {
  const { changes, diagnostics, counts } = review;
  const outline = outlineChanges(changes, editions);
  const { title, summary, names, parts } = outline;
  const blocks = [
    `<header>\n<h1>${escape(title)}</h1>`,
    `<p>${escape(summary)}。</p>`,
    reader === "committee" ? "" : `<p>${escape(describeCounts(counts))}。</p>`,
    `${parts.some(hasPromises) ? `<p class="soft">「予定と報告」は、${PROMISES_CAUTION}</p>\n` : ""}</header>\n<main>`,
    summaryBlock(committeeSummary({ outline, changes, editions, ledger })),
    ...parts.map((part) => partBlock(part, names)),
    reader === "committee" ? "" : findings(diagnostics, editions.after),
    "</main>",
  ];
  const body = blocks.filter((block) => block !== "").join("\n");
  return htmlPage(`変更の確認　${title}`, body, "text");
}

function hasPromises({ measures }: ChangesPart): boolean {
  return measures.some(({ promises }) => promises.length > 0);
}

function partBlock(part: ChangesPart, names: EditionNames): string {
  const { key, heading, notes, categories, measures, pages } = part;
  return [
    `<h2 id="${partAnchor(key)}">${escape(heading)}</h2>`,
    ...notes.map((note) => `<p>${escape(note)}</p>`),
    categoryTable(categories),
    ...measures.map((measure) => measureBlock(measure, names)),
    ...pages.map(
      (page) => `<h3>${escape(page.heading)}</h3>\n${comparison([{ ...page, title: "" }], names)}`,
    ),
  ]
    .filter((block) => block !== "")
    .join("\n");
}

function categoryTable(categories: readonly CategoryRow[]): string {
  const rows = categories.map(
    ({ id, title, departments, from, to }) =>
      `<tr><th scope="row" class="number"><a href="#m-${encodeURIComponent(id)}">${escape(id)}</a></th>` +
      `<td class="number">${escape(from)} → <strong>${escape(to)}</strong></td>` +
      `<td>${escape(title)}<br><span class="soft">${escape(departments.join("、"))}</span></td></tr>`,
  );
  if (rows.length === 0) return "";
  const head = ["取組", "取組区分", "取組内容、担当部"].map(
    (name) => `<th scope="col">${name}</th>`,
  );
  return `<h3>取組区分の一覧（変わったもの）</h3>
<table><thead><tr>${head.join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table>`;
}

function findings(diagnostics: readonly Diagnostic[], edition: Edition): string {
  if (diagnostics.length === 0) return "";
  const rows = orderFindings(diagnostics).map(
    ({ severity, path, message }) =>
      `<li><span class="${severity}">${SEVERITY_NAMES[severity]}</span> ${escape(pageOfPath(path, edition))}　${escape(message)}</li>`,
  );
  return `<h2>指摘（${diagnostics.length}件）</h2>\n<ul>${rows.join("\n")}</ul>`;
}

function measureBlock(measure: OutlinedMeasure, names: EditionNames): string {
  const { id, title, departments, facts, sentences, texts, whole, promises } = measure;
  const compared = texts.map((text) => ({ ...text, title: `${text.heading}（${text.kind}）` }));
  return [
    `<section id="m-${escape(id)}">`,
    `<h3>${escape(`${id}　${title}`)}</h3>`,
    departments.length === 0 ? "" : `<p class="soft">担当部: ${escape(departments.join("、"))}</p>`,
    facts.length === 0 ? "" : `<ul>${facts.map(factItem).join("")}</ul>`,
    ...sentences.map((sentence) => `<p>${escape(sentence)}</p>`),
    compared.length === 0 ? "" : comparison(compared, names),
    whole === undefined ? "" : wholeTable(whole),
    promises.length === 0 ? "" : promisesTable(promises, names),
    "</section>",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function factItem({ label, from, to, note }: Fact): string {
  const sides = [
    ...(from === undefined ? [] : [escape(from)]),
    ...(to === undefined ? [] : [`<strong>${escape(to)}</strong>`]),
  ];
  if (sides.length === 0) return `<li>${escape(label)}: ${escape(note)}</li>`;
  return `<li>${escape(label)}: ${sides.join(" → ")}${note === "" ? "" : `（${escape(note)}）`}</li>`;
}

function comparison(texts: readonly NamedText[], names: EditionNames): string {
  const rows = texts.map(
    (text) =>
      (text.title === ""
        ? ""
        : `<tr><th colspan="2" scope="colgroup">${escape(text.title)}</th></tr>`) +
      `<tr>${comparisonCells(textSides(text), names)}</tr>`,
  );
  return `<table class="texts stack">${comparisonColumns(names)}<tbody>${rows.join("\n")}</tbody></table>`;
}

function promisesTable(promises: readonly OutlinedPromise[], names: EditionNames): string {
  const rows = promises.map(
    (promise) =>
      `<tr><td data-name="予定">${escape(promise.promise)}</td><td class="number" data-name="報告">${promise.outcome}</td><td data-name="記載">${escape(describeReport(promise))}</td></tr>`,
  );
  return `<h4>${escape(names.before)}の予定と報告（${countPromises(promises)}）</h4>
<table class="stack"><thead><tr><th scope="col">予定</th><th scope="col" class="number">報告</th><th scope="col">記載</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

function wholeTable({ texts }: WholeTexts): string {
  const rows = texts.map(
    ({ heading, text }) =>
      `<tr><th scope="row" class="number">${escape(heading)}</th><td>${escape(text)}</td></tr>`,
  );
  return `<table class="stack"><tbody>${rows.join("\n")}</tbody></table>`;
}
