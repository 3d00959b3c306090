import type { Fix, Span } from "../place/diagnostic.ts";
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

/** A stretch of a page that GitHub draws in another form than it is read and published in. */
export interface DrawnOtherwise {
  readonly at: Span;
  /**
   * `number`: the mark of a list's item, since GitHub counts by itself; `joined`: a line that GitHub
   * puts behind the one before it; `reference`: the end of a line written as a character reference;
   * `address`: an escape inside a bare address.
   */
  readonly kind: "number" | "joined" | "reference" | "address";
  readonly written: string;
  /** What GitHub shows there; "" for a space. */
  readonly drawn: string;
  /** Further places of the kind in the same list or paragraph, told with this one. */
  readonly more: number;
  /** Draws it as it is read; the text stays. Only where that can be done one way. */
  readonly fix?: Fix;
}

/** The Markdown below the front matter. */
export interface Body {
  /** The text before the first `##` heading. */
  readonly preamble: MappedText;
  /** Every section in the order of the file, unknown and repeated ones too. */
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
  readonly drawnOtherwise: readonly DrawnOtherwise[];
}
