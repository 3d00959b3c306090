import { PROMISES_CAUTION } from "@torikumi/outline";
import { html, type Content, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import { link } from "../../parts/links.ts";
import { outcomeTag } from "../../parts/outcome-tag.ts";
import type { PromiseView } from "./measure-promise.ts";

/** What was planned in the year before, right above what was done; where promises were recognised, what the report says of each. */
export function promiseSection({ source, plan, rows }: PromiseView, root: string): Html {
  return html`
    <section class="promise" aria-labelledby="promise">
      <h2 id="promise">前の年に予定したこと<span class="period">${link(source, root)}の「今後の取組」</span></h2>
      <div class="prose">${blocks(plan)}</div>
      ${rows.length > 0 && table(rows)}
    </section>
  `;
}

function table(rows: PromiseView["rows"]): Content {
  return html`
    <details>
      <summary>予定ごとに、報告のどこに書かれているかを見る（${rows.length}件）</summary>
      <div class="scroll" tabindex="0" role="group" aria-label="予定と報告">
        <table class="promises">
          <thead><tr><th scope="col">予定したこと</th><th scope="col">報告</th><th scope="col">報告の文</th></tr></thead>
          <tbody>
            ${rows.map(({ promise, outcome, report }) => html`<tr><td>${promise}</td><td>${outcomeTag(outcome)}</td><td>${report}</td></tr>`)}
          </tbody>
        </table>
      </div>
      <p class="note">${PROMISES_CAUTION}</p>
    </details>
  `;
}
