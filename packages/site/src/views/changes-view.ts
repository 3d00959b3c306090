import type { ChangeKind } from "@torikumi/diff";
import { changesPath, recordPath } from "../addresses.ts";
import { toCategory, type CategoryView } from "../category-mark.ts";
import { CHANGES_ORDER, idOf, outlineChanges, type OutlinedChange } from "../changes-outline.ts";
import { describeMeasureChange } from "../describe-changes.ts";
import { partsOf, placePath, placeTitle, type ChangesPlace } from "../changes-place.ts";
import { countChanged, narrowChanges } from "../narrow-changes.ts";
import type { EditionNode } from "../edition-node.ts";
import { measureTitle } from "../measure-title.ts";
import type { PageFrame, SiteLink } from "../page-frame.ts";
import type { SiteModel } from "../site-model.ts";
import { toneBetween, type Tone } from "../tone-between.ts";
import { crumbsToHome } from "./crumbs.ts";

/** A choice of a filter: what it shows and how many measures it leaves. */
interface FilterChoice {
  /** The word in the page's `data-` attributes, e.g. `d3`. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** One changed measure in the list. */
interface ChangeItem {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly before?: CategoryView;
  readonly after?: CategoryView;
  readonly departments: readonly string[];
  readonly kinds: readonly ChangeKind[];
  /** The step of the category in words. */
  readonly step: string;
  readonly sentences: readonly string[];
  /** The keys of the filters that leave it. */
  readonly keys: { readonly kind: string; readonly department: string; readonly step: string };
}

/** The page of the changes between two editions. */
export interface ChangesView {
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly groups: readonly {
    readonly key: string;
    readonly title: string;
    readonly count: number;
    readonly items: readonly ChangeItem[];
  }[];
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
  /** The order of the groups in words. */
  readonly order: string;
  readonly table: SiteLink;
  readonly others: readonly SiteLink[];
}

/** The changes between two editions in the committee's order, with the filters. */
export function viewChanges(site: SiteModel, place: ChangesPlace): ChangesView {
  const { from, to, recommendation } = place;
  const whole = site.changesBetween(from, to);
  const changes = recommendation === undefined ? whole : narrowChanges(whole, recommendation);
  const parts = partsOf(site, place);
  const found = outlineChanges(changes).map(({ key, title, changes: members }) => ({
    key,
    title,
    count: members.length,
    items: parts.length > 0 ? [] : members.map((change) => toItem(from, to, change)),
  }));
  const items = found.flatMap((group) => group.items);
  const filters = {
    kinds: chooseBy(items, "k", ({ kinds }) => kinds, KINDS),
    departments: chooseBy(items, "d", ({ departments }) => departments),
    steps: chooseBy(items, "s", ({ step }) => [step]),
  };
  return {
    from: from.name,
    to: to.name,
    title: placeTitle(place),
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
    order: CHANGES_ORDER,
    total: countChanged(changes),
    ...(recommendation === undefined && { unchanged: changes.unchanged }),
    filters,
    table: { label: "新旧対照表（印刷用）", path: `${placePath(place)}table/` },
    others: listPairs(site)
      .filter((pair) => pair.from !== from || pair.to !== to)
      .map((pair) => pair.link),
  };
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

/** Every two editions, the newest later one first, and among them the nearest earlier one first. */
export function listPairs(
  site: SiteModel,
): readonly { readonly from: EditionNode; readonly to: EditionNode; readonly link: SiteLink }[] {
  return site.editions.toReversed().flatMap((to) => {
    const earlier = site.editions.slice(0, site.editions.indexOf(to)).toReversed();
    return earlier.map((from) => ({
      from,
      to,
      link: { label: `${from.name} → ${to.fullName}`, path: changesPath(from.slug, to.slug) },
    }));
  });
}

/** The kinds of change in the order of the filter. */
const KINDS: readonly ChangeKind[] = [
  "区分",
  "担当",
  "組織名",
  "数値",
  "実質",
  "字句",
  "表記",
  "据置",
];

function toItem(
  from: EditionNode,
  to: EditionNode,
  change: OutlinedChange,
): Omit<ChangeItem, "keys"> {
  const id = idOf(change);
  const node = change.after === undefined ? from : to;
  const measure = node.measures.get(id);
  const old = change.before === undefined ? undefined : from.measures.get(change.before);
  const now = change.after === undefined ? undefined : to.measures.get(change.after);
  return {
    id,
    title: measure === undefined ? "" : measureTitle(measure, node),
    path: recordPath(node.slug, id),
    ...(old !== undefined && { before: toCategory(old.category, from) }),
    ...(now !== undefined && { after: toCategory(now.category, to) }),
    departments: [...new Set([...(old?.departments ?? []), ...(now?.departments ?? [])])],
    kinds: change.change?.kinds ?? [],
    step: stepOf(old?.category, now?.category),
    sentences: sentencesOf(change, toneBetween(from, to)),
  };
}

function sentencesOf({ before, after, change }: OutlinedChange, tone: Tone): readonly string[] {
  if (change !== undefined) return describeMeasureChange(change, tone);
  if (after === undefined) return ["後の年度版にはありません（削除）。"];
  if (before === undefined) return ["新しく加わりました。"];
  return [`番号が${before}から${after}に変わりました。`];
}

/** The step of the category in words: 継続 → 拡充, 継続のまま, 追加（新規）, 削除（終了）. */
function stepOf(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return `追加（${to}）`;
  if (to === undefined) return `削除（${from}）`;
  return from === to ? `${to}のまま` : `${from} → ${to}`;
}

function chooseBy(
  items: readonly Omit<ChangeItem, "keys">[],
  letter: string,
  wordsOf: (item: Omit<ChangeItem, "keys">) => readonly string[],
  order: readonly string[] = [],
): readonly FilterChoice[] {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const word of wordsOf(item)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1))
    .map(([label, count], place) => ({ key: `${letter}${place}`, label, count }));
}

function keysOf(choices: readonly FilterChoice[], words: readonly string[]): string {
  return choices
    .filter(({ label }) => words.includes(label))
    .map(({ key }) => key)
    .join(" ");
}
