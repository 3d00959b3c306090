import { measureTitle, UNREADABLE } from "@torikumi/outline";
import { parseMeasureId } from "@torikumi/record";
import type { Measure, MeasureId } from "@torikumi/record";
import { crumbsToHome } from "../../layout/crumbs.ts";
import type { PageFrame } from "../../layout/page-frame.ts";
import { recordPath, type SitePath } from "../../model/addresses.ts";
import { toCategory, type CategoryView } from "../../model/category-mark.ts";
import { hasOpinion } from "../../model/opinion/has-opinion.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { runLength, sameReports } from "../../stories/same-texts.ts";
import type { MeasureStory } from "../../stories/story-index.ts";
import { listCategories } from "../category/category-view.ts";
import type { MapPlace } from "./map-place.ts";

/** A measure in one year. */
export interface MapCell {
  readonly path: SitePath;
  readonly category: CategoryView;
  /** The id, where it was another one. */
  readonly id?: MeasureId;
  /** Whether the report is that of the year before. */
  readonly isSame: boolean;
  readonly hasOpinion: boolean;
}

/** A measure over the years. */
export interface MapRow {
  readonly id: MeasureId;
  readonly title: string;
  readonly path: SitePath;
  /** How many editions have had the same report, where it is more than one. */
  readonly run?: number;
  /** One for each year; undefined where the measure was not there. */
  readonly cells: readonly (MapCell | undefined)[];
}

/** The map of the measures and years. */
export interface MapView {
  readonly title: string;
  readonly years: readonly {
    readonly name: string;
    readonly short: string;
    readonly path: SitePath;
  }[];
  /** The categories that there are, for the legend, in the order of the vocabulary. */
  readonly words: readonly CategoryView[];
  /** Whether there are categories to be counted over the years. */
  readonly hasMatrix: boolean;
  readonly groups: readonly { readonly title: string; readonly rows: readonly MapRow[] }[];
  /** The pages that it is split into, with how many measures each has. */
  readonly parts: readonly SiteLink[];
}

/** The rows of a page of the map, by recommendation. */
export function viewMap(site: SiteModel, { name, rows, years, parts }: MapPlace): MapView {
  const shown = parts.length > 0 ? [] : rows;
  const byNumber = Map.groupBy(shown, ({ id }) => parseMeasureId(id)?.recommendation ?? 0);
  const groups = [...byNumber].map(([number, members]) => ({
    title: `提言${number}　${titleOf(site, number)}`,
    rows: members.map((story) => toRow(story, years)),
  }));
  const cells = groups.flatMap((group) => group.rows.flatMap((row) => row.cells));
  const words = new Map(
    cells.flatMap((cell) =>
      cell === undefined || cell.category.name === "" ? [] : [[cell.category.name, cell.category]],
    ),
  );
  const vocabulary = listCategories(site);
  return {
    title: name === "" ? TITLE : `${TITLE}：${name}`,
    years: years.map(({ fullName, slug }) => ({
      name: fullName,
      short: fullName.replace("年度版", ""),
      path: `${slug}/`,
    })),
    words: [...vocabulary, UNREADABLE].flatMap((word) => words.get(word) ?? []),
    hasMatrix: vocabulary.length > 0,
    groups,
    parts: parts.map((part) => ({
      label: `${part.name}（${part.rows.length}件）`,
      path: part.path,
    })),
  };
}

const TITLE = "取組の移り変わり";

/** Title and way to a page of the map. */
export function frameMap({ path, name }: MapPlace): PageFrame {
  return {
    title: name === "" ? TITLE : `${TITLE}（${name}）`,
    description: "全ての取組を、年度版ごとに並べて示します。",
    path,
    crumbs: name === "" ? crumbsToHome() : [...crumbsToHome(), { label: TITLE, path: "map/" }],
    banners: [],
  };
}

function toRow({ id, path, chain, last }: MeasureStory, years: MapPlace["years"]): MapRow {
  const same = sameReports(chain);
  const run = runLength(chain);
  return {
    id,
    title: measureTitle(last.node.measures.get(id) as Measure, last.node.edition),
    path,
    ...(run > 1 && { run }),
    cells: years.map((year): MapCell | undefined => {
      const place = chain.findIndex(({ node }) => node === year);
      const link = chain[place];
      if (link === undefined) return undefined;
      return {
        path: recordPath(year.slug, link.id),
        category: toCategory(year.measures.get(link.id)?.category ?? "", year),
        ...(link.id !== id && { id: link.id }),
        isSame: same[place] === true,
        hasOpinion: hasOpinion(year, link.id),
      };
    }),
  };
}

/** The title of a recommendation in the newest edition that has it. */
function titleOf(site: SiteModel, number: number): string {
  const found = site.years.flatMap(({ outline }) => outline.filter((one) => one.number === number));
  return found.at(-1)?.title ?? "";
}
