import { textSides } from "@torikumi/outline";
import type { TextSides, Fact, OutlinedMeasure } from "@torikumi/outline";
import { recordPath } from "../../model/addresses.ts";
import { partsOf, placePath, type ChangesPlace } from "./changes-place.ts";
import { toCategory, type CategoryView } from "../../model/category-mark.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { frameChanges, outlinePlace } from "./changes-view.ts";
import type { PageFrame } from "../../layout/page-frame.ts";
import type { SiteLink } from "../../model/site-link.ts";

/** One line of the table: a field on both sides. */
export interface TableRow extends TextSides {
  readonly heading: string;
  readonly remark: string;
}

/** A measure in the table. */
export interface TableMeasure {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly departments: readonly string[];
  readonly before?: CategoryView;
  readonly after?: CategoryView;
  /** Why it was corrected, where it has a reason of its own. */
  readonly reason?: string;
  readonly facts: readonly Fact[];
  readonly sentences: readonly string[];
  readonly rows: readonly TableRow[];
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
  readonly groups: readonly {
    readonly heading: string;
    readonly notes: readonly string[];
    readonly measures: readonly TableMeasure[];
    /** The pages above the measures. */
    readonly pages: readonly TableRow[];
  }[];
  /** The pages that the table is split into, where it is too long for one. */
  readonly parts: readonly SiteLink[];
}

/** The whole 新旧対照表 in the committee's order. */
export function viewTable(site: SiteModel, place: ChangesPlace): TableView {
  const { from, to } = place;
  const { outline } = outlinePlace(site, place);
  const parts = partsOf(site, place);
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
    groups: outline.parts
      // Where the table is split, only what belongs to no recommendation stands here.
      .filter(({ key }) => parts.length === 0 || key === "pages")
      .map(({ heading, notes, measures, pages }) => ({
        heading,
        notes,
        measures: measures.map((measure) => toMeasure(from, to, measure)),
        pages: pages
          .filter(({ page }) => parts.length === 0 || page === "index")
          .map(({ heading: name, edits }) => ({
            heading: name,
            remark: "",
            ...textSides({ edits }),
          })),
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

function runningHead({ edition, name, fullName, published, publishedOn }: EditionNode): string {
  const { publisher = "", title = name } = edition.index?.value ?? {};
  const day = publishedOn === undefined ? "" : `${publishedOn}公表`;
  return [publisher, title, published ? day : fullName].filter((word) => word !== "").join("　");
}

function toMeasure(from: EditionNode, to: EditionNode, measure: OutlinedMeasure): TableMeasure {
  const { id, title, departments, category, facts, sentences } = measure;
  const reason = to.reasons?.byPage.get(id);
  return {
    id,
    title,
    path: recordPath((category.after === undefined ? from : to).slug, id),
    departments,
    ...(category.before !== undefined && { before: toCategory(category.before, from) }),
    ...(category.after !== undefined && { after: toCategory(category.after, to) }),
    ...(reason !== undefined && { reason }),
    facts,
    sentences,
    rows: rowsOf(measure),
  };
}

function rowsOf({ texts, whole }: OutlinedMeasure): readonly TableRow[] {
  if (whole === undefined)
    return texts.map((text) => ({
      heading: text.heading,
      remark: text.kind,
      ...textSides(text),
    }));
  // A text that came or went whole is read as it is: a paragraph struck through from end to end is hard to read.
  const isNew = whole.op === "add";
  const nothing = [{ mark: "kept", text: "（なし）" }] as const;
  return whole.texts.map(({ heading, text }) => {
    const there = [{ mark: "kept", text }] as const;
    return {
      heading,
      remark: isNew ? "追加" : "削除",
      before: isNew ? nothing : there,
      after: isNew ? there : nothing,
    };
  });
}
