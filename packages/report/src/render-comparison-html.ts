import type { EditionChanges } from "@torikumi/diff";
import { compareIds, TEXT_FIELDS, FIELD_HEADINGS } from "@torikumi/record";

import { describeFacts, describeIdentical, describeText, type Fact } from "./describe-change.ts";
import { describeEnd } from "./describe-end.ts";
import { describePage } from "./describe-page.ts";
import { escapeHtml as escape } from "./escape-html.ts";
import { comparisonCells, comparisonHead } from "./html-comparison.ts";
import { htmlPage } from "./html-page.ts";
import { outlineReview, type OutlinedMeasure } from "./outline-review.ts";
import { namesOf, summarizeChanges, titleOf, type EditionNames } from "./summarize-review.ts";
import type { ComparedEditions } from "./review.ts";

/**
 * The 新旧対照表: a standalone page for printing, one table ordered by id, every text that changed whole, old on the left and
 * new on the right.
 */
export function renderComparisonHtml(changes: EditionChanges, editions: ComparedEditions): string {
  const sections = outlineReview(changes, editions);
  const names = namesOf(changes);
  const measures = sections
    .flatMap((section) => section.measures)
    .toSorted((a, b) => compareIds(a.id, b.id));
  const pages = changes.pages.map(
    (page) =>
      `<tr><th scope="row">${escape(describePage(page))}</th>${comparisonCells(page, names)}<td data-name="備考"></td></tr>`,
  );
  const title = `新旧対照表　${titleOf(changes)}`;
  const body = `<main>
<h1>${escape(title)}</h1>
<p>${escape(summarizeChanges(changes, sections))}。</p>
<table class="texts stack">
<colgroup><col width="11%"><col width="36%"><col width="36%"><col width="17%"></colgroup>
${comparisonHead(names, "欄", "備考")}
${[...measures.map((measure) => measureRows(measure, names)), pages.length === 0 ? "" : `<tbody><tr><th colspan="4" scope="rowgroup">提言・取組方針など</th></tr>${pages.join("\n")}</tbody>`].join("\n")}
</table>
</main>`;
  return htmlPage(title, body, "sheet");
}

function measureRows(measure: OutlinedMeasure, names: EditionNames): string {
  const { change, before, after } = measure;
  const rows = describeFacts(measure)
    .filter(({ label }) => !label.includes("の数値"))
    .map((fact) => factRow(fact, names));
  if (change === undefined) {
    for (const field of TEXT_FIELDS) {
      const edits = [
        ...(before?.[field] ? [{ op: "remove" as const, text: before[field] }] : []),
        ...(after?.[field] ? [{ op: "add" as const, text: after[field] }] : []),
      ];
      if (edits.length > 0 && (before === undefined || after === undefined)) {
        rows.push(
          `<tr><th scope="row">${FIELD_HEADINGS[field]}</th>${comparisonCells({ edits }, names)}<td data-name="備考"></td></tr>`,
        );
      }
    }
  }
  for (const text of change?.texts ?? []) {
    if (text.edits.length === 0) continue;
    const figures = describeFacts(measure)
      .filter(({ label }) => label.startsWith(`${FIELD_HEADINGS[text.field]}の数値`))
      .map(
        ({ label, from, to, note }) =>
          `<li>${escape(label.replace(/^.*?の数値/u, "").replace(/^（(.*)）$/su, "$1"))} ${escape(`${from} → ${to}${note === "" ? "" : `（${note}）`}`)}</li>`,
      );
    const list = figures.length === 0 ? "" : `<ul>${figures.join("")}</ul>`;
    rows.push(
      `<tr><th scope="row">${FIELD_HEADINGS[text.field]}</th>${comparisonCells(text, names)}<td data-name="備考">${escape(describeText(text).replace(/^.*?（(.*)）$/su, "$1"))}${list}</td></tr>`,
    );
  }
  const notes = [describeEnd(measure, names), describeIdentical(change)].filter(
    (text) => text !== "",
  );
  if (notes.length > 0)
    rows.push(`<tr><td colspan="4">${notes.map(escape).join("<br>")}</td></tr>`);
  const departments =
    measure.departments.length === 0 ? "" : `（${measure.departments.join("、")}）`;
  return `<tbody><tr><th colspan="4" scope="rowgroup">${escape(`${measure.id}　${measure.title}${departments}`)}</th></tr>\n${rows.join("\n")}</tbody>`;
}

function factRow({ label, from, to, note }: Fact, names: EditionNames): string {
  const before = from === undefined ? "" : escape(from);
  const after = to === undefined ? "" : escape(to);
  return `<tr><th scope="row">${escape(label)}</th><td data-name="旧 ${escape(names.before)}">${before}</td><td data-name="新 ${escape(names.after)}">${after}</td><td data-name="備考">${escape(note)}</td></tr>`;
}
