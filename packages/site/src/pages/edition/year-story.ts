import { PROMISES_CAUTION } from "@torikumi/outline";
import { html, type Content, type Html } from "../../markup/html.ts";
import { link } from "../../parts/links.ts";
import type { StoryPiece, YearStory } from "../../stories/year-story.ts";

/** The story of a year, sentence by sentence, each with the ways to what it tells of. */
export function yearStorySection(
  { sentences, isWritten, tellsPromises }: YearStory,
  { title, root }: { readonly title: string; readonly root: string },
): Content {
  if (sentences.length === 0) return "";
  return html`
    <section aria-labelledby="story">
      <h2 id="story">${title}</h2>
      <ol class="year-story">
        ${sentences.map(({ pieces, more }) => html`<li>${pieces.map((each) => piece(each, root))}${more && html`<span class="more-of">${link(more, root)}</span>`}</li>`)}
      </ol>
      ${!isWritten && html`<p class="note">この欄の文は、記載を比べて規則で作ったものです。${tellsPromises && `予定と報告の対応は、${PROMISES_CAUTION}`}</p>`}
    </section>
  `;
}

function piece({ text, path }: StoryPiece, root: string): Html | string {
  return path === undefined ? text : html`<a href="${root + path}">${text}</a>`;
}
