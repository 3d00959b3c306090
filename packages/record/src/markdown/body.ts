import type { Span } from "../place/diagnostic.ts";
import type { MappedText } from "../place/mapped-text.ts";
import type { Problem } from "../place/problem.ts";

/** A section of a page: a `##` heading and what stands under it. */
export interface Section {
  readonly name: string;
  /** The heading's words, without `## `. */
  readonly heading: Span;
  /**
   * From the first to the last character of the content; empty, after the heading, where there is
   * none.
   */
  readonly body: Span;
  readonly content: MappedText;
}

/** The Markdown below the front matter. */
export interface Body {
  /** The text before the first `##` heading. */
  readonly preamble: MappedText;
  /** Every section in the order of the file, unknown and repeated ones too. */
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
}
