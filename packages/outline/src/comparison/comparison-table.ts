import type { EditionChanges } from "@torikumi/diff";
import { compareIds, parseMeasureId } from "@torikumi/record";

import { outlineChanges } from "../changes/outline-changes.ts";
import type { ChangesPart, OutlinedPage } from "../changes/changes-part.ts";
import type { EditionNames } from "../edition/edition-names.ts";
import type { ComparedEditions } from "../review.ts";
import { measureRows, notesOf, type KeptTexts } from "./measure-rows.ts";
import { pageRow, type ComparisonRow } from "./comparison-row.ts";
import type { OutlinedMeasure } from "../changes/outlined-measure.ts";
import { comparisonScope, WHOLE_SCOPE, type ComparisonScope } from "./comparison-scope.ts";

/** What stands together in a 新旧対照表: a measure, or the pages above them. */
export interface ComparisonGroup {
  /** The measure's id; "" for pages and opinions. */
  readonly id: string;
  /** Number, 見出し and departments of a measure; the name of a page. */
  readonly title: string;
  readonly rows: readonly ComparisonRow[];
  /** What is said of it before the rows: sentences, and facts that have no sides. */
  readonly notes: readonly string[];
}

/** The groups under one heading: those of a recommendation, the pages above the measures, the opinions. */
export interface ComparisonSection {
  readonly title: string;
  readonly groups: readonly ComparisonGroup[];
}

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
  const { names, title, summary, parts } = outlineChanges(changes, editions);
  const scope = only === undefined ? WHOLE_SCOPE : comparisonScope(only, { changes, editions });
  const inScope = parts.map((part) => ({
    ...part,
    measures: part.measures.filter((measure) => scope.hasMeasure(measure)),
  }));
  const measures = inScope.flatMap((part) => part.measures);
  const inOrder =
    order === "committee"
      ? inScope.map(
          (part) => [`${part.title}（${part.measures.length}件）`, part.measures] as const,
        )
      : byRecommendation(measures, editions);
  const sections = inOrder
    .filter(([, members]) => members.length > 0)
    .map(([name, members]) => ({
      title: name,
      groups: members.map((measure) => ({
        id: measure.id,
        title: `${measure.id}　${measure.title}${departmentsIn(measure.departments)}`,
        rows: measureRows(measure, kept),
        notes: notesOf(measure),
      })),
    }));
  return {
    names,
    title,
    scope: scope.name,
    summary: only === undefined ? summary : `変更のある取組 ${measures.length}件`,
    sections: [...sections, ...parts.flatMap((part) => pageSection(part, scope))],
  };
}

function byRecommendation(
  measures: readonly OutlinedMeasure[],
  editions: ComparedEditions,
): readonly (readonly [string, readonly OutlinedMeasure[]])[] {
  const sorted = measures.toSorted((a, b) => compareIds(a.id, b.id));
  const groups = Map.groupBy(sorted, ({ id }) => parseMeasureId(id)?.recommendation ?? 0);
  return [...groups].map(([number, members]) => [recommendationTitle(number, editions), members]);
}

function departmentsIn(names: readonly string[]): string {
  return names.length === 0 ? "" : `（${names.join("、")}）`;
}

function recommendationTitle(number: number, { before, after }: ComparedEditions): string {
  const page = after.recommendations.get(number) ?? before.recommendations.get(number);
  return [`提言${number}`, page?.value.title ?? ""].filter((word) => word !== "").join("　");
}

function pageSection(part: ChangesPart, scope: ComparisonScope): readonly ComparisonSection[] {
  const pages = part.pages.filter(({ page }) => scope.hasPage(page));
  const notes = scope === WHOLE_SCOPE ? part.notes : [];
  if (pages.length + notes.length === 0) return [];
  const { title } = part;
  const said = notes.length === 0 ? [] : [{ id: "", title, rows: [], notes }];
  const groups = [...Map.groupBy(pages, pageTitle)].map(([name, members]) => ({
    id: "",
    title: name,
    rows: members.map(pageRow),
    notes: [],
  }));
  return [{ title, groups: [...said, ...groups] }];
}

/** The page without what changed on it: 年度版の表紙, r8-意見-1（取組2-ア-1）. */
function pageTitle({ heading, field }: OutlinedPage): string {
  return heading.slice(0, -`　${field}`.length);
}
