import type { EditionChanges } from "@torikumi/diff";
import { editionName } from "@torikumi/record";

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

/** One line of counts: `変更のある取組 8件（終了・削除1件、…）、変更なし 4件`. Every measure is counted once. */
export function summarizeChanges(
  changes: EditionChanges,
  sections: readonly ReviewSection[],
): string {
  const total = sections.reduce((sum, section) => sum + section.measures.length, 0);
  const pages =
    changes.pages.length === 0 ? "" : `、提言・取組方針などの変更 ${changes.pages.length}か所`;
  if (total === 0) return `取組に変更はありません（変更なし ${changes.unchanged}件）${pages}`;
  const parts = sections
    .map((section) => `${section.title} ${section.measures.length}件`)
    .join("、");
  return `変更のある取組 ${total}件（${parts}）、変更なし ${changes.unchanged}件${pages}`;
}
