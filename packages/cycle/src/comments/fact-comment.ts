import type { InlineComment } from "@torikumi/github";
import type { Fact } from "@torikumi/outline";
import type { Location } from "@torikumi/record";
import { listItem } from "@torikumi/report";

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
