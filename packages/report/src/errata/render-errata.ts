import type { Edit } from "@torikumi/diff";
import { textSides } from "@torikumi/outline";
import type { Erratum } from "@torikumi/outline";
import { editionName } from "@torikumi/record";

import { escapeHtml, type Escape } from "../marks/escape-html.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { htmlPage } from "../html/html-page.ts";
import { renderSides } from "../marks/render-edits.ts";

/** Which editions a table of errata is about: the id of the one that was wrong, and of its correction. */
export interface ErrataEditions {
  readonly from: string;
  readonly to: string;
}

/** What stands where nothing stood, or should stand. */
const NOTHING = "（なし）";

/** The 正誤表 as GitHub Markdown: what stood there, what should, and why. */
export function renderErrataMarkdown(errata: readonly Erratum[], editions: ErrataEditions): string {
  const rows = errata.map((erratum) => {
    const { wrong, right } = sidesOf(erratum, escapeMarkdown);
    return `<tr valign="top"><td>${escapeMarkdown(erratum.place)}</td>\n<td>${wrong}</td>\n<td>${right}</td>\n<td>${escapeMarkdown(erratum.reason)}</td></tr>`;
  });
  return [
    `## ${escapeMarkdown(titleOf(editions))}`,
    [
      "<table>",
      "<tr><th>箇所</th><th>誤（<del>取り消し線</del>が誤り）</th><th>正（<ins>下線</ins>が正しい表記）</th><th>理由</th></tr>",
      ...rows,
      "</table>\n",
    ].join("\n"),
  ].join("\n\n");
}

/** The 正誤表 as a standalone page for the screen and for paper. */
export function renderErrataHtml(errata: readonly Erratum[], editions: ErrataEditions): string {
  const rows = errata.map((erratum) => {
    const { wrong, right } = sidesOf(erratum, escapeHtml);
    return `<tr><th scope="row">${escapeHtml(erratum.place)}</th><td data-name="誤">${wrong}</td><td data-name="正">${right}</td><td data-name="理由">${escapeHtml(erratum.reason)}</td></tr>`;
  });
  const title = titleOf(editions);
  const body = `<main>
<h1>${escapeHtml(title)}</h1>
<table class="texts stack">
<colgroup><col width="12%"><col width="34%"><col width="34%"><col width="20%"></colgroup>
<thead><tr><th scope="col">箇所</th><th scope="col">誤（<del>取り消し線</del>が誤り）</th><th scope="col">正（<ins>下線</ins>が正しい表記）</th><th scope="col">理由</th></tr></thead>
<tbody>${rows.join("\n")}</tbody>
</table>
</main>`;
  return htmlPage(title, body, "sheet");
}

/** The 正誤表 as rows of plain text, the headings first: 箇所, 誤, 正, 理由. */
export function errataRows(errata: readonly Erratum[]): readonly (readonly string[])[] {
  const rows = errata.map(({ place, edits, reason }) => [
    place,
    sideText(edits, "remove"),
    sideText(edits, "add"),
    reason,
  ]);
  return [["箇所", "誤", "正", "理由"], ...rows];
}

function titleOf({ from, to }: ErrataEditions): string {
  return `正誤表　${editionName(from)} → ${editionName(to)}`;
}

function sidesOf(
  { edits }: Erratum,
  escape: Escape,
): { readonly wrong: string; readonly right: string } {
  const { before, after } = renderSides(textSides({ edits }), escape);
  return { wrong: before || NOTHING, right: after || NOTHING };
}

function sideText(edits: readonly Edit[], side: "remove" | "add"): string {
  const text = edits
    .map((edit) => (edit.op === "keep" || edit.op === side ? edit.text : ""))
    .join("");
  return text === "" ? NOTHING : text;
}
