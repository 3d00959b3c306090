import type { EditionChanges } from "@torikumi/diff";
import { comparisonTable, type ComparedEditions, type ComparisonOptions } from "@torikumi/outline";

import type { ComparisonLayout } from "../html/render-comparison-html.ts";
import { renderComparisonDocx } from "./render-comparison-docx.ts";
import { coverOf } from "./word-cover.ts";

/** What of the changes stands in the document, and how it is laid out. */
export interface DiffDocxOptions extends Partial<ComparisonOptions> {
  readonly layout?: ComparisonLayout | undefined;
}

/** The changes as the Word file of a 新旧対照表, with what the later edition says of itself on its cover. */
export function renderDiffDocx(
  changes: EditionChanges,
  editions: ComparedEditions,
  { layout, only, kept = "omitted" }: DiffDocxOptions = {},
): Promise<Uint8Array> {
  const cover = coverOf("新旧対照表", { id: changes.to, page: editions.after.index?.value });
  const table = comparisonTable(changes, editions, { kept, only });
  return renderComparisonDocx(table, { ...layout, cover });
}
