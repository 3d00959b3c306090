import { compareDiagnostics, FIELD_HEADINGS, TEXT_FIELDS } from "@torikumi/record";
import type { Diagnostic, Measure } from "@torikumi/record";

import { categoryRows } from "./category-rows.ts";
import type { ComparedText } from "./comparison-table.ts";
import { comparableTexts, describeFacts, describeText } from "./describe-change.ts";
import { describePage } from "./describe-page.ts";
import { describeSentences } from "./describe-sentences.ts";
import { escapeHtml as escape } from "./escape-html.ts";
import { comparisonCells, comparisonHead } from "./html-comparison.ts";
import { htmlPage } from "./html-page.ts";

import { outlineReview, type OutlinedMeasure, type ReviewSection } from "./outline-review.ts";
import { describeCounts, SEVERITIES, SEVERITY_NAMES } from "./severity-name.ts";
import { namesOf, summarizeChanges, titleOf, type EditionNames } from "./summarize-review.ts";
import type { ComparedEditions, Review } from "./review.ts";

/** The review as a standalone page for screen and paper: the same order as the comment on GitHub, nothing shortened. */
export function renderReviewHtml(review: Review, editions: ComparedEditions): string {
  const { changes, diagnostics, counts } = review;
  const sections = outlineReview(changes, editions);
  const names = namesOf(changes);
  const title = titleOf(changes);
  const blocks = [
    `<header>\n<h1>${escape(title)}</h1>`,
    `<p>${escape(summarizeChanges(changes, sections))}。</p>`,
    `<p>${escape(describeCounts(counts))}。</p>\n</header>\n<main>`,
    categories(sections),
    findings(diagnostics),
  ];
  const pages = changes.pages.map(
    (page) =>
      `<h3>${escape(describePage(page))}</h3>\n${comparison([{ ...page, title: "" }], names)}`,
  );
  const pagesBlock =
    pages.length === 0
      ? ""
      : `<h2>提言・取組方針などの変更（${pages.length}か所）</h2>\n${pages.join("\n")}`;
  const wording = sections.filter(({ key }) => key === "wording");
  for (const section of sections.filter(({ key }) => key !== "wording")) {
    blocks.push(
      `<h2>${escape(section.title)}（${section.measures.length}件）</h2>`,
      measures(section, names),
    );
  }
  blocks.push(pagesBlock);
  for (const section of wording) {
    blocks.push(
      `<h2>${escape(section.title)}（${section.measures.length}件）</h2>`,
      measures(section, names),
    );
  }
  return htmlPage(
    `変更の確認　${title}`,
    [...blocks.filter((block) => block !== ""), "</main>"].join("\n"),
    "text",
  );
}

function categories(sections: readonly ReviewSection[]): string {
  const rows = categoryRows(sections).map(
    ({ measure, from, to }) =>
      `<tr><th scope="row" class="number"><a href="#m-${encodeURIComponent(measure.id)}">${escape(measure.id)}</a></th>` +
      `<td class="number">${escape(from)} → <strong>${escape(to)}</strong></td>` +
      `<td>${escape(measure.title)}<br><span class="soft">${escape(measure.departments.join("、"))}</span></td></tr>`,
  );
  if (rows.length === 0) return "";
  const head = ["取組", "取組区分", "取組内容、担当部"].map(
    (name) => `<th scope="col">${name}</th>`,
  );
  return `<h2>取組区分の一覧（変わったもの）</h2>
<table><thead><tr>${head.join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table>`;
}

function findings(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return "";
  const rows = diagnostics
    .toSorted(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compareDiagnostics(a, b),
    )
    .map(({ severity, path, line, column, message, rule, related }) => {
      const others = related
        .map((other) => `<br>関連: ${escape(`${other.path}:${other.line} ${other.message}`)}`)
        .join("");
      return `<li><span class="${severity}">${SEVERITY_NAMES[severity]}</span> ${escape(message)} <span class="soft">${escape(`${path}:${line}:${column}`)}（${escape(rule)}）</span>${others}</li>`;
    });
  return `<h2>指摘（${diagnostics.length}件）</h2>\n<ul>${rows.join("\n")}</ul>`;
}

function measures(section: ReviewSection, names: EditionNames): string {
  return section.measures.map((measure) => measureBlock(measure, names)).join("\n");
}

function measureBlock(measure: OutlinedMeasure, names: EditionNames): string {
  const { change, before, after, sameAs } = measure;
  const facts = describeFacts(measure).map(({ label, from, to, note }) => {
    const sides = [
      from === undefined ? "" : escape(from),
      to === undefined ? "" : `<strong>${escape(to)}</strong>`,
    ];
    return `<li>${escape(label)}: ${sides.filter((side) => side !== "").join(" → ")}${note === "" ? "" : `（${escape(note)}）`}</li>`;
  });
  const texts = comparableTexts(measure).map((text) => ({ ...text, title: describeText(text) }));
  const only =
    change === undefined && sameAs === undefined && (before === undefined || after === undefined)
      ? (after ?? before)
      : undefined;
  return [
    `<section id="m-${escape(measure.id)}">`,
    `<h3>${escape(`${measure.id}　${measure.title}`)}</h3>`,
    measure.departments.length === 0
      ? ""
      : `<p class="soft">担当部: ${escape(measure.departments.join("、"))}</p>`,
    facts.length === 0 ? "" : `<ul>${facts.join("")}</ul>`,
    ...describeSentences(measure, names).map((note) => `<p>${escape(note)}</p>`),
    texts.length === 0 ? "" : comparison(texts, names),
    only === undefined ? "" : wholeTexts(only),
    "</section>",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function comparison(texts: readonly ComparedText[], names: EditionNames): string {
  const rows = texts.map(
    (text) =>
      (text.title === ""
        ? ""
        : `<tr><th colspan="2" scope="colgroup">${escape(text.title)}</th></tr>`) +
      `<tr>${comparisonCells(text, names)}</tr>`,
  );
  return `<table class="texts stack">${comparisonHead(names, "")}<tbody>${rows.join("\n")}</tbody></table>`;
}

function wholeTexts(measure: Measure): string {
  const rows = TEXT_FIELDS.filter((field) => (measure[field] ?? "") !== "").map(
    (field) =>
      `<tr><th scope="row" class="number">${FIELD_HEADINGS[field]}</th><td>${escape(measure[field] ?? "")}</td></tr>`,
  );
  const shared =
    measure.goalOf === undefined
      ? ""
      : `<tr><th scope="row" class="number">取組内容</th><td>${escape(measure.goalOf)}と共通</td></tr>`;
  return `<table class="stack"><tbody>${shared}${rows.join("\n")}</tbody></table>`;
}
