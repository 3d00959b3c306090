import { UNREADABLE } from "@torikumi/outline";
import { html, type Content, type Html } from "../../markup/html.ts";
import { categoryPath } from "../../model/addresses.ts";
import { linkItems } from "../../parts/links.ts";
import { mark } from "../../parts/mark.ts";
import type { MapCell, MapRow, MapView } from "./map-view.ts";

/** The measures and the years: each cell leads to the measure in that year, each name to its whole story. */
export function mapPage(view: MapView, root: string): Html {
  const { title, groups, parts, years } = view;
  return html`
    <h1>${title}</h1>
    <p class="lead">取組の名前を選ぶと全ての年度版にわたる記録を、年度の欄を選ぶとその年度版の記載を読めます。</p>
    ${
      parts.length > 0 &&
      html`<p>取組が多いため、分けて掲げています。</p>
        <ul class="pairs">
          ${linkItems(parts, root)}
        </ul>`
    }
    ${groups.length > 0 && legend(view, root)}
    ${groups.map(
      (group, place) => html`
        <section aria-labelledby="group-${place + 1}">
          <h2 id="group-${place + 1}">${group.title}</h2>
          <div class="map years-${years.length}">
            <p class="map-head" aria-hidden="true"><span></span>${years.map(({ short }) => html`<span>${short}</span>`)}</p>
            <ul>
              ${group.rows.map((each) => row(each, { years, root }))}
            </ul>
          </div>
        </section>
      `,
    )}
    ${view.hasMatrix && html`<p class="more"><a href="${root}matrix/">提言ごとの件数で見る</a></p>`}
  `;
}

/** The signs that stand in the map. */
function legend({ words, groups }: MapView, root: string): Html {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((each) => each.cells));
  return html`
    <ul class="legend">
      ${words.map((word) => html`<li>${word.name === UNREADABLE ? mark(word) : html`<a href="${root + categoryPath(word.name)}">${mark(word)}</a>`}</li>`)}
      ${cells.some((each) => each?.isSame) && html`<li><span class="map-note">同文</span>取組状況の文が前の年度版と同じ（年だけの違いを含む）</li>`}
      ${cells.some((each) => each?.hasOpinion) && html`<li><span class="map-note opinion-note">意見</span>委員会意見あり</li>`}
    </ul>
  `;
}

function row(
  { id, title, path, run, cells }: MapRow,
  { years, root }: { readonly years: MapView["years"]; readonly root: string },
): Html {
  return html`
    <li>
      <p><a href="${root + path}"><span class="id">${id}</span>${title}</a>${run !== undefined && html`<span class="tag">${run}つの年度版で同じ文</span>`}</p>
      <ol>
        ${cells.map((each, place) => html`<li>${cell(each, years[place], root)}</li>`)}
      </ol>
    </li>
  `;
}

function cell(
  view: MapCell | undefined,
  year: MapView["years"][number] | undefined,
  root: string,
): Content {
  if (view === undefined)
    return html`<span class="map-none"><span class="map-year">${year?.short}</span><span class="vh">なし</span></span>`;
  const { path, category, id, isSame, hasOpinion } = view;
  return html`<a href="${root + path}"><span class="map-year">${year?.short}</span>${category.name === "" ? "記載" : mark(category)}${id && html`<small>${id}</small>`}${isSame && html`<small class="map-note">同文</small>`}${hasOpinion && html`<small class="map-note opinion-note">意見</small>`}</a>`;
}
