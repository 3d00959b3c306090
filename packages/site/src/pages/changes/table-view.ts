import { comparisonSection } from "@torikumi/outline";
import type { ComparisonGroup, ComparisonRow, OutlinedMeasure } from "@torikumi/outline";
import { recordPath } from "../../model/addresses.ts";
import { partsOf, placePath, type ChangesPlace } from "./changes-place.ts";
import { toCategory, type CategoryView } from "../../model/category-mark.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { frameChanges, outlinePlace, outlineRest } from "./changes-view.ts";
import type { PageFrame } from "../../layout/page-frame.ts";
import type { SiteLink } from "../../model/site-link.ts";

/** A measure in the head of its rows. */
export interface TableMeasure {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly departments: readonly string[];
  readonly before?: CategoryView;
  readonly after?: CategoryView;
  /** Why it was corrected, where it has a reason of its own. */
  readonly reason?: string;
}

/** What stands together: a measure, a page above the measures, or what is said of a whole section. */
export interface TableGroup extends Pick<ComparisonGroup, "notes"> {
  /** A measure, or what a page is called. */
  readonly head: TableMeasure | string;
  readonly rows: readonly ComparisonRow[];
}

/** The 新旧対照表 between two editions. */
export interface TableView {
  readonly title: string;
  /** What the head of each printed page says: whose paper, which, and its day. */
  readonly running: string;
  readonly before: string;
  readonly after: string;
  readonly back: string;
  /** For a correction the sides are called 誤 and 正. */
  readonly isErrata: boolean;
  readonly reason?: string;
  readonly summary: string;
  readonly sections: readonly { readonly title: string; readonly groups: readonly TableGroup[] }[];
  /** The pages that the table is split into, where it is too long for one. */
  readonly parts: readonly SiteLink[];
}

/** The whole 新旧対照表 in the committee's order. */
export function viewTable(site: SiteModel, place: ChangesPlace): TableView {
  const { from, to } = place;
  const { outline } = outlinePlace(site, place);
  const parts = partsOf(site, place);
  const shown = parts.length === 0 ? outline : outlineRest(site, place);
  return {
    title: tableTitle(place),
    running: runningHead(to),
    parts: parts.map(({ link }) => ({ ...link, path: `${link.path}table/` })),
    before: from.name,
    after: to.fullName,
    back: placePath(place),
    isErrata: to.id.startsWith(`${from.id}.`),
    summary: outline.summary,
    ...(to.reasons !== undefined && to.reasons.all !== "" && { reason: to.reasons.all }),
    sections: shown.parts.map((part) => {
      const { title, groups } = comparisonSection(part.heading, part, "whole");
      return { title, groups: groups.map((group) => toGroup(from, to, group)) };
    }),
  };
}

/** Title and way to the 新旧対照表. */
export function frameTable(place: ChangesPlace): PageFrame {
  const frame = frameChanges(place);
  return {
    ...frame,
    title: tableTitle(place),
    path: `${frame.path}table/`,
    crumbs: [...frame.crumbs, { label: frame.title, path: frame.path }],
    paper: "comparison",
  };
}

function tableTitle({ from, to, recommendation }: ChangesPlace): string {
  const part = recommendation === undefined ? "" : `　提言${recommendation}`;
  return `新旧対照表（${from.name} → ${to.fullName}）${part}`;
}

function runningHead({ edition, name, fullName, published, publishedOn }: EditionNode): string {
  const { publisher = "", title = name } = edition.index?.value ?? {};
  const day = publishedOn === undefined ? "" : `${publishedOn}公表`;
  return [publisher, title, published ? day : fullName].filter((word) => word !== "").join("　");
}

function toGroup(
  from: EditionNode,
  to: EditionNode,
  { measure, title, notes, rows }: ComparisonGroup,
): TableGroup {
  return { head: measure === undefined ? title : toMeasure(from, to, measure), notes, rows };
}

function toMeasure(
  from: EditionNode,
  to: EditionNode,
  { id, title, departments, category }: OutlinedMeasure,
): TableMeasure {
  const reason = to.reasons?.byPage.get(id);
  return {
    id,
    title,
    path: recordPath((category.after === undefined ? from : to).slug, id),
    departments,
    ...(category.before !== undefined && { before: toCategory(category.before, from) }),
    ...(category.after !== undefined && { after: toCategory(category.after, to) }),
    ...(reason !== undefined && { reason }),
  };
}
