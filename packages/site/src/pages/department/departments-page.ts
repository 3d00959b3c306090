import { html, type Html } from "../../markup/html.ts";
import { link } from "../../parts/links.ts";
import type { DepartmentsView } from "./departments-view.ts";

/** Departments by bureau. */
export function departmentsPage({ heading, lead, bureaus }: DepartmentsView, root: string): Html {
  return html`
    <h1>${heading}</h1>
    <p>${lead}</p>
    ${bureaus.map(
      ({ name, entries }) => html`
        <section>
          <h2>${name}</h2>
          <ul class="pairs">
            ${entries.map((entry) => html`<li>${link(entry, root)}（${entry.count}件）${entry.note !== "" && html`<span class="note">${entry.note}</span>`}</li>`)}
          </ul>
        </section>
      `,
    )}
  `;
}
