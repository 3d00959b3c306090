import type { ChangesPart, OutlinedPage, PartKey } from "../changes/changes-part.ts";
import type { OutlinedMeasure } from "../changes/outlined-measure.ts";
import { pageRow, type ComparisonRow } from "./comparison-row.ts";
import { measureRows, notesOf, type KeptTexts } from "./measure-rows.ts";

/** What stands together in a 新旧対照表: a measure, or the pages above them. */
export interface ComparisonGroup {
  /** The measure's id; "" for pages and opinions. */
  readonly id: string;
  /** Number, 見出し and departments of a measure; the name of a page; the section's own title for what is said of all of it. */
  readonly title: string;
  readonly rows: readonly ComparisonRow[];
  /** What is said of it before the rows: sentences, and facts that have no sides. */
  readonly notes: readonly string[];
  /** The measure, for whoever shows more of it in its head. */
  readonly measure?: OutlinedMeasure;
}

/** The groups under one heading: those of a recommendation, or of a part of the changes. */
export interface ComparisonSection {
  readonly title: string;
  /** Which part of the changes it is, in the committee's order. */
  readonly part?: PartKey | undefined;
  readonly groups: readonly ComparisonGroup[];
}

/** What a section is made of; each is none without it. */
export type SectionContent = Partial<Pick<ChangesPart, "key" | "notes" | "measures" | "pages">>;

/** A section: what is said of all of it, its measures in the order given, then the pages. */
export function comparisonSection(
  title: string,
  { key, notes = [], measures = [], pages = [] }: SectionContent,
  kept: KeptTexts,
): ComparisonSection {
  const said = notes.length === 0 ? [] : [{ id: "", title, rows: [], notes }];
  return {
    title,
    ...(key !== undefined && { part: key }),
    groups: [...said, ...measures.map((one) => measureGroup(one, kept)), ...pageGroups(pages)],
  };
}

function measureGroup(measure: OutlinedMeasure, kept: KeptTexts): ComparisonGroup {
  const { id, title, departments } = measure;
  const names = departments.length === 0 ? "" : `（${departments.join("、")}）`;
  return {
    id,
    title: `${id}　${title}${names}`,
    rows: measureRows(measure, kept),
    notes: notesOf(measure),
    measure,
  };
}

function pageGroups(pages: readonly OutlinedPage[]): readonly ComparisonGroup[] {
  return [...Map.groupBy(pages, pageTitle)].map(([title, members]) => ({
    id: "",
    title,
    rows: members.map(pageRow),
    notes: [],
  }));
}

/** The page without what changed on it: 年度版の表紙, r8-意見-1（取組2-ア-1）. */
function pageTitle({ heading, field }: OutlinedPage): string {
  return heading.slice(0, -`　${field}`.length);
}
