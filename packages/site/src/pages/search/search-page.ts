import { html, type Content, type Html } from "../../markup/html.ts";
import type { SearchView } from "./search-view.ts";

/** The search: the script fills in what it finds, and where it does not run the place of its words says so. */
export function searchPage(view: SearchView): Html {
  const named = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
  return html`
    <h1>取組を探す</h1>
    <form id="search" class="search" role="search" action="./" method="get">
      <div class="search-word">
        <label for="q">言葉</label><input id="q" name="q" type="search" autocomplete="off" /><button
          type="submit"
        >
          探す
        </button>
      </div>
      <div class="filters">
        ${choice({ id: "edition", name: "年度版", chosen: view.chosen }, view.editions)}
        ${view.categories.length > 0 && choice({ id: "category", name: "取組区分" }, named(view.categories))}
        ${choice({ id: "recommendation", name: "提言" }, view.recommendations)}
        ${view.departments.length > 0 && choice({ id: "department", name: "担当部" }, named(view.departments))}
        ${view.opinions.length > 0 && choice({ id: "opinion", name: "委員会意見" }, named(view.opinions))}
      </div>
    </form>
    <p id="status" role="status">
      言葉で探すには JavaScript が要ります。JavaScript
      なしでは、年度版の目次と担当部のページから取組を探せます。
    </p>
    <ul id="offers" class="offers"></ul>
    <p><button id="everywhere" type="button" hidden>全ての年度版で探す</button></p>
    <ol id="results" class="results"></ol>
    <p><button id="more" type="button" hidden>続きを表示する</button></p>
  `;
}

function choice(
  { id, name, chosen }: { readonly id: string; readonly name: string; readonly chosen?: string },
  options: readonly { readonly value: string; readonly label: string }[],
): Content {
  return html`
    <div>
      <label for="${id}">${name}</label>
      <select
        id="${id}"
        name="${name}"
        autocomplete="off"
        ${chosen && html` data-default="${chosen}"`}
      >
        <option value="">全て</option>
        ${options.map(({ value, label }) => html`<option value="${value}" ${value === chosen && html` selected`}>${label}</option>`)}
      </select>
    </div>
  `;
}
