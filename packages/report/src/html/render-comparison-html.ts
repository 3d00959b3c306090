import { formatFact, outlineChanges } from "@torikumi/outline";
import type { ComparedEditions, EditionNames, Fact, OutlinedMeasure } from "@torikumi/outline";
import type { EditionChanges, TextChange } from "@torikumi/diff";
import { compareIds } from "@torikumi/record";

import { escapeHtml as escape } from "../marks/escape-html.ts";
import { comparisonCells, comparisonColumns } from "./comparison-cells.ts";
import { htmlPage } from "./html-page.ts";

/**
 * The 新旧対照表: a standalone page for printing, one table ordered by id, every text that changed whole, old on the left and
 * new on the right.
 */
export function renderComparisonHtml(changes: EditionChanges, editions: ComparedEditions): string {
  const { title, summary, names, parts } = outlineChanges(changes, editions);
  const measures = parts
    .flatMap((part) => part.measures)
    .toSorted((a, b) => compareIds(a.id, b.id));
  const groups = [
    ...measures.map((measure) => group(titleOf(measure), measureRows(measure, names))),
    ...parts
      .filter(({ pages, notes }) => pages.length + notes.length > 0)
      .map((part) =>
        group(part.title, [
          ...part.pages.map((page) => textRow(page.heading, page, { names, note: "" })),
          ...part.notes.map(noteRow),
        ]),
      ),
  ];
  const heading = `新旧対照表　${title}`;
  const body = `<main>
<h1>${escape(heading)}</h1>
<p>${escape(summary)}。</p>
<table class="texts stack">
<colgroup><col width="11%"><col width="36%"><col width="36%"><col width="17%"></colgroup>
${comparisonColumns(names, "欄", "備考")}
${groups.join("\n")}
</table>
</main>`;
  return htmlPage(heading, body, "sheet");
}

function titleOf({ id, title, departments }: OutlinedMeasure): string {
  return `${id}　${title}${departments.length === 0 ? "" : `（${departments.join("、")}）`}`;
}

function group(title: string, rows: readonly string[]): string {
  const head = `<tr><th colspan="4" scope="rowgroup">${escape(title)}</th></tr>`;
  return `<tbody>${[head, ...rows].join("\n")}</tbody>`;
}

/** The figures stand beside the text that they belong to; other facts have rows of their own. */
function measureRows(measure: OutlinedMeasure, names: EditionNames): readonly string[] {
  const { facts, texts, whole, sentences } = measure;
  const beside = new Set<Fact>();
  const compared = texts.map((text) => {
    const figures = facts.filter(({ field }) => field === text.field);
    for (const figure of figures) beside.add(figure);
    const note = `${escape(text.kind)}${figureList(figures)}`;
    return textRow(text.heading, text, { names, note });
  });
  const wholes = (whole?.texts ?? []).map(({ heading, text }) =>
    textRow(heading, { edits: [{ op: whole?.op ?? "add", text }] }, { names, note: "" }),
  );
  return [
    ...facts.filter((fact) => !beside.has(fact)).map((fact) => factRow(fact, names)),
    ...compared,
    ...wholes,
    ...(sentences.length === 0 ? [] : [noteRow(sentences.join("\n"))]),
  ];
}

function figureList(figures: readonly Fact[]): string {
  const items = figures.map((figure) => `<li>${escape(formatFact(figure))}</li>`);
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

function factRow({ label, from, to, note }: Fact, names: EditionNames): string {
  const head = `<th scope="row">${escape(label)}</th>`;
  if (from === undefined && to === undefined)
    return `<tr>${head}<td colspan="3">${escape(note)}</td></tr>`;
  const cells = [
    head,
    `<td data-name="旧 ${escape(names.before)}">${escape(from ?? "")}</td>`,
    `<td data-name="新 ${escape(names.after)}">${escape(to ?? "")}</td>`,
    `<td data-name="備考">${escape(note)}</td>`,
  ];
  return `<tr>${cells.join("")}</tr>`;
}

function noteRow(note: string): string {
  return `<tr><td colspan="4">${note.split("\n").map(escape).join("<br>")}</td></tr>`;
}
