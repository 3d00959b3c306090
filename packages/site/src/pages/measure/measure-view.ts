import { measureTitle } from "@torikumi/outline";
import { textSides } from "@torikumi/outline";
import type { TextSides, Fact } from "@torikumi/outline";
import { FIELD_HEADINGS, filePath, goalOf, TEXT_FIELDS } from "@torikumi/record";
import type { Measure, MeasureId, TextField } from "@torikumi/record";
import { changesPath, recordPath } from "../../model/addresses.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { previousId } from "../../model/measure-chain.ts";
import { viewHistory, type HistoryView } from "./measure-history.ts";
import {
  summarizeMeasure,
  toMeasureLink,
  type MeasureSummary,
} from "../../model/measure-summary.ts";
import { bannersOf, type PageFrame } from "../../layout/page-frame.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { toBlocks, type TextBlock } from "../../model/text-blocks.ts";
import { crumbsToMeasure } from "../../layout/crumbs.ts";

/** One text of a measure. */
interface FieldView {
  readonly field: TextField;
  readonly heading: string;
  /** The period that the text reports on or plans for; "" where the edition does not say. */
  readonly period: string;
  readonly blocks: readonly TextBlock[];
}

/** A text beside the one of the edition before. */
interface ComparedField extends TextSides {
  readonly heading: string;
  readonly kind: string;
}

/** The texts of a measure beside those of the edition before. */
export interface MeasureComparison {
  readonly before: string;
  readonly after: string;
  readonly previous: SiteLink;
  readonly facts: readonly Fact[];
  readonly sentences: readonly string[];
  readonly fields: readonly ComparedField[];
  readonly all: SiteLink;
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
  /** Last year's plan beside this year's progress; absent where there was no edition before or it planned nothing. */
  readonly promise?: {
    readonly before: string;
    readonly plan: readonly TextBlock[];
    readonly progress: readonly TextBlock[];
  };
  readonly comparison?: MeasureComparison;
  /** What is said where there is nothing to compare with. */
  readonly isNew: boolean;
  readonly history: HistoryView;
  readonly cite: string;
  /** What to know before citing: whether the page stays as it is, why it has no permanent address. */
  readonly citeNotes: readonly string[];
  readonly edit?: string;
  readonly previous?: SiteLink;
  readonly next?: SiteLink;
}

/** The page of a measure. */
export function viewMeasure(site: SiteModel, node: EditionNode, id: MeasureId): MeasureView {
  const measure = node.measures.get(id) as Measure;
  const summary = summarizeMeasure(node, id);
  const ids = [...node.measures.keys()];
  const before = previousId(site, node, id);
  const neighbour = (other: MeasureId | undefined): SiteLink | undefined =>
    other === undefined ? undefined : toMeasureLink(node, other);
  const at = node.order.get(id) ?? 0;
  const [previous, next] = [neighbour(ids[at - 1]), neighbour(ids[at + 1])];
  return {
    summary,
    editionName: node.fullName,
    fields: fieldsOf(node, measure),
    notes: notesOf(node, measure),
    ...promiseOf(node, measure, before),
    ...comparisonOf(site, node, id, before),
    isNew: node.previous !== undefined && before === undefined,
    history: viewHistory(site, node, id),
    cite: citation(site, node, summary),
    citeNotes: citeNotesOf(site, node),
    ...editAddress(site, node, id),
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
  };
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
    description: `${title}。取組区分は「${measure.category}」、担当部は${measure.departments.join("、")}。`,
    path: recordPath(node.slug, id),
    node,
    crumbs: crumbsToMeasure(node, id),
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
  const periods = node.edition.index?.value.periods;
  return TEXT_FIELDS.filter((field) => field !== "opinion" || (measure.opinion ?? "") !== "").map(
    (field) => ({
      field,
      heading: FIELD_HEADINGS[field],
      period:
        field === "progress" || field === "evaluation"
          ? (periods?.progress ?? "")
          : field === "plan"
            ? (periods?.plan ?? "")
            : "",
      blocks: toBlocks(
        field === "goal" ? (goalOf(measure, node.edition) ?? "") : (measure[field] ?? ""),
      ),
    }),
  );
}

function notesOf(node: EditionNode, measure: Measure): MeasureView["notes"] {
  const { goalOf, repostOf, predecessors, carryOverReason, endReason } = measure;
  return [
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

function promiseOf(
  node: EditionNode,
  measure: Measure,
  before: MeasureId | undefined,
): Pick<MeasureView, "promise"> {
  const plan = before === undefined ? "" : (node.previous?.measures.get(before)?.plan ?? "");
  if (node.previous === undefined || plan === "") return {};
  return {
    promise: {
      before: node.previous.name,
      plan: toBlocks(plan),
      progress: toBlocks(measure.progress),
    },
  };
}

function comparisonOf(
  site: SiteModel,
  node: EditionNode,
  id: MeasureId,
  before: MeasureId | undefined,
): Pick<MeasureView, "comparison"> {
  const { previous } = node;
  if (previous === undefined || before === undefined) return {};
  const outlined = site.outlineOf(previous, node, id);
  return {
    comparison: {
      before: previous.name,
      after: node.name,
      previous: { label: `${previous.name}の${before}`, path: recordPath(previous.slug, before) },
      facts: outlined?.facts ?? [],
      sentences: outlined?.sentences ?? [],
      fields: (outlined?.texts ?? []).map(({ heading, kind, edits }) => ({
        heading,
        kind,
        ...textSides(edits),
      })),
      all: {
        label: `${previous.name}から${node.name}への変更の一覧`,
        path: changesPath(previous.slug, node.slug),
      },
    },
  };
}

function citation(site: SiteModel, node: EditionNode, summary: MeasureSummary): string {
  const title = node.edition.index?.value.title ?? node.name;
  const address = site.input.address === undefined ? "" : `、${site.input.address}${summary.path}`;
  const isNamed = title.includes(node.name);
  const state = isNamed ? "（案）" : `（${node.fullName}）`;
  return `「${title}」${isNamed && node.published ? "" : state}${summary.id}${address}`;
}

function citeNotesOf(site: SiteModel, node: EditionNode): readonly string[] {
  return [
    node.published
      ? "このページの記載は年度版ごとに固定されています。引用には、年度版と番号を添えてください。"
      : "これは案です。記載は変わることがあります。公表されたものとして引用しないでください。",
    ...(site.input.address === undefined
      ? ["公開先のアドレスを指定せずに作ったサイトのため、変わらないアドレスを示していません。"]
      : []),
  ];
}

function editAddress(site: SiteModel, node: EditionNode, id: MeasureId): Pick<MeasureView, "edit"> {
  const { repository } = site.input;
  if (repository === undefined || !site.newest.measures.has(id) || node !== site.newest) return {};
  const folder = repository.folder === "" ? "" : `${repository.folder}/`;
  const path = `${folder}${filePath(id)}`.split("/").map(encodeURIComponent).join("/");
  return { edit: `${repository.url}/edit/${encodeURIComponent(repository.branch)}/${path}` };
}
