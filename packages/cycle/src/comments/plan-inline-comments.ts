import type { ComparedEditions, Review } from "@torikumi/outline";
import type { Severity } from "@torikumi/record";

import { changeComments } from "./change-comments.ts";
import { findingComment } from "./finding-comment.ts";
import type { InlineComment } from "@torikumi/github";
import { sourceFilesOf } from "@torikumi/record";

/** What comes first where not everything can be posted. */
const RANKS: readonly (Severity | "change")[] = ["error", "change", "warning", "info"];

/**
 * The comments for the lines of the new edition where a category, a department or a figure changed or a finding stands:
 * errors first, then changes, then the rest, each group by path and line. A change whose page is not loaded has no comment.
 */
export function planInlineComments(
  review: Review,
  editions: ComparedEditions,
): readonly InlineComment[] {
  const files = new Map([...sourceFilesOf(editions.after)].map((file) => [file.path, file]));
  const ranked = [
    ...review.changes.changed.flatMap((change) => {
      const page = editions.after.measures.get(change.id);
      const comments = page === undefined ? [] : changeComments(change, page, review.changes);
      return comments.map((comment) => ({ rank: RANKS.indexOf("change"), comment }));
    }),
    ...review.diagnostics.map((diagnostic) => ({
      rank: RANKS.indexOf(diagnostic.severity),
      comment: findingComment(diagnostic, files.get(diagnostic.path)),
    })),
  ];
  return ranked
    .toSorted((a, b) => a.rank - b.rank || compareComments(a.comment, b.comment))
    .map(({ comment }) => comment);
}

function compareComments(a: InlineComment, b: InlineComment): number {
  return compareText(a.path, b.path) || a.line - b.line || compareText(a.key, b.key);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
