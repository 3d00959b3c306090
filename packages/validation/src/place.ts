import type { Page, Span } from "@torikumi/record";

/** A place in an edition: a page, and a span that its parser gave. */
export interface Place {
  readonly page: Page<unknown>;
  readonly span: Span;
}

/** The top of a page, for what concerns it as a whole. */
export function topOf(page: Page<unknown>): Place {
  return { page, span: { start: 0, end: 0 } };
}
