import type { EditionChanges, TextChange } from "@torikumi/diff";
import { compareIds, FIELD_HEADINGS, TEXT_FIELDS } from "@torikumi/record";

import {
  comparableTexts,
  describeFactsWithoutFigures,
  describeFigure,
  describeKind,
  type Fact,
} from "./describe-change.ts";
import { describePage } from "./describe-page.ts";
import { describeSentences } from "./describe-sentences.ts";
import { escapeHtml as escape } from "./escape-html.ts";
import { comparisonCells, comparisonHead } from "./html-comparison.ts";
import { htmlPage } from "./html-page.ts";
import { outlineReview, type OutlinedMeasure } from "./outline-review.ts";
import type { ComparedEditions } from "./review.ts";
import { namesOf, summarizeChanges, titleOf, type EditionNames } from "./summarize-review.ts";

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
  const pages = changes.pages.map((page) => textRow(describePage(page), page, { names, note: "" }));
  const groups = [
    ...measures.map((measure) => group(titleOfMeasure(measure), measureRows(measure, names))),
    ...(pages.length === 0 ? [] : [group("提言・取組方針など", pages)]),
  ];
  const title = `新旧対照表　${titleOf(changes)}`;
  const body = `<main>
<h1>${escape(title)}</h1>
<p>${escape(summarizeChanges(changes, sections))}。</p>
<table class="texts stack">
<colgroup><col width="11%"><col width="36%"><col width="36%"><col width="17%"></colgroup>
${comparisonHead(names, "欄", "備考")}
${groups.join("\n")}
</table>
</main>`;
  return htmlPage(title, body, "sheet");
}

function titleOfMeasure({ id, title, departments }: OutlinedMeasure): string {
  return `${id}　${title}${departments.length === 0 ? "" : `（${departments.join("、")}）`}`;
}

function group(title: string, rows: readonly string[]): string {
  const head = `<tr><th colspan="4" scope="rowgroup">${escape(title)}</th></tr>`;
  return `<tbody>${[head, ...rows].join("\n")}</tbody>`;
}

function measureRows(measure: OutlinedMeasure, names: EditionNames): readonly string[] {
  const texts = comparableTexts(measure).map((text) => {
    const note = `${escape(describeKind(text))}${figureList(measure, text)}`;
    return textRow(FIELD_HEADINGS[text.field], text, { names, note });
  });
  const facts = describeFactsWithoutFigures(measure).map((fact) => factRow(fact, names));
  const sentences = describeSentences(measure, names).map(escape);
  const last =
    sentences.length === 0 ? [] : [`<tr><td colspan="4">${sentences.join("<br>")}</td></tr>`];
  return [...facts, ...texts, ...wholeTexts(measure, names), ...last];
}

/** All texts of a measure that came or went, on its one side. */
function wholeTexts(
  { change, before, after, sameAs }: OutlinedMeasure,
  names: EditionNames,
): readonly string[] {
  if (change !== undefined || sameAs !== undefined || (before !== undefined && after !== undefined))
    return [];
  const op = after === undefined ? "remove" : "add";
  return TEXT_FIELDS.flatMap((field) => {
    const text = (after ?? before)?.[field] ?? "";
    return text === ""
      ? []
      : [textRow(FIELD_HEADINGS[field], { edits: [{ op, text }] }, { names, note: "" })];
  });
}

function figureList(measure: OutlinedMeasure, { field }: TextChange): string {
  const items = measure.figures
    .filter((figure) => figure.field === field)
    .map((figure) => {
      const { from, to, note } = describeFigure(figure);
      return `<li>${escape(`${figure.label} ${from} → ${to}${note === "" ? "" : `（${note}）`}`.trim())}</li>`;
    });
  return items.length === 0 ? "" : `<ul>${items.join("")}</ul>`;
}

/** One row; the note is HTML already. */
function textRow(
  name: string,
  text: Pick<TextChange, "edits" | "rewritten">,
  { names, note }: { readonly names: EditionNames; readonly note: string },
): string {
  return `<tr><th scope="row">${escape(name)}</th>${comparisonCells(text, names)}<td data-name="備考">${note}</td></tr>`;
}

function factRow({ label, from = "", to = "", note }: Fact, names: EditionNames): string {
  const cells = [
    `<th scope="row">${escape(label)}</th>`,
    `<td data-name="旧 ${escape(names.before)}">${escape(from)}</td>`,
    `<td data-name="新 ${escape(names.after)}">${escape(to)}</td>`,
    `<td data-name="備考">${escape(note)}</td>`,
  ];
  return `<tr>${cells.join("")}</tr>`;
}
