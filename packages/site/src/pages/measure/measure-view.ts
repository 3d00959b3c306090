import { measureTitle } from "@torikumi/outline";
import { FIELD_HEADINGS, goalOf, measurePath, TEXT_FIELDS, usesField } from "@torikumi/record";
import type { Measure, MeasureId, TextField } from "@torikumi/record";
import { crumbsToMeasure } from "../../layout/crumbs.ts";
import { headingPeriods } from "../../model/heading-periods.ts";
import { bannersOf, type PageFrame } from "../../layout/page-frame.ts";
import { recordPath } from "../../model/addresses.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { originOf } from "../../model/measure-chain.ts";
import {
  summarizeMeasure,
  toMeasureLink,
  type MeasureSummary,
} from "../../model/measure-summary.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { toBlocks, type TextBlock } from "../../model/text-blocks.ts";
import { storyPath } from "../../stories/story-index.ts";
import { cite, type CitationView } from "./citation.ts";
import { compareMeasure, type MeasureComparison } from "./measure-comparison.ts";
import { viewHistory, type HistoryView } from "./measure-history.ts";
import { viewMeasureOpinions, type MeasureOpinions } from "./measure-opinions.ts";
import { viewPromise, type PromiseView } from "./measure-promise.ts";

/** One text of a measure. */
interface FieldView {
  readonly field: TextField | "extra";
  readonly heading: string;
  /** The period that the text reports on or plans for; "" where the edition does not say. */
  readonly period: string;
  readonly blocks: readonly TextBlock[];
}

/** A page of a measure. */
export interface MeasureView {
  readonly summary: MeasureSummary;
  readonly editionName: string;
  readonly fields: readonly FieldView[];
  readonly notes: readonly {
    readonly label: string;
    readonly text: string;
    readonly link?: SiteLink;
  }[];
  readonly promise?: PromiseView;
  readonly opinions: MeasureOpinions;
  readonly comparisons: readonly MeasureComparison[];
  /** Whether the measure came with this edition. */
  readonly isNew: boolean;
  readonly history: HistoryView;
  readonly citation: CitationView;
  readonly edit?: string;
  readonly previous?: SiteLink;
  readonly next?: SiteLink;
}

/** The page of a measure. */
export function viewMeasure(site: SiteModel, node: EditionNode, id: MeasureId): MeasureView {
  const measure = node.measures.get(id) as Measure;
  const summary = summarizeMeasure(node, id);
  const promise = viewPromise(site, node, id);
  const { previousYear } = node;
  const neighbour = (other: MeasureId | undefined): SiteLink | undefined =>
    other === undefined ? undefined : titledLink(node, other);
  const at = node.order.get(id) ?? 0;
  const [previous, next] = [neighbour(node.ids[at - 1]), neighbour(node.ids[at + 1])];
  return {
    summary,
    editionName: node.fullName,
    fields: fieldsOf(node, measure),
    notes: notesOf(node, measure),
    ...(promise !== undefined && { promise }),
    opinions: viewMeasureOpinions(node, id),
    comparisons: compareMeasure(site, node, id),
    isNew: previousYear !== undefined && originOf(site, node, id) === undefined,
    history: viewHistory(site, node, id),
    citation: cite(site, node, summary),
    ...editAddress(site, node, id),
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
  };
}

function titledLink(node: EditionNode, id: MeasureId): SiteLink {
  const measure = node.measures.get(id) as Measure;
  return {
    label: `${id}　${measureTitle(measure, node.edition)}`,
    path: recordPath(node.slug, id),
  };
}

function canonicalOf(site: SiteModel, id: MeasureId): Pick<PageFrame, "canonical"> {
  const canonical = storyPath(site, id);
  return canonical === undefined ? {} : { canonical };
}

/** Title, banners and way to the page of a measure. */
export function frameMeasure(site: SiteModel, node: EditionNode, id: MeasureId): PageFrame {
  const measure = node.measures.get(id) as Measure;
  const title = measureTitle(measure, node.edition);
  const newer = site.current;
  const banners = bannersOf(site, node);
  const isOlder = node.published && newer !== node && newer.measures.has(id);
  return {
    title: `${id}　${title}（${node.fullName}）`,
    description: `${title}。${measure.category === "" ? "" : `取組区分は「${measure.category}」、`}担当部は${measure.departments.join("、")}。`,
    path: recordPath(node.slug, id),
    ...canonicalOf(site, id),
    node,
    crumbs: crumbsToMeasure(node, id),
    script: "copy",
    banners: isOlder
      ? [
          ...banners,
          {
            kind: "older",
            text: `これは${node.name}の記載です。`,
            link: {
              label: `最新の${newer.name}の${id}を見る`,
              path: recordPath(newer.slug, id),
            },
          },
        ]
      : banners,
  };
}

function fieldsOf(node: EditionNode, measure: Measure): readonly FieldView[] {
  const city = node.edition.index?.value;
  const periods = headingPeriods(node.edition);
  const isShown = (field: TextField): boolean => usesField(city, field) || measure[field] !== "";
  const standard = TEXT_FIELDS.filter(isShown).map((field) => ({
    field,
    heading: FIELD_HEADINGS[field],
    period:
      field === "progress" || field === "evaluation"
        ? periods.progress
        : field === "plan"
          ? periods.plan
          : "",
    blocks: toBlocks(field === "goal" ? (goalOf(measure, node.edition) ?? "") : measure[field]),
  }));
  const extras = (measure.extras ?? []).map(({ name, text }) => ({
    field: "extra" as const,
    heading: name,
    period: "",
    blocks: toBlocks(text),
  }));
  return [...standard, ...extras];
}

function notesOf(node: EditionNode, measure: Measure): MeasureView["notes"] {
  const { goalOf, rating, repostOf, predecessors, carryOverReason, endReason } = measure;
  return [
    ...(rating === undefined ? [] : [{ label: "評価", text: ratingText(node, rating) }]),
    ...(repostOf === undefined
      ? []
      : [
          {
            label: "再掲",
            text: "この取組は、次の取組の再掲です。",
            link: toMeasureLink(node, repostOf),
          },
        ]),
    ...(goalOf === undefined
      ? []
      : [
          {
            label: "取組内容",
            text: "取組内容は、次の取組と共通です。",
            link: toMeasureLink(node, goalOf),
          },
        ]),
    ...(predecessors === undefined
      ? []
      : [{ label: "前身", text: `前の年度版の${predecessors.join("、")}を引き継いでいます。` }]),
    ...(carryOverReason === undefined ? [] : [{ label: "据置理由", text: carryOverReason }]),
    ...(endReason === undefined ? [] : [{ label: "終了理由", text: endReason }]),
  ];
}

/** The grade, with what the edition page says that it means. */
function ratingText(node: EditionNode, rating: string): string {
  const known = node.edition.index?.value.ratings?.find(({ name }) => name === rating);
  const description = known?.description ?? "";
  return description === "" ? rating : `${rating}（${description}）`;
}

function editAddress(site: SiteModel, node: EditionNode, id: MeasureId): Pick<MeasureView, "edit"> {
  const { repository } = site.input;
  const isNewest = node === site.newest && (site.later?.drafts ?? []).length === 0;
  if (repository === undefined || !isNewest) return {};
  const folder = repository.folder === "" ? "" : `${repository.folder}/`;
  const path = `${folder}${measurePath(id)}`.split("/").map(encodeURIComponent).join("/");
  return { edit: `${repository.url}/edit/${encodeURIComponent(repository.branch)}/${path}` };
}
