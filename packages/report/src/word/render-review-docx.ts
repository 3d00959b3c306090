import {
  committeeSummary,
  comparisonTable,
  outlineChanges,
  type CommitteeLedger,
  type ComparedEditions,
} from "@torikumi/outline";
import type { EditionChanges } from "@torikumi/diff";

import { renderComparisonDocx } from "./render-comparison-docx.ts";
import { coverOf } from "./word-cover.ts";

/**
 * The changes as a Word file for the committee: a cover, a page to be read first, then old and new beside each other in the committee's
 * order. Findings are for who writes, and stand nowhere in it.
 */
export function renderReviewDocx(
  changes: EditionChanges,
  editions: ComparedEditions,
  ledger: CommitteeLedger | undefined,
): Promise<Uint8Array> {
  const outline = outlineChanges(changes, editions);
  const table = comparisonTable(changes, editions, { kept: "omitted", order: "committee" });
  return renderComparisonDocx(table, {
    cover: coverOf("変更の確認", { id: changes.to, page: editions.after.index?.value }),
    summary: committeeSummary({ outline, changes, editions, ledger }),
  });
}
