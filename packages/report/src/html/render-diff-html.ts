import type { EditionChanges } from "@torikumi/diff";
import { comparisonTable, type ComparedEditions } from "@torikumi/outline";

import { renderComparisonHtml, type ComparisonLayout } from "./render-comparison-html.ts";

/** What of the changes stands on the page, and how it is laid out. */
export interface DiffHtmlOptions {
  readonly layout?: ComparisonLayout | undefined;
  readonly only?: string | undefined;
}

/** The changes as the page of a 新旧対照表, every text whole. */
export function renderDiffHtml(
  changes: EditionChanges,
  editions: ComparedEditions,
  { layout, only }: DiffHtmlOptions = {},
): string {
  return renderComparisonHtml(comparisonTable(changes, editions, { kept: "whole", only }), layout);
}
