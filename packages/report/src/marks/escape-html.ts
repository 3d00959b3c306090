import { visibleText } from "./visible-text.ts";

/** Turns a text into HTML that shows it: markup escaped, invisible characters written out, line ends as `<br>`. */
export type Escape = (text: string) => string;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes a text for a page of our own, for element content and quoted attributes alike. */
export function escapeHtml(text: string): string {
  return visibleText(text)
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)
    .replaceAll("\n", "<br>");
}
