import { html, type Content, type Html } from "../../markup/html.ts";
import { factsOf } from "../../parts/facts-of.ts";
import type { DepartmentView } from "./department-view.ts";
import { yearSections } from "./year-sections.ts";

/** A department: its years, and one of them in full. */
export function departmentPage(view: DepartmentView, root: string): Html {
  const { heading, above, printed, notes, year, feed } = view;
  const names = printed.filter((name) => name !== heading);
  return html`
    <h1><small>${above}</small>${heading}</h1>
    ${notes.map((note) => html`<p>${note}</p>`)}
    ${factsOf([
      ["資料での表記", names.join("、")],
      [
        "変更の知らせ",
        feed && html`<a href="${root + feed}">この担当部の更新の知らせ（Atom フィード）</a>`,
      ],
    ])}
    ${yearsTable(view, root)}
    ${year && yearSections(year, root)}
  `;
}

function yearsTable({ years }: DepartmentView, root: string): Content {
  if (years.length < 2) return "";
  return html`
    <nav class="narrow" aria-label="年度版ごとのページ">
      <ul>
        ${years.map(({ link: to, name, measures, isHere }) => html`<li><a href="${root + to.path}"${isHere && html` aria-current="true"`}>${to.label}</a>（${years.every((one) => one.name === name) ? "" : `${name}、`}${measures}件）</li>`)}
      </ul>
    </nav>
  `;
}
