import { OPINION_STATES } from "@torikumi/record";
import { html, type Html } from "../markup/html.ts";

const CLASSES: Readonly<Record<string, string>> = {
  [OPINION_STATES[0]]: "missing",
  [OPINION_STATES[1]]: "part",
  [OPINION_STATES[2]]: "done",
  [OPINION_STATES[3]]: "refused",
};

/** What became of an opinion, in a word. */
export function stateTag(state: string): Html {
  return html`<span class="tag outcome ${CLASSES[state] ?? "missing"}">${state}</span>`;
}
