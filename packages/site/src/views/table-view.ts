import { isUnchangedText } from "@torikumi/diff";
import { FIELD_HEADINGS, TEXT_FIELDS } from "@torikumi/record";
import type { Measure } from "@torikumi/record";
import { recordPath } from "../addresses.ts";
import { idOf, outlineChanges, type OutlinedChange } from "../changes-outline.ts";
import { toSides, type ComparisonSides } from "../comparison-sides.ts";
import { describeMeasureChange } from "../describe-changes.ts";
import type { EditionNode } from "../edition-node.ts";
import { measureTitle } from "../measure-title.ts";
import { partsOf, placePath, type ChangesPlace } from "../changes-place.ts";
import { narrowChanges } from "../narrow-changes.ts";
import type { PageFrame, SiteLink } from "../page-frame.ts";
import type { SiteModel } from "../site-model.ts";
import { toneBetween } from "../tone-between.ts";
import { remarkOf } from "../text-remark.ts";
import { frameChanges } from "./changes-view.ts";

/** One line of the table: a field on both sides. */
interface TableRow extends ComparisonSides {
  readonly heading: string;
  readonly remark: string;
}

/** A measure in the table. */
interface TableMeasure {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly departments: readonly string[];
  /** Why it was corrected, where it has a reason of its own. */
  readonly reason?: string;
  readonly sentences: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The 新旧対照表 between two editions. */
export interface TableView {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly back: string;
  /** For a correction the sides are called 誤 and 正. */
  readonly isErrata: boolean;
  readonly reason?: string;
  readonly groups: readonly {
    readonly title: string;
    readonly measures: readonly TableMeasure[];
  }[];
  readonly pages: readonly TableRow[];
  /** The pages that the table is split into, where it is too long for one. */
  readonly parts: readonly SiteLink[];
}

/** The whole 新旧対照表 in the committee's order. */
export function viewTable(site: SiteModel, place: ChangesPlace): TableView {
  const { from, to, recommendation } = place;
  const whole = site.changesBetween(from, to);
  const changes = recommendation === undefined ? whole : narrowChanges(whole, recommendation);
  const parts = partsOf(site, place);
  return {
    title: tableTitle(place),
    parts: parts.map(({ link }) => ({ ...link, path: `${link.path}table/` })),
    before: from.name,
    after: to.fullName,
    back: placePath(place),
    isErrata: to.id.startsWith(`${from.id}.`),
    ...(to.reasons !== undefined && to.reasons.all !== "" && { reason: to.reasons.all }),
    groups: (parts.length > 0 ? [] : outlineChanges(changes)).map((group) => ({
      title: group.title,
      measures: group.changes.map((change) => toMeasure(from, to, change)),
    })),
    pages: (parts.length > 0
      ? changes.pages.filter(({ page }) => page === "index")
      : changes.pages
    ).map(({ page, field, edits }) => ({
      heading: `${pageName(page)}　${field}`,
      remark: "",
      ...toSides(edits),
    })),
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

function toMeasure(from: EditionNode, to: EditionNode, change: OutlinedChange): TableMeasure {
  const id = idOf(change);
  const node = change.after === undefined ? from : to;
  const measure = node.measures.get(id);
  const reason = to.reasons?.byPage.get(id);
  return {
    id,
    title: measure === undefined ? "" : measureTitle(measure, node),
    path: recordPath(node.slug, id),
    departments: measure?.departments ?? [],
    ...(reason !== undefined && { reason }),
    sentences:
      change.change === undefined
        ? []
        : describeMeasureChange(change.change, toneBetween(from, to)),
    rows: rowsOf(change, measure),
  };
}

function rowsOf(
  { before, after, change }: OutlinedChange,
  measure: Measure | undefined,
): readonly TableRow[] {
  if (change !== undefined) {
    return change.texts
      .filter((text) => !isUnchangedText(text))
      .map((text) => ({
        heading: FIELD_HEADINGS[text.field],
        remark: [text.kind, remarkOf(text)].filter((word) => word !== "").join("・"),
        ...toSides(text.edits),
      }));
  }
  if (measure === undefined || (before !== undefined && after !== undefined)) return [];
  const op = after === undefined ? "remove" : "add";
  return TEXT_FIELDS.filter((field) => (measure[field] ?? "") !== "").map((field) => ({
    heading: FIELD_HEADINGS[field],
    remark: op === "add" ? "追加" : "削除",
    ...toSides([{ op, text: measure[field] ?? "" }]),
  }));
}

function pageName(page: string): string {
  if (page === "index") return "年度版のページ";
  const [number = "", letter] = page.split("-");
  return letter === undefined ? `提言${number}` : `提言${number}　取組方針${letter}`;
}
