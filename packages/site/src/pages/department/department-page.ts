import { html, type Html } from "../../markup/html.ts";
import { mark } from "../../parts/mark.ts";
import { measureList } from "../../parts/measure-list.ts";
import type { DepartmentView } from "./department-view.ts";

/** A department with its measures by category. */
export function departmentPage(view: DepartmentView, root: string): Html {
  return html`
    <h1><small>${view.editionName}　${view.bureau}</small>${view.name}</h1>
    ${view.notes.map((note) => html`<p>${note}</p>`)}
    <p>担当する取組は${view.total}件です。</p>
    ${view.groups.map(
      ({ category, measures }) => html`
        <section>
          <h2>${mark(category)}（${measures.length}件）</h2>
          ${measureList(measures, root)}
        </section>
      `,
    )}
  `;
}
