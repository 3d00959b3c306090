import { html, type Html } from "../../markup/html.ts";
import { link } from "../../parts/links.ts";
import type { DepartmentsView } from "./department-view.ts";

/** The departments of an edition by bureau. */
export function departmentsPage({ heading, bureaus }: DepartmentsView, root: string): Html {
  return html`
    <h1>${heading}</h1>
    ${bureaus.map(
      ({ name, entries }) => html`
        <section>
          <h2>${name}</h2>
          <ul class="pairs">
            ${entries.map((entry) => html`<li>${link(entry, root)}（${entry.count}件）</li>`)}
          </ul>
        </section>
      `,
    )}
  `;
}
