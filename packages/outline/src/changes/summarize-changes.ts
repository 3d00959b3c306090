import { yearsBetween } from "@torikumi/record";
import type { EditionChanges } from "@torikumi/diff";

import type { EditionNames } from "../edition/edition-names.ts";
import { unitOf, type ChangesPart } from "./changes-part.ts";

/**
 * One line of counts: `変更のある取組 8件（終了・削除 1件、…）、変更なし 4件`. Every measure is counted once, and the line says so where
 * there is a choice. In a new year it says that what did not change is last year's text, which is no praise.
 */
export function summarizeChanges(
  changes: EditionChanges,
  { parts, names }: { readonly parts: readonly ChangesPart[]; readonly names: EditionNames },
): string {
  const ofMeasures = parts.filter(({ measures }) => measures.length > 0);
  const total = ofMeasures.reduce((sum, { count }) => sum + count, 0);
  const pages = parts
    .filter(({ pages: places }) => places.length > 0)
    .map(({ key, title, count }) => `、${title} ${count}${unitOf(key)}`)
    .join("");
  const isCarried = yearsBetween(changes.from, changes.to) !== 0 && changes.unchanged > 0;
  const carried = isCarried ? `（文章は${names.before}のまま）` : "";
  const unchanged = `変更なし ${changes.unchanged}件${carried}${pages}`;
  if (total === 0)
    return isCarried
      ? `変更のある取組 0件、${unchanged}`
      : `取組に変更はありません（変更なし ${changes.unchanged}件）${pages}`;
  const counts = ofMeasures.map(({ title, count }) => `${title} ${count}件`).join("、");
  const once =
    ofMeasures.length > 1 ? "。それぞれの取組は、最も重い変更のところで1回だけ数えています" : "";
  return `変更のある取組 ${total}件（${counts}）、${unchanged}${once}`;
}
