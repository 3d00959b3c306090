import { CHANGE_KINDS } from "@torikumi/diff";
import type { ChangeKind, EditionChanges } from "@torikumi/diff";
import { outlineChanges } from "@torikumi/outline";
import type { ChangesOutline, ChangesPart, Fact, OutlinedMeasure } from "@torikumi/outline";
import { changesPath, recordPath, type SitePath } from "../../model/addresses.ts";
import { toCategory, type CategoryView } from "../../model/category-mark.ts";
import { partsOf, placePath, placeTitle, type ChangesPlace } from "./changes-place.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { FILTER_LIMITS } from "./filter-limits.ts";
import { countChanged, narrowChanges } from "./narrow-changes.ts";
import { opinionLink } from "../../model/opinion/opinion-view.ts";
import { namesBetween, type SiteModel } from "../../model/site-model.ts";
import { crumbsToHome } from "../../layout/crumbs.ts";
import type { PageFrame } from "../../layout/page-frame.ts";
import type { SiteLink } from "../../model/site-link.ts";

/** A choice of a filter: what it shows and how many measures it leaves. */
interface FilterChoice {
  /** The word in the page's `data-` attributes, e.g. `d3`. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** One changed measure in the list. */
export interface ChangeItem {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly before?: CategoryView;
  readonly after?: CategoryView;
  readonly departments: readonly string[];
  readonly kinds: readonly ChangeKind[];
  /** The step of the category in words. */
  readonly step: string;
  readonly facts: readonly Fact[];
  readonly sentences: readonly string[];
  /** The keys of the filters that leave it, on a page with filters. */
  readonly keys?: { readonly kind: string; readonly department: string; readonly step: string };
}

/** The ways to pages of one kind of change, with how many measures, or promises, each has. */
export type NarrowChoices = readonly {
  readonly link: SiteLink;
  readonly count: number;
  readonly isHere: boolean;
}[];

/** A page above the measures, or an opinion, that changed. */
interface ChangedPage {
  readonly name: string;
  readonly path?: SitePath;
  readonly what?: string;
}

/** The page of the changes between two editions. */
export interface ChangesView {
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly summary: string;
  readonly groups: readonly (Pick<ChangesPart, "key" | "heading" | "count" | "notes"> & {
    readonly items: readonly ChangeItem[];
    /** The pages above the measures that changed, by their names, and the opinions; the table shows their texts. */
    readonly pages: readonly ChangedPage[];
  })[];
  readonly total: number;
  /** Known for all the changes only. */
  readonly unchanged?: number;
  /** The pages that the changes are split into; then the groups have no items here. */
  readonly parts: readonly SiteLink[];
  readonly filters: {
    readonly kinds: readonly FilterChoice[];
    readonly departments: readonly FilterChoice[];
    readonly steps: readonly FilterChoice[];
  };
  /** The pages of one kind of change. */
  readonly narrow: NarrowChoices;
  readonly table: SiteLink;
  readonly others: readonly SiteLink[];
}

/** The changes between two editions in the committee's order, with the filters. */
export function viewChanges(
  site: SiteModel,
  place: ChangesPlace,
  narrow: NarrowChoices = [],
): ChangesView {
  const { from, to } = place;
  const { changes, outline } = outlinePlace(site, place);
  const parts = partsOf(site, place);
  const found = outline.parts.map(({ key, heading, count, notes, measures, pages }) => ({
    key,
    heading,
    count,
    notes,
    pages:
      key === "opinions" ? changedOpinions(pages) : pages.map(({ heading: name }) => ({ name })),
    items: parts.length > 0 ? [] : measures.map((measure) => toItem(from, to, measure)),
  }));
  const items = found.flatMap((group) => group.items);
  const filters = {
    kinds: chooseBy(items, "k", ({ kinds }) => kinds, CHANGE_KINDS),
    departments: chooseBy(items, "d", ({ departments }) => departments),
    steps: chooseBy(items, "s", ({ step }) => [step]),
  };
  return {
    from: from.name,
    to: to.name,
    title: placeTitle(place),
    summary: outline.summary,
    parts: parts.map(({ link }) => link),
    groups: found.map((group) => ({
      ...group,
      items: group.items.map((item) => ({
        ...item,
        keys: {
          kind: keysOf(filters.kinds, item.kinds),
          department: keysOf(filters.departments, item.departments),
          step: keysOf(filters.steps, [item.step]),
        },
      })),
    })),
    narrow: place.recommendation === undefined ? narrow : [],
    total: countChanged(changes),
    ...(place.recommendation === undefined && { unchanged: changes.unchanged }),
    filters,
    table: { label: "新旧対照表（印刷用）", path: `${placePath(place)}table/` },
    others: linkPairs(site).filter(({ path }) => path !== changesPath(from.slug, to.slug)),
  };
}

/** A line for each opinion, as many as the heading counts: which parts of its page changed, and from which state to which. */
function changedOpinions(pages: ChangesPart["pages"]): readonly ChangedPage[] {
  return [...Map.groupBy(pages, ({ page }) => page)].map(([page, parts]) => ({
    name: parts[0]?.heading.split("　", 1)[0] ?? page,
    path: opinionLink(page).path,
    what: parts
      .map(({ field, edits }) =>
        field === "処理" ? `処理（${edits.map(({ text }) => text).join(" → ")}）` : field,
      )
      .join("、"),
  }));
}

/** The changes of a place, and as they are told. */
export function outlinePlace(
  site: SiteModel,
  { from, to, recommendation }: ChangesPlace,
): { readonly changes: EditionChanges; readonly outline: ChangesOutline } {
  const whole = site.changesBetween(from, to);
  if (recommendation === undefined)
    return { changes: whole, outline: site.outlineBetween(from, to) };
  const changes = narrowChanges(whole, recommendation);
  return { changes, outline: outlineBetween(site, { from, to }, changes) };
}

/** What belongs to no recommendation, for the page above those that the changes are split into. */
export function outlineRest(site: SiteModel, { from, to }: ChangesPlace): ChangesOutline {
  return outlineBetween(site, { from, to }, narrowChanges(site.changesBetween(from, to), "none"));
}

function outlineBetween(
  { promisesOf }: SiteModel,
  { from, to }: { readonly from: EditionNode; readonly to: EditionNode },
  changes: EditionChanges,
): ChangesOutline {
  const editions = { before: from.edition, after: to.edition };
  return outlineChanges(changes, editions, { names: namesBetween(from, to), promisesOf });
}

/** Title and way to the page of the changes. */
export function frameChanges(place: ChangesPlace): PageFrame {
  const { from, to, recommendation } = place;
  const whole = { from, to };
  return {
    title: placeTitle(place),
    description: `${from.name}と${to.fullName}を比べ、変わった取組を示します。`,
    path: placePath(place),
    crumbs: [
      ...crumbsToHome(),
      { label: "変更", path: "changes/" },
      ...(recommendation === undefined
        ? []
        : [{ label: placeTitle(whole), path: placePath(whole) }]),
    ],
    banners: to.published
      ? []
      : [{ kind: "draft", text: `${to.name}の案との比較です。内容は変わることがあります。` }],
  };
}

/**
 * The comparisons that have pages: each edition with the year before and with the one that it corrects, the newest first. Every two
 * editions would be a page for each, and grow with the square of the years.
 */
export function listPairs(
  site: SiteModel,
): readonly { readonly from: EditionNode; readonly to: EditionNode; readonly link: SiteLink }[] {
  return site.editions.toReversed().flatMap((to) =>
    [to.previousYear, to.corrects]
      .filter((from) => from !== undefined)
      .map((from) => ({
        from,
        to,
        link: { label: `${from.name} → ${to.fullName}`, path: changesPath(from.slug, to.slug) },
      })),
  );
}

/** The ways to all comparisons, the newest first; from the site of published editions to those of drafts too. */
export function linkPairs(site: SiteModel): readonly SiteLink[] {
  return [...(site.later?.pairs ?? []), ...listPairs(site).map(({ link }) => link)];
}

/** A measure in the list of changes. */
export function toItem(from: EditionNode, to: EditionNode, measure: OutlinedMeasure): ChangeItem {
  const { id, title, before, after, category, kinds, facts, sentences } = measure;
  return {
    id,
    title,
    path: recordPath((category.after === undefined ? from : to).slug, id),
    ...(category.before !== undefined && { before: toCategory(category.before, from) }),
    ...(category.after !== undefined && { after: toCategory(category.after, to) }),
    departments: [...new Set([...(before?.departments ?? []), ...(after?.departments ?? [])])],
    kinds,
    step: stepOf(measure),
    facts,
    sentences,
  };
}

/** The step of the category in words: 継続 → 拡充, 継続（前の年度版と同じ）, 新規として加わった, 終了だったが、なくなった; "" in a year without categories. */
function stepOf({ category: { before, after } }: OutlinedMeasure): string {
  if (before === "" || after === "") return "";
  if (before === undefined) return `${after}として加わった`;
  if (after === undefined) return `${before}だったが、なくなった`;
  return before === after ? `${after}（前の年度版と同じ）` : `${before} → ${after}`;
}

/** The choices of a filter; of more than the style sheet knows, those that leave most. */
function chooseBy(
  items: readonly ChangeItem[],
  letter: keyof typeof FILTER_LIMITS,
  wordsOf: (item: ChangeItem) => readonly string[],
  order: readonly string[] = [],
): readonly FilterChoice[] {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const word of wordsOf(item))
      if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, FILTER_LIMITS[letter])
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1))
    .map(([label, count], place) => ({ key: `${letter}${place}`, label, count }));
}

function keysOf(choices: readonly FilterChoice[], words: readonly string[]): string {
  return choices
    .filter(({ label }) => words.includes(label))
    .map(({ key }) => key)
    .join(" ");
}
