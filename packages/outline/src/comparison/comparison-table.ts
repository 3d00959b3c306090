import type { EditionChanges } from "@torikumi/diff";
import { compareIds, parseMeasureId } from "@torikumi/record";

import { outlineChanges } from "../changes/outline-changes.ts";
import { toPart, type ChangesPart } from "../changes/changes-part.ts";
import type { EditionNames } from "../edition/edition-names.ts";
import type { ComparedEditions } from "../review.ts";
import type { KeptTexts } from "./measure-rows.ts";
import {
  comparisonSection,
  type ComparisonSection,
  type SectionContent,
} from "./comparison-section.ts";
import type { OutlinedMeasure } from "../changes/outlined-measure.ts";
import { comparisonScope, WHOLE_SCOPE, type ComparisonScope } from "./comparison-scope.ts";

/** The 新旧対照表 as plain data: what every page and document of it shows. */
export interface ComparisonTable {
  readonly names: EditionNames;
  /** 令和7年度版 → 令和8年度版. */
  readonly title: string;
  /** What of the edition it is on; "" for all of it. */
  readonly scope: string;
  /** How much changed, in one line without a full stop. */
  readonly summary: string;
  readonly sections: readonly ComparisonSection[];
}

/** What of the changes stands in the table. */
export interface ComparisonOptions {
  /** Whether lines that stayed the same stand there whole, or as （略）. */
  readonly kept: KeptTexts;
  /** A department (with its bureau or without), a recommendation, a policy or a measure; everything without it. */
  readonly only?: string | undefined;
  /** In which order the measures stand: by id under their recommendations, or as the committee reads them; by id without it. */
  readonly order?: "id" | "committee" | undefined;
}

/**
 * Sets the old and the new texts beside each other, the measures ordered by id under their recommendations, then pages and opinions.
 * Throws a `UserError` where `only` names nothing in either edition.
 */
export function comparisonTable(
  changes: EditionChanges,
  editions: ComparedEditions,
  { kept, only, order = "id" }: ComparisonOptions,
): ComparisonTable {
  const { names, title, summary, parts: all } = outlineChanges(changes, editions);
  const scope = only === undefined ? WHOLE_SCOPE : comparisonScope(only, { changes, editions });
  const parts = scope === WHOLE_SCOPE ? all : all.map((part) => narrowPart(part, scope));
  const measures = parts.flatMap((part) => part.measures);
  const inOrder: readonly (readonly [string, SectionContent])[] =
    order === "committee"
      ? parts.map((part) => [part.heading, part])
      : [
          ...byRecommendation(measures, editions),
          ...parts.map(({ title: name, notes, pages }) => [name, { notes, pages }] as const),
        ];
  return {
    names,
    title,
    scope: scope.name,
    summary: only === undefined ? summary : `変更のある取組 ${measures.length}件`,
    sections: inOrder
      .map(([name, content]) => comparisonSection(name, content, kept))
      .filter(({ groups }) => groups.length > 0),
  };
}

/** What of a part belongs to the scope; its notes are on all of the edition. */
function narrowPart(part: ChangesPart, scope: ComparisonScope): ChangesPart {
  const measures = part.measures.filter((measure) => scope.hasMeasure(measure));
  const pages = part.pages.filter(({ page }) => scope.hasPage(page));
  return toPart(part.key, { categories: [], notes: [], measures, pages });
}

function byRecommendation(
  measures: readonly OutlinedMeasure[],
  editions: ComparedEditions,
): readonly (readonly [string, SectionContent])[] {
  const sorted = measures.toSorted((a, b) => compareIds(a.id, b.id));
  const groups = Map.groupBy(sorted, ({ id }) => parseMeasureId(id)?.recommendation ?? 0);
  return [...groups].map(([number, members]) => [
    recommendationTitle(number, editions),
    { measures: members },
  ]);
}

function recommendationTitle(number: number, { before, after }: ComparedEditions): string {
  const page = after.recommendations.get(number) ?? before.recommendations.get(number);
  return [`提言${number}`, page?.value.title ?? ""].filter((word) => word !== "").join("　");
}
