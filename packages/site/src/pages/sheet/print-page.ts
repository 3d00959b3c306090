import { html, type Html } from "../../markup/html.ts";
import { countChart } from "../../parts/count-chart.ts";
import { factsOf } from "../../parts/facts-of.ts";
import type { PrintView } from "./print-view.ts";
import { sheetHead } from "./sheet-head.ts";
import { sheetTable } from "./sheet-table.ts";
import type { SheetView } from "./sheet-view.ts";

/** All the sheets of an edition, each beginning on a new sheet of paper. */
export function printPage(view: PrintView, root: string): Html {
  const { periods, cases, sheets } = view;
  return html`
    <h1><small>${view.name}</small>${view.title}</h1>
    <p class="screen-only">印刷すると、取組方針ごとに改ページして A3横の用紙に出ます。</p>
    ${factsOf([
      ["取組状況の期間", periods.progress],
      ["今後の取組の期間", periods.plan],
      ["検証の対象", cases.join("、")],
    ])}
    ${view.rows.length > 0 && html`<h2>取組区分の内訳</h2>${countChart(view.rows, { caption: "提言ごとの取組区分の件数", root })}`}
    <h2>目次</h2>
    <ol class="print-contents">
      ${sheets.map((sheet) => html`<li><a href="#${anchorOf(sheet)}">${sheet.heading}</a>　${sheet.recommendation}（${sheet.rows.length}件）</li>`)}
    </ol>
    ${sheets.map(
      (sheet) => html`
        <section class="printed-sheet" id="${anchorOf(sheet)}">
          <h2><small>${sheet.editionName}</small>${sheet.heading}</h2>
          ${sheetHead(sheet, root)}
          ${sheetTable(sheet, root)}
        </section>
      `,
    )}
  `;
}

/** `p1-a`: an id begins with a letter. */
function anchorOf({ path }: SheetView): string {
  return `p${path.split("/")[1] ?? ""}`;
}
