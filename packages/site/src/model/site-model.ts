import { compareEditions } from "@torikumi/diff";
import type { EditionChanges, MeasureChange } from "@torikumi/diff";
import { outlineChanges, outlineEdition, ownOpinions } from "@torikumi/outline";
import type {
  ChangesOutline,
  EditionNames,
  figureSeries,
  OutlinedMeasure,
  outlinePromises,
} from "@torikumi/outline";
import { compareEditionIds, editionName, parseEditionId, UserError } from "@torikumi/record";
import type { MeasureId } from "@torikumi/record";
import type { SitePath } from "./addresses.ts";
import type { EditionNode } from "./edition-node.ts";
import { opinionsByMeasure } from "./opinion/opinions-by-measure.ts";
import { FIND_ANEW, type Recall } from "./recall/recall.ts";
import { recallFigures } from "./recall/recall-figures.ts";
import { recallPromises } from "./recall/recall-promises.ts";
import type { SiteEdition, SiteInput } from "./site-input.ts";
import type { SiteLink } from "./site-link.ts";

/** All that the pages of published editions know of what is not published. */
interface Later {
  /** The drafts, the oldest first. */
  readonly drafts: readonly { readonly id: string; readonly fullName: string }[];
  /** The ways to the comparisons of drafts, the newest first. */
  readonly pairs: readonly SiteLink[];
  /** Where the story of each published measure stands: a draft may have an id that takes its address. */
  readonly stories: ReadonlyMap<MeasureId, SitePath>;
}

/** Everything that the pages are made from. */
export interface SiteModel {
  readonly input: SiteInput;
  /** From the oldest to the newest; never empty. */
  readonly editions: readonly EditionNode[];
  readonly newest: EditionNode;
  /** The newest published edition; the newest of all where none is published. */
  readonly current: EditionNode;
  /** The edition that stands for each fiscal year, the oldest first: its last correction. A time series has these steps. */
  readonly years: readonly EditionNode[];
  /** Of the site of published editions alone: what it knows of the rest. */
  readonly later?: Later;
  /** Computed once for each pair and kept. */
  readonly changesBetween: (from: EditionNode, to: EditionNode) => EditionChanges;
  /** The same changes as they are told. */
  readonly outlineBetween: (from: EditionNode, to: EditionNode) => ChangesOutline;
  /** What is told of one measure between two editions, by its id in the later one; undefined where nothing is. */
  readonly outlineOf: (
    from: EditionNode,
    to: EditionNode,
    id: MeasureId,
  ) => OutlinedMeasure | undefined;
  /** The change of one measure between two editions, by its id in the later one; undefined where it did not change. */
  readonly changeOf: (
    from: EditionNode,
    to: EditionNode,
    id: MeasureId,
  ) => MeasureChange | undefined;
  /** The figures of a measure through its editions. */
  readonly figuresOf: typeof figureSeries;
  /** What became of the promises of a measure. */
  readonly promisesOf: typeof outlinePromises;
}

/**
 * Puts the editions in order. Throws a `UserError` where there is none or where two claim the same address.
 * The same input gives the same model, in whatever order the editions come, and whatever is recalled.
 */
export function readSite(input: SiteInput, recall: Recall = FIND_ANEW): SiteModel {
  const sorted = input.editions.toSorted(
    (a, b) =>
      compareEditionIds(a.id, b.id) ||
      Number(b.published) - Number(a.published) ||
      (a.label < b.label ? -1 : 1),
  );
  const editions: EditionNode[] = [];
  for (const given of sorted) editions.push(toNode(given, editions));
  const newest = editions.at(-1);
  if (newest === undefined) {
    throw new UserError(
      "サイトにする年度版がありません。年度版のフォルダー（例: records）か、年度版のタグ（例: r7）を用意してください。",
    );
  }
  const promisesOf = recallPromises(recall);
  const known = new Map<string, Compared>();
  const compare = (from: EditionNode, to: EditionNode): Compared => {
    const key = `${from.slug} ${to.slug}`;
    const found = known.get(key) ?? compareNodes(from, to, promisesOf);
    known.set(key, found);
    return found;
  };
  return {
    input,
    editions,
    newest,
    current: editions.findLast(({ published }) => published) ?? newest,
    years: [...Map.groupBy(editions, yearOf).values()].map(standing),
    changesBetween: (from, to) => compare(from, to).changes,
    outlineBetween: (from, to) => compare(from, to).outline().whole,
    outlineOf: (from, to, id) => compare(from, to).outline().byId.get(id),
    changeOf: (from, to, id) => compare(from, to).byId.get(id),
    figuresOf: recallFigures(recall),
    promisesOf,
  };
}

