import type { EditionChanges } from "@torikumi/diff";
import { editionName, parseEditionId } from "@torikumi/record";

import type { ReviewSection } from "./outline-review.ts";
import { shortenEnd } from "./render-edits.ts";

/** The names of the two editions as they stand over the two sides of a comparison. */
export interface EditionNames {
  readonly before: string;
  readonly after: string;
}

/** Names longer than this are no edition's; in UTF-16 units. */
const NAME_LENGTH = 60;

/** The names of both sides, e.g. `令和7年度版`; where both have the same one, marked as 変更前 and 変更後. */
export function namesOf(changes: EditionChanges): EditionNames {
  const [before, after] = [changes.from, changes.to].map((id) =>
    shortenEnd(editionName(id), NAME_LENGTH),
  );
  if (before === after) return { before: `${before}（変更前）`, after: `${after}（変更後）` };
  return { before: before ?? "", after: after ?? "" };
}

/** The title of a comparison, e.g. `令和7年度版 → 令和8年度版`. */
export function titleOf(changes: EditionChanges): string {
  const { before, after } = namesOf(changes);
  return `${before} → ${after}`;
}

/**
 * One line of counts: `変更のある取組 8件（終了・削除 1件、…）、変更なし 4件`. Every measure is counted once, and the line says so where there is a choice.
 * In a new year it says that what did not change is last year's text, which is no praise.
 */
export function summarizeChanges(
  changes: EditionChanges,
  sections: readonly ReviewSection[],
): string {
  const total = sections.reduce((sum, section) => sum + section.measures.length, 0);
  const pages =
    changes.pages.length === 0 ? "" : `、提言・取組方針などの変更 ${changes.pages.length}か所`;
  const carried =
    isNewYear(changes) && changes.unchanged > 0 ? `（文章は${namesOf(changes).before}のまま）` : "";
  const unchanged = `変更なし ${changes.unchanged}件${carried}${pages}`;
  if (total === 0)
    return carried === ""
      ? `取組に変更はありません（変更なし ${changes.unchanged}件）${pages}`
      : `変更のある取組 0件、${unchanged}`;
  const parts = sections
    .map((section) => `${section.title} ${section.measures.length}件`)
    .join("、");
  const once =
    sections.length > 1 ? "。それぞれの取組は、最も重い変更のところで1回だけ数えています" : "";
  return `変更のある取組 ${total}件（${parts}）、${unchanged}${once}`;
}

function isNewYear({ from, to }: EditionChanges): boolean {
  const [before, after] = [from, to].map((id) => parseEditionId(id)?.fiscalYear);
  return before !== undefined && after !== undefined && before !== after;
}
