import { html, type Content, type Html } from "../../markup/html.ts";
import type { CitationView } from "./citation.ts";

/** How a measure is cited: in a line, and for reference managers. */
export function citationSection({ notes, text, bibtex, ris }: CitationView): Html {
  return html`
    <section aria-labelledby="cite">
      <h2 id="cite">引用するとき</h2>
      ${notes.map((note) => html`<p>${note}</p>`)}
      <p class="cite" id="cite-text">${text}</p>
      ${copyButton("cite-text", "引用を写す")}
      <details>
        <summary>文献管理ソフトで使う（BibTeX、RIS）</summary>
        <pre id="cite-bibtex" tabindex="0" role="group" aria-label="BibTeX">${bibtex}</pre>
        ${copyButton("cite-bibtex", "BibTeX を写す")}
        <pre id="cite-ris" tabindex="0" role="group" aria-label="RIS">${ris}</pre>
        ${copyButton("cite-ris", "RIS を写す")}
      </details>
    </section>
  `;
}

function copyButton(id: string, label: string): Content {
  return html`<p class="copy">
    <button type="button" data-copy="${id}" hidden>${label}</button><span role="status"></span>
  </p>`;
}
