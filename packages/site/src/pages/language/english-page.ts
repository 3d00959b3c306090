import { html, type Content, type Html } from "../../markup/html.ts";
import type { EnglishView } from "./english-view.ts";

/** The fixed words of the records, in the order in which a reader meets them. */
const WORDS: readonly (readonly [japanese: string, english: string, meaning: string])[] = [
  ["提言", "recommendation", "what the review report asks the city to do"],
  ["取組方針", "policy", "how the city means to answer a recommendation"],
  ["取組", "measure", "one thing that departments do; the unit of this record"],
  ["取組状況", "progress", "what was done in the reported years"],
  ["自己評価", "self-evaluation", "the department’s own judgement"],
  ["委員会意見", "committee’s opinion", "what the review committee says of it"],
  ["今後の取組", "plan", "what comes next"],
  ["取組区分", "category", "how the measure goes on"],
  ["新規", "new", "a measure that did not exist before"],
  ["拡充", "expanded", "a measure that is made larger"],
  ["継続", "continued", "a measure that goes on as it is"],
  ["終了", "ended", "a measure that ends with this edition"],
  ["再掲", "repeated", "a measure that is also listed elsewhere"],
  ["未対応", "not yet dealt with", "the state of an opinion"],
  ["対応中", "being dealt with", "the state of an opinion"],
  ["対応済", "dealt with", "the state of an opinion"],
  ["対応しない", "will not be acted on", "the state of an opinion, with a reason"],
];
const ENGLISH = new Map(WORDS.map(([japanese, english]) => [japanese, english]));

/** The newest published edition in English: what this is, counts, changes, figures, and the words to read the rest by. */
export function englishPage(view: EnglishView, root: string): Html {
  const { publisher, edition, link, isDraft, publishedOn, measures, departments, rows } = view;
  return html`
    <h1>Summary in English</h1>
    <p class="lead">
      After a child has died, a review committee writes recommendations. Every year the departments of the city report what they did about them. This site records these reports${publisher && html` (published by <span lang="ja">${publisher}</span>)`}, and shows what changed from one year to the next. The records themselves are in Japanese.
    </p>
    <p>
      This page is made from the data of the <a href="${root + link.path}">${edition} (<span lang="ja">${link.label}</span>)</a>${publishedOn !== undefined && html`, ${isDraft ? "to be published" : "published"} on <time datetime="${publishedOn}">${publishedOn}</time>`}. It has ${count(rows.length, "recommendation")} and ${count(measures, "measure")}, for which ${departments === 1 ? "1 department is" : `${departments} departments are`} responsible.
    </p>
    ${counts(view, root)} ${changes(view)} ${figures(view, root)} ${opinions(view, root)}
    ${glossary()}
    <h2>Data</h2>
    <p>
      Tables of all years (CSV, JSON) and the edition’s files are on the page <a href="${root}data/" lang="ja" hreflang="ja">データ</a>.
      ${view.licence !== undefined && html` Terms of use: <span lang="ja">${view.licence}</span>.`}
    </p>
  `;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A word of the records in English, with the Japanese one; alone where it is a city's own. */
function word(japanese: string): Content {
  const english = ENGLISH.get(japanese);
  return english === undefined
    ? html`<span lang="ja">${japanese}</span>`
    : html`${english} <span class="phrase">(<span lang="ja">${japanese}</span>)</span>`;
}

function counts({ rows, total, measures: sum }: EnglishView, root: string): Html {
  return html`
    <h2 id="counts">Measures by ${total.length === 0 ? "recommendation" : "category"}</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="counts">
      <table>
        <thead><tr><th scope="col">Recommen&shy;dation</th>${total.map(({ name }) => html`<th scope="col" class="number">${word(name)}</th>`)}<th scope="col" class="number">Total</th></tr></thead>
        <tbody>
          ${rows.map(({ number, title, path, counts: each, total: all }) => html`<tr><th scope="row"><a href="${root + path}" hreflang="ja">${number}. <span lang="ja">${title}</span></a></th>${each.map((one) => html`<td class="number">${one.count}</td>`)}<td class="number">${all}</td></tr>`)}
          <tr class="sum"><th scope="row">All</th>${total.map((one) => html`<td class="number">${one.count}</td>`)}<td class="number">${sum}</td></tr>
        </tbody>
      </table>
    </div>
  `;
}

function changes({ before, changes: told }: EnglishView): Content {
  if (before === undefined) return "";
  return html`
    <h2>Changes since the ${before}</h2>
    ${
      told.length === 0
        ? html`<p>No measure was added, ended, or given another category.</p>`
        : html`<ul>
            ${told.map(({ kind, count: number }) => html`<li>${count(number, "measure")} ${kind}</li>`)}
          </ul>`
    }
  `;
}

function figures({ figures: all }: EnglishView, root: string): Content {
  if (all.length === 0) return "";
  return html`
    <h2 id="figures">Figures that changed</h2>
    <p>Only figures of which the text says for certain what they count. Larger or smaller is not better or worse.</p>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="figures">
      <table>
        <thead><tr><th scope="col">What is counted, in which measure</th><th scope="col" class="number">Before</th><th scope="col" class="number">Now</th></tr></thead>
        <tbody>
          ${all.map(({ measure, subject, from, to }) => html`<tr><th scope="row" lang="ja">${subject}<small><a href="${root + measure.path}" hreflang="ja">${measure.label}</a></small></th><td class="number" lang="ja">${from}</td><td class="number" lang="ja">${to}</td></tr>`)}
        </tbody>
      </table>
    </div>
  `;
}

function opinions({ opinions: states }: EnglishView, root: string): Content {
  if (states.length === 0) return "";
  return html`
    <h2>Opinions of the committee</h2>
    <ul>
      ${states.map(({ state, count: number }) => html`<li>${word(state)}: ${number}</li>`)}
    </ul>
    <p><a href="${root}opinions/" lang="ja" hreflang="ja">委員会意見と対応</a></p>
  `;
}

function glossary(): Html {
  return html`
    <h2 id="words">Words</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="words">
      <table>
        <thead><tr><th scope="col">Japanese</th><th scope="col">English</th><th scope="col">Meaning</th></tr></thead>
        <tbody>
          ${WORDS.map(([japanese, english, meaning]) => html`<tr><th scope="row" lang="ja">${japanese}</th><td>${english}</td><td>${meaning}</td></tr>`)}
        </tbody>
      </table>
    </div>
  `;
}
