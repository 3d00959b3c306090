import type { OutlinedPromise } from "@torikumi/outline";
import { html, type Html } from "../markup/html.ts";

const CLASSES: Readonly<Record<OutlinedPromise["outcome"], string>> = {
  実施: "done",
  一部: "part",
  延期と明記: "late",
  見当たらない: "missing",
};

/** What the report says of a promise, in a word. */
export function outcomeTag(outcome: OutlinedPromise["outcome"]): Html {
  return html`<span class="tag outcome ${CLASSES[outcome]}">${outcome}</span>`;
}
