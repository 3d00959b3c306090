import { UNREADABLE, policyName } from "@torikumi/outline";
import { usedPeriods, usesField } from "@torikumi/record";
import {
  recommendationPath,
  recordPath,
  categoryPath,
  changesPath,
} from "../../model/addresses.ts";
import type { CategoryView } from "../../model/category-mark.ts";
import { countCategories, totalOf, type CategoryRow } from "../../model/count-categories.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import {
  summarizeMeasure,
  toMeasureLink,
  type MeasureSummary,
} from "../../model/measure-summary.ts";
import { yearStory, type YearStory } from "../../stories/year-story.ts";
import { bannersOf, type PageFrame } from "../../layout/page-frame.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { toBlocks, type TextBlock } from "../../model/text-blocks.ts";
import { crumbsToHome } from "../../layout/crumbs.ts";

/** What changed since the edition before, short. */
export interface ChangesDigest {
  readonly title: string;
  readonly all: SiteLink;
  readonly groups: readonly {
    readonly title: string;
    readonly count: number;
    readonly unit: "件" | "か所";
    readonly href: string;
  }[];
  readonly unchanged: number;
  /** The measures that did not change, where they are few enough to be named. */
  readonly same: readonly SiteLink[];
}

/** The contents of an edition, one entry for each recommendation. */
export interface ContentsEntry {
  readonly number: number;
  readonly title: string;
  readonly path: string;
  readonly policies: readonly {
    readonly label: string;
    readonly path: string;
    readonly direction: string;
    readonly measures: readonly MeasureSummary[];
  }[];
}

/** The front page of an edition. */
export interface EditionView {
  readonly title: string;
  readonly name: string;
  readonly periods: { readonly progress: string; readonly plan: string };
  readonly cases: readonly string[];
  readonly preface: readonly TextBlock[];
  readonly vocabulary: readonly {
    readonly name: string;
    readonly mark: CategoryView["mark"];
    readonly description: string;
    /** The page of the category over the years; absent for what could not be read. */
    readonly path?: string;
  }[];
  readonly rows: readonly CategoryRow[];
  readonly story: YearStory;
  readonly digest?: ChangesDigest;
  readonly contents: readonly ContentsEntry[];
  readonly departments: SiteLink;
  readonly print: SiteLink;
  readonly reason?: string;
}

/** So many measures that did not change are named. */
const NAMED = 10;
/** Above so many measures the contents name the policies only; they are one click further. */
const CONTENTS = 300;

/** The front page of an edition: what it is, its counts, what changed, its contents. */
export function viewEdition(site: SiteModel, node: EditionNode): EditionView {
  const page = node.edition.index?.value;
  const total = countCategories(node);
  return {
    title: page?.title ?? node.name,
    name: node.fullName,
    periods: usedPeriods(page),
    cases: page?.cases ?? [],
    preface: toBlocks(page?.preface ?? ""),
    vocabulary: total.map(({ name, mark }) => ({
      name,
      mark,
      description: node.categories.find((category) => category.name === name)?.description ?? "",
      ...(name !== UNREADABLE && { path: categoryPath(name) }),
    })),
    rows: viewCounts(node),
    story: yearStory(site, node),
    ...digestOf(site, node),
    contents: node.outline.map(({ number, title, policies }) => ({
      number,
      title,
      path: recommendationPath(node.slug, number),
      policies: policies.map(({ id, letter, direction, measures }) => ({
        label: policyName(letter),
        path: recordPath(node.slug, id),
        direction,
        measures:
          node.measures.size > CONTENTS ? [] : measures.map((each) => summarizeMeasure(node, each)),
      })),
    })),
    departments: { label: "担当部ごとに見る", path: `${node.slug}/departments/` },
    print: { label: "全ての取組表（印刷用）", path: `${node.slug}/print/` },
    ...(node.reasons !== undefined && node.reasons.all !== "" && { reason: node.reasons.all }),
  };
}

/** Title, banners and way to an edition's front page. */
export function frameEdition(site: SiteModel, node: EditionNode): PageFrame {
  return {
    title: node.fullName,
    description: `${node.edition.index?.value.title ?? node.name}。取組${node.measures.size}件を掲載しています。`,
    path: `${node.slug}/`,
    node,
    crumbs: crumbsToHome(),
    banners: bannersOf(site, node),
  };
}

/** The counts of an edition by recommendation, and all together as the last row. */
export function viewCounts(node: EditionNode): readonly CategoryRow[] {
  if (!usesField(node.edition.index?.value, "category")) return [];
  const total = countCategories(node);
  const rows = node.outline.map(({ number, title }) => {
    const counts = countCategories(node, { recommendation: number });
    return {
      label: `提言${number}　${title}`,
      path: recommendationPath(node.slug, number),
      counts: total.map((all) => ({
        ...all,
        count: counts.find(({ name }) => name === all.name)?.count ?? 0,
      })),
      total: totalOf(counts),
    };
  });
  return [...rows, { label: "全体", counts: total, total: totalOf(total) }];
}

function digestOf(site: SiteModel, node: EditionNode): { readonly digest?: ChangesDigest } {
  const { previousYear: previous } = node;
  if (previous === undefined) return {};
  const outline = site.outlineBetween(previous, node);
  const path = changesPath(previous.slug, node.slug);
  return {
    digest: {
      title: `${previous.name}から変わったこと`,
      all: { label: `${previous.name}からの変更を全て見る`, path },
      groups: outline.parts
        .filter(({ count }) => count > 0)
        .map(({ key, title, count }) => ({
          title,
          count,
          unit: key === "pages" ? "か所" : "件",
          href: `${path}#${key}`,
        })),
      unchanged: outline.unchanged,
      same: outline.unchanged > NAMED ? [] : sameMeasures(site, previous, node),
    },
  };
}

function sameMeasures(site: SiteModel, from: EditionNode, to: EditionNode): readonly SiteLink[] {
  const { added, changed, moved } = site.changesBetween(from, to);
  const others = new Set([
    ...added,
    ...changed.map(({ id }) => id),
    ...moved.flatMap((move) => (move.merged === true ? [] : [move.to])),
  ]);
  return [...to.measures.keys()]
    .filter((id) => !others.has(id) && from.measures.has(id))
    .map((id) => toMeasureLink(to, id));
}
