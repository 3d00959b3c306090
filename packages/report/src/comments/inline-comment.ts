import type { Fact } from "@torikumi/outline";
import type { Location } from "@torikumi/record";

import { listItem } from "../markdown/markdown-facts.ts";

/** A comment at its place on the new side. Lines count from 1, both ends inclusive. */
export interface InlineComment {
  /** The same change or finding has the same key on every run. */
  readonly key: string;
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  /** GitHub Markdown, made safe. */
  readonly body: string;
  /** The lines `startLine`–`line` as they should be, joined by "\n", without a last line break. */
  readonly suggestion?: { readonly text: string };
}

/** A comment on the first line of a place: a sentence, and the facts as a list under it. */
export function factComment(
  key: string,
  at: Location,
  sentence: string,
  facts: readonly Fact[],
): InlineComment {
  return {
    key,
    path: at.path,
    line: at.line,
    body: `${sentence}\n\n${facts.map(listItem).join("\n")}`,
  };
}
