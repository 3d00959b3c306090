import { html, type Html } from "../markup/html.ts";

/** A day of the form `2026-08-20` as people read it: 2026年8月20日. */
export function date(day: string): Html {
  const [year = "", month = "", of = ""] = day.split("-");
  return html`<time datetime="${day}">${year}年${Number(month)}月${Number(of)}日</time>`;
}
