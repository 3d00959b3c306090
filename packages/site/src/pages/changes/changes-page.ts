import { CHANGE_KINDS } from "@torikumi/diff";
import { KIND_MEANINGS } from "@torikumi/outline";
import { html, type Html } from "../../markup/html.ts";
import { link, linkItems } from "../../parts/links.ts";
import { changeItem } from "./change-item.ts";
import { narrowNav } from "./narrow-page.ts";
import type { ChangesView } from "./changes-view.ts";

/** The changes between two editions in the committee's order. */
export function changesPage(view: ChangesView, root: string): Html {
  const { table, others } = view;
  const isSplit = view.parts.length > 0;
  return html`
    <h1>${view.title}</h1>
    <p>${view.summary}。</p>
    <p class="buttons"><a class="button plain" href="${root + table.path}">${table.label}</a></p>
    ${isSplit && parts(view, root)}
    ${view.narrow.length > 0 && narrowNav(view.narrow, root)}
    ${KIND_WORDS}
    <div class="changes">
      ${!isSplit && filters(view.filters)}
      <p class="unsupported">
        お使いのブラウザーでは絞り込みが働きません。全ての変更を掲げています。
      </p>
      ${view.groups.map((each) => group(each, root))}
      ${!isSplit && html`<p class="shown"></p>`}
    </div>
    ${
      others.length > 0 &&
      html`<nav class="others" aria-label="ほかの年度版の比較">
        <h2>ほかの年度版の比較</h2>
        <ul>
          ${linkItems(others, root)}
        </ul>
      </nav>`
    }
  `;
}

function parts({ parts: links }: ChangesView, root: string): Html {
  return html`
    <section aria-labelledby="parts">
      <h2 id="parts">提言ごとの変更</h2>
      <p>変更が多いため、提言ごとのページに分けて掲げています。</p>
      <ul class="pairs">
        ${linkItems(links, root)}
      </ul>
    </section>
  `;
}

function filters({ steps, kinds, departments }: ChangesView["filters"]): Html {
  const filter = (
    id: string,
    choices: typeof steps,
    { name, label }: { readonly name: string; readonly label: string },
  ): Html => html`
    <div>
      <label for="f-${id}">${label}</label>
      <select id="f-${id}" name="${name}" autocomplete="off">
        <option value="all" selected>全て</option>
        ${choices.map((choice) => html`<option value="${choice.key}" data-word="${choice.label}">${choice.label}（${choice.count}件）</option>`)}
      </select>
    </div>
  `;
  return html`
    <p>1つの取組に2つ以上の種類の変更があることがあります。下の一覧には、最も重い変更のところに1回だけ掲げています。</p>
    <form class="filters" id="filters" aria-label="絞り込み">
      ${steps.length > 0 && filter("step", steps, { name: "区分", label: "取組区分の変化" })}
      ${filter("kind", kinds, { name: "種類", label: "変更の種類（どれかを含む取組）" })}
      ${departments.length > 0 && filter("department", departments, { name: "担当部", label: "担当部" })}
      <button type="reset">絞り込みをやめる</button>
    </form>
    <p class="note" id="unknown-choice" role="status" hidden></p>
  `;
}

function group(
  { key, heading, notes, items, pages }: ChangesView["groups"][number],
  root: string,
): Html {
  return html`
    <section class="group" id="${key}" aria-labelledby="h-${key}">
      <h2 id="h-${key}">${heading}</h2>
      ${notes.map((note) => html`<p>${note}</p>`)}
      <ul class="change-list">
        ${items.map((item) => changeItem(item, { root, keys: item.keys }))}
      </ul>
      ${
        pages.length > 0 &&
        html`<ul>
          ${pages.map(({ name, path, what }) => html`<li>${path === undefined ? name : link({ label: name, path }, root)}${what !== undefined && `：${what}`}</li>`)}
        </ul>`
      }
    </section>
  `;
}

/** What the words beside the measures mean. */
const KIND_WORDS = html`
  <details>
    <summary>変更の種類の意味</summary>
    <dl class="vocabulary">
      ${CHANGE_KINDS.map(
        (kind) =>
          html`<div>
            <dt><span class="tag">${kind}</span></dt>
            <dd>${KIND_MEANINGS[kind]}</dd>
          </div>`,
      )}
    </dl>
  </details>
`;
