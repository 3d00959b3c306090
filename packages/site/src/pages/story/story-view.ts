import { textHistory } from "@torikumi/diff";
import { measureTitle } from "@torikumi/outline";
import { FIELD_HEADINGS, goalOf, isUnfilled, TEXT_FIELDS } from "@torikumi/record";
import type { Measure, MeasureId, TextField } from "@torikumi/record";
import type { FigureView } from "../../charts/figure-view.ts";
import { crumbsToHome } from "../../layout/crumbs.ts";
import { bannersOf, type PageFrame } from "../../layout/page-frame.ts";
import { recordPath } from "../../model/addresses.ts";
import { toCategory, type CategoryView } from "../../model/category-mark.ts";
import { originOf } from "../../model/measure-chain.ts";
import { toDepartmentLinks } from "../../model/measure-summary.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { toBlocks, type TextBlock } from "../../model/text-blocks.ts";
import { storyFigures } from "../../stories/story-figures.ts";
import { storyPath, type MeasureStory } from "../../stories/story-index.ts";
import { viewYears, type StoryYear } from "./story-year.ts";

/** A measure over all its years. */
export interface StoryView {
  readonly id: MeasureId;
  readonly title: string;
  readonly category: CategoryView;
  readonly departments: readonly SiteLink[];
  readonly goal: readonly TextBlock[];
  /** The page of the measure in the last edition that has it. */
  readonly latest: SiteLink;
  /** What became of a measure that is not in the newest edition under its id, and out of what it came, in sentences. */
  readonly ways: readonly { readonly text: string; readonly links: readonly SiteLink[] }[];
  /** Texts that are as they were in earlier years, in sentences. */
  readonly unchanged: readonly string[];
  readonly figures: readonly FigureView[];
  readonly years: readonly StoryYear[];
}

/** The whole story of a measure. */
export function viewStory(site: SiteModel, story: MeasureStory): StoryView {
  const { id, chain, last } = story;
  const { node } = last;
  const measure = node.measures.get(id) as Measure;
  return {
    id,
    title: measureTitle(measure, node.edition),
    category: toCategory(measure.category, node),
    departments: toDepartmentLinks(node, measure.departments),
    goal: toBlocks(goalOf(measure, node.edition) ?? ""),
    latest: { label: `${node.fullName}の記載を読む`, path: recordPath(node.slug, id) },
    ways: [...whereFrom(site, story), ...whereTo(site, story)],
    unchanged: TEXT_FIELDS.flatMap((field) => unchangedIn(story, field)),
    figures: storyFigures(site, chain),
    years: viewYears(site, chain),
  };
}

/** Title and address of a measure without a year. */
export function frameStory(site: SiteModel, { id, path, last: { node } }: MeasureStory): PageFrame {
  const title = measureTitle(node.measures.get(id) as Measure, node.edition);
  const isDraftOnly =
    !node.published && site.years.every((year) => !year.published || !year.measures.has(id));
  return {
    title: `${id}　${title}`,
    description: `${id}「${title}」の、全ての年度版にわたる記録。`,
    path,
    crumbs: [...crumbsToHome(), { label: "取組の移り変わり", path: "map/" }],
    banners: isDraftOnly ? bannersOf(site, node) : [],
  };
}

function whereFrom(site: SiteModel, { chain }: MeasureStory): StoryView["ways"] {
  return chain.flatMap(({ node, id }, place) => {
    const before = chain[place - 1];
    if (before === undefined || before.id === id) return [];
    const isSplit = originOf(site, node, id)?.isSplit === true;
    const path = storyPath(site, before.id) ?? recordPath(before.node.slug, before.id);
    return [
      {
        text: isSplit
          ? `${node.name}で、次の取組から分かれました。`
          : `${before.node.name}までの番号は、次のとおりでした。`,
        links: [{ label: before.id, path }],
      },
    ];
  });
}

/** Where a measure went that a later edition does not have under its id. */
function whereTo(site: SiteModel, { id, last: { node } }: MeasureStory): StoryView["ways"] {
  const next = site.years[site.years.indexOf(node) + 1];
  if (next === undefined) return [];
  const gone = site
    .changesBetween(node, next)
    .moved.filter(({ from, kept }) => from === id && kept !== true);
  if (gone.length === 0) {
    const reason = node.measures.get(id)?.endReason;
    const why = reason === undefined ? "" : `終了理由：${reason}`;
    return [{ text: `${next.name}にはありません。${why}`, links: [] }];
  }
  return gone.map(({ to, merged }) => ({
    text:
      merged === true
        ? `${next.name}で、次の取組に統合されました。`
        : `${next.name}からは、次の番号で続いています。`,
    links: [{ label: to, path: storyPath(site, to) ?? recordPath(next.slug, to) }],
  }));
}

const HOW = { identical: "", years: "（年だけが違います）", nearly: "（ほぼ同じ文です）" } as const;

/** What is wanted may well stay; what was done, how it went and what comes next are asked for every year. */
function unchangedIn({ chain }: MeasureStory, field: TextField): readonly string[] {
  if (field === "goal" || chain.length < 2) return [];
  const texts = chain.map(({ node, id }) => node.measures.get(id)?.[field] ?? "");
  if (isUnfilled(texts.at(-1) ?? "")) return [];
  const { since, how } = textHistory(texts);
  const first = chain[since];
  if (how === undefined || first === undefined) return [];
  return [
    `「${FIELD_HEADINGS[field]}」の文は、${first.node.name}から${chain.length - since}つの年度版で同じです${HOW[how]}。`,
  ];
}
