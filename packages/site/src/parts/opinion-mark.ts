import { html } from "../markup/html.ts";
import { HAS_OPINION } from "../model/opinion/has-opinion.ts";

/** What a list says of a measure that the committee has judged. */
export const OPINION_MARK = html`<span class="tag opinion-mark">${HAS_OPINION}</span>`;
