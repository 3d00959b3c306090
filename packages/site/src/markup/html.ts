import { html as escape, type raw } from "hono/html";

/** Mark-up that is safe to put into a page: every text in it is escaped. */
export type Html = ReturnType<typeof raw>;

/** What can stand in a template: text (it is escaped), mark-up, lists of both; nothing is shown for `undefined`, `null` and `false`. */
export type Content = string | number | Html | undefined | null | false | readonly Content[];

const tight = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/**
 * A template: mark-up with every `${…}` escaped, for an element's content or inside the quotation marks of an attribute. Line breaks
 * and indentation of the template are not in the page, so that none becomes a space between Japanese words.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const known = tight.get(strings) ?? tighten(strings);
  tight.set(strings, known);
  return escape(known, ...values) as Html;
}

function tighten(strings: TemplateStringsArray): TemplateStringsArray {
  const squeezed = strings.map((text) =>
    text
      .replace(/(^|>)\s*\n\s*/g, "$1")
      .replace(/\s*\n\s*(?=[<>]|$)/g, "")
      .replace(/\s*\n\s*/g, " "),
  );
  return Object.assign(squeezed, { raw: squeezed });
}
