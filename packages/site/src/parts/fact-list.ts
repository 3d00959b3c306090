import type { Fact } from "@torikumi/outline";
import { html, type Content } from "../markup/html.ts";

/** What is told of a measure: its facts and its sentences. */
export interface MeasureFacts {
  readonly facts: readonly Fact[];
  readonly sentences: readonly string[];
}

/** What is told of a measure, as a list; nothing where nothing is told. */
export function factList({ facts, sentences }: MeasureFacts): Content {
  if (facts.length + sentences.length === 0) return "";
  return html`<ul class="sentences">
    ${facts.map(fact)}${sentences.map((each) => html`<li>${each}</li>`)}
  </ul>`;
}

function fact({ label, from, to, note }: Fact): Content {
  if (from === undefined && to === undefined) return html`<li>${label}：${note}</li>`;
  const arrow = from !== undefined && to !== undefined && " → ";
  const now = to !== undefined && html`<strong>${to}</strong>`;
  return html`<li>${label}：${from}${arrow}${now}${note !== "" && `（${note}）`}</li>`;
}
