import { html, type Content, type Html } from "../markup/html.ts";

/** Facts under a heading, each with its name; those without a value are left out. */
export function factsOf(facts: readonly (readonly [name: string, value: Content])[]): Html {
  const known = facts.filter(([, value]) => value !== undefined && value !== "");
  return html`<dl class="facts-list">
    ${known.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
