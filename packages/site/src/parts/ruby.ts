import { html, type Html } from "../markup/html.ts";

/** A fixed text with readings in braces behind what they belong to, 子{こ}ども, as mark-up with the readings above. */
export function ruby(text: string): readonly (string | Html)[] {
  return text
    .split(/([\p{Script=Han}々〆ヶ0-9０-９]+\{[^}]*\})/u)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const [, base, reading] = /^(.+)\{(.*)\}$/u.exec(piece) ?? [];
      return base === undefined || reading === undefined
        ? piece
        : html`<ruby>${base}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`;
    });
}
