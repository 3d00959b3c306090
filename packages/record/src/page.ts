import type { Diagnostic, Fix, Span } from "./diagnostic.ts";
import type { MappedText } from "./mapped-text.ts";
import type { SourceFile } from "./source-file.ts";

/** A section of a page: a `##` heading and what stands under it. */
export interface Section {
  readonly name: string;
  /** The heading's words, without `## `. */
  readonly heading: Span;
  /** From the first to the last character of the content; empty, after the heading, where there is none. */
  readonly body: Span;
  readonly content: MappedText;
}

/** Something in a file's form that could not be read as it was meant. */
export interface Problem {
  readonly rule: "yaml" | "front-matter" | "plain-text" | "heading";
  readonly at: Span;
  /** Japanese: what is wrong and what to do. */
  readonly message: string;
  readonly fix?: Fix;
}

/** The Markdown below the front matter. */
export interface Body {
  /** The text before the first `##` heading. */
  readonly preamble: MappedText;
  /** Every section in the order of the file, unknown and repeated ones too. */
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
}

/** Where a value of the front matter (or of a YAML file) stands. */
export type SpanOf = (path: readonly (string | number)[], part?: "key" | "value") => Span;

/** A file of an edition, parsed: its value, and where in the text each part of it stands. */
export interface Page<Value> {
  readonly file: SourceFile;
  readonly value: Value;
  /**
   * Where a value of the front matter (or of a YAML file) stands, by its path of keys and list places.
   * With part "key" the key itself. A path that is not there gives the nearest parent that is.
   */
  readonly spanOf: SpanOf;
  /** The text before the first `##` heading. */
  readonly preamble: MappedText;
  /** Every section in the order of the file, unknown and repeated ones too. */
  readonly sections: readonly Section[];
  /** What was wrong with the form of the file; never empty where the value lost something. */
  readonly diagnostics: readonly Diagnostic[];
}
