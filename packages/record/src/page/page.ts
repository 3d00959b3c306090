import type { DrawnOtherwise, Section } from "../markdown/body.ts";
import type { Diagnostic } from "../place/diagnostic.ts";
import type { MappedText } from "../place/mapped-text.ts";
import type { SpanOf } from "../place/problem.ts";
import type { SourceFile } from "../place/source-file.ts";

/** A file of an edition, parsed: its value, and where in the text each part of it stands. */
export interface Page<Value> {
  readonly file: SourceFile;
  readonly value: Value;
  /**
   * Where a value of the front matter (or of a YAML file) stands, by its path of keys and list
   * places. With part "key" the key itself. A path that is not there gives the nearest parent that
   * is.
   */
  readonly spanOf: SpanOf;
  /** The text before the first `##` heading. */
  readonly preamble: MappedText;
  /** Every section in the order of the file, unknown and repeated ones too. */
  readonly sections: readonly Section[];
  /** What GitHub draws in another form than it is read; nothing is lost by it. */
  readonly drawnOtherwise?: readonly DrawnOtherwise[];
  /** What was wrong with the form of the file; never empty where the value lost something. */
  readonly diagnostics: readonly Diagnostic[];
}
