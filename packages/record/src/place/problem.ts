import type { Fix, Span } from "./diagnostic.ts";

/** Something in a file's form that could not be read as it was meant. */
export interface Problem {
  readonly rule:
    | "yaml"
    | "front-matter"
    | "plain-text"
    | "heading"
    | "merge-conflict"
    | "file-layout";
  readonly at: Span;
  /** Japanese: what is wrong and what to do. */
  readonly message: string;
  readonly fix?: Fix;
}

/** Where a value of the front matter (or of a YAML file) stands. */
export type SpanOf = (path: readonly (string | number)[], part?: "key" | "value") => Span;
