import { html, type Html } from "../../markup/html.ts";
import { neighbours } from "../../parts/links.ts";
import { sheetHead } from "./sheet-head.ts";
import { sheetTable } from "./sheet-table.ts";
import type { SheetView } from "./sheet-view.ts";

/** The sheet of a policy. */
export function sheetPage(view: SheetView, root: string): Html {
  const { previous, next } = view;
  return html`
    <h1><small>${view.editionName}</small>${view.heading}</h1>
    ${sheetHead(view, root)}
    ${sheetTable(view, root)}
    ${neighbours({ label: "前後の取組方針", previous, next }, root)}
  `;
}
