import type { PageChange } from "@torikumi/diff";

/** The name of a page and of what changed there, with a full-width space between them. */
export function describePage({ page, field }: PageChange): string {
  const name =
    page === "index" ? "年度版の表紙" : /^[0-9]+$/.test(page) ? `提言${page}` : `取組方針${page}`;
  return `${name}　${field}`;
}