interface Compared {
  readonly changes: EditionChanges;
  readonly byId: ReadonlyMap<MeasureId, MeasureChange>;
  /** Made when it is first asked for. */
  readonly outline: () => OutlinedChanges;
}

interface OutlinedChanges {
  readonly whole: ChangesOutline;
  readonly byId: ReadonlyMap<MeasureId, OutlinedMeasure>;
}

function compareNodes(
  from: EditionNode,
  to: EditionNode,
  promisesOf: typeof outlinePromises,
): Compared {
  const changes = compareEditions(from.edition, to.edition);
  let outline: OutlinedChanges | undefined;
  return {
    changes,
    byId: new Map(changes.changed.map((change) => [change.id, change])),
    outline: () => (outline ??= tell(changes, { from, to, promisesOf })),
  };
}

function tell(
  changes: EditionChanges,
  {
    from,
    to,
    promisesOf,
  }: {
    readonly from: EditionNode;
    readonly to: EditionNode;
    readonly promisesOf: typeof outlinePromises;
  },
): OutlinedChanges {
  const editions = { before: from.edition, after: to.edition };
  const options = { names: namesBetween(from, to), promisesOf };
  const whole = outlineChanges(changes, editions, options);
  const measures = whole.parts.flatMap((part) => part.measures);
  return {
    whole,
    byId: new Map(measures.flatMap((one) => (one.after === undefined ? [] : [[one.id, one]]))),
  };
}

/** The names over the two sides of a comparison; those of drafts say so, and two states of one edition are told apart. */
export function namesBetween(from: EditionNode, to: EditionNode): EditionNames {
  const [before, after] = [from.fullName, to.fullName];
  return before === after
    ? { before: `${before}（変更前）`, after: `${after}（変更後）` }
    : { before, after };
}

function toNode(given: SiteEdition, before: readonly EditionNode[]): EditionNode {
  const isTaken = before.some(({ id }) => id === given.id);
  const slug = isTaken || parseEditionId(given.id) === undefined ? "draft" : given.id;
  if (before.some((node) => node.slug === slug) || (isTaken && given.published)) {
    const labels = [...before.filter(({ id }) => id === given.id), given].map(({ label }) => label);
    throw new UserError(
      `年度版「${given.id}」が2つあります（${labels.map((label) => `「${label}」`).join("と")}）。どちらか一方だけを指定するか、タグの名前を中の年度版に合わせてください。`,
    );
  }
  const page = given.edition.index?.value;
  const year = yearOf(given);
  const earlier = before.filter((node) => yearOf(node) < year);
  const [lastYear] = earlier.slice(-1).map(yearOf);
  const { publishedOn } = page ?? {};
  const name = editionName(given.id);
  const previousYear =
    lastYear === undefined
      ? undefined
      : standing(earlier.filter((node) => yearOf(node) === lastYear));
  return {
    slug,
    id: given.id,
    name,
    fullName: given.published ? name : `${name}・案`,
    label: given.label,
    published: given.published,
    ...(given.revision !== undefined && { revision: given.revision }),
    ...(given.reasons !== undefined && { reasons: given.reasons }),
    ...(given.progress !== undefined && !given.published && { progress: given.progress }),
    edition: given.edition,
    measures: new Map([...given.edition.measures].map(([id, { value }]) => [id, value])),
    ids: [...given.edition.measures.keys()],
    order: new Map([...given.edition.measures.keys()].map((id, place) => [id, place])),
    opinions: ownOpinions(given.edition),
    ledger: opinionsByMeasure(given.edition, previousYear),
    outline: outlineEdition(given.edition),
    categories: page?.categories ?? [],
    register: given.edition.register?.value ?? [],
    ...(publishedOn !== undefined && { publishedOn }),
    previousYear,
    corrects: before.findLast((node) => node.published && yearOf(node) === year),
  };
}

/** The fiscal year; a draft without an id of an edition comes last. */
function yearOf({ id }: { readonly id: string }): number {
  return parseEditionId(id)?.fiscalYear ?? Infinity;
}

/** Which of the editions of one year stands: the last that is published, else the last. */
function standing(ofYear: readonly EditionNode[]): EditionNode {
  return ofYear.findLast(({ published }) => published) ?? (ofYear.at(-1) as EditionNode);
}
