import { compareIds, type MeasureId } from "@torikumi/record";
import type { SitePath } from "../model/addresses.ts";
import { recordPath } from "../model/addresses.ts";
import { chainOf, type ChainLink } from "../model/measure-chain.ts";
import type { SiteModel } from "../model/site-model.ts";

/** A measure without a year: everything that it was up to the last edition that has it under its id. */
export interface MeasureStory {
  readonly id: MeasureId;
  /** `1-a-2/`, below the root. */
  readonly path: SitePath;
  /** From the oldest edition; never empty. */
  readonly chain: readonly ChainLink[];
  /** The last of the chain. */
  readonly last: ChainLink;
}

const known = new WeakMap<SiteModel, ReadonlyMap<MeasureId, MeasureStory>>();

/** The stories of all measures that an edition of some year has, by their ids, in the order of the ids. Made once for a site. */
export function storiesOf(site: SiteModel): ReadonlyMap<MeasureId, MeasureStory> {
  const found = known.get(site) ?? tellAll(site);
  known.set(site, found);
  return found;
}

/** Where the story of a measure stands. The measure has to be in an edition of some year. */
export function storyPath(site: SiteModel, id: MeasureId): SitePath | undefined {
  return site.later === undefined ? storiesOf(site).get(id)?.path : site.later.stories.get(id);
}

function tellAll(site: SiteModel): ReadonlyMap<MeasureId, MeasureStory> {
  const last = new Map(
    site.years.flatMap((node) => [...node.measures.keys()].map((id) => [id, node])),
  );
  const ids = [...last.keys()].toSorted(compareIds);
  const paths = pathsOf(ids, (id) => site.years.indexOf(last.get(id) ?? site.newest));
  return new Map(
    ids.map((id) => {
      const node = last.get(id) ?? site.newest;
      const path = paths.get(id) ?? "";
      return [id, { id, path, chain: chainOf(site, node, id), last: { node, id } }];
    }),
  );
}

/**
 * An address of its own for each id: `1-ア-2` and `1-A-2`, which two editions may have, would be one. The id that is used last has the
 * plain address, the others spell their letter by its code point.
 */
function pathsOf(
  ids: readonly MeasureId[],
  ageOf: (id: MeasureId) => number,
): ReadonlyMap<MeasureId, SitePath> {
  const plain = (id: MeasureId): SitePath => recordPath("", id).slice(1);
  return new Map(
    [...Map.groupBy(ids, plain)].flatMap(([path, members]) =>
      members
        .toSorted((a, b) => ageOf(b) - ageOf(a) || compareIds(a, b))
        .map((id, place) => [id, place === 0 ? path : spelledOut(id)]),
    ),
  );
}

function spelledOut(id: MeasureId): SitePath {
  const [number = "", letter = "", serial = ""] = id.split("-");
  return `${number}-x${letter.codePointAt(0)?.toString(16)}-${serial}/`;
}
