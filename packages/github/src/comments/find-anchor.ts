import type { InlineComment } from "../review/review-plan.ts";

/** Where a comment can stand: on lines of the new side, on the whole file, or nowhere in the pull request. */
export type Anchor =
  | { readonly kind: "line"; readonly line: number; readonly startLine?: number }
  | { readonly kind: "file" }
  | { readonly kind: "none" };

/**
 * Where GitHub will take a comment. A line is good when a hunk of the patch shows it on the new side; a range must lie in
 * one hunk and begin before it ends (one line is no range).
 */
export function findAnchor(comment: InlineComment, patches: ReadonlyMap<string, string>): Anchor {
  const patch = patches.get(comment.path);
  if (patch === undefined) return { kind: "none" };
  const { line, startLine = line } = comment;
  const inside = hunksOf(patch).some(
    ([first, last]) => first <= startLine && startLine <= line && line <= last,
  );
  if (!inside) return { kind: "file" };
  return startLine === line ? { kind: "line", line } : { kind: "line", line, startLine };
}

/** First and last line on the new side of every hunk; a hunk that only removes has none. */
function hunksOf(patch: string): (readonly [number, number])[] {
  return patch
    .split("\n")
    .map((line) => /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/.exec(line))
    .filter((match) => match !== null)
    .map((match) => [Number(match[1]), Number(match[1]) + Number(match[2] ?? 1) - 1] as const)
    .filter(([first, last]) => first <= last);
}
