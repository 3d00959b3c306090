import { changesPath, type SitePath } from "../../model/addresses.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import {
  CHANGES_LIMIT,
  changedRecommendations,
  countChanged,
  narrowChanges,
} from "./narrow-changes.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";

/** Which changes a page shows: those between two editions, all of them or those of one recommendation. */
export interface ChangesPlace {
  readonly from: EditionNode;
  readonly to: EditionNode;
  readonly recommendation?: number;
}

/** The page of these changes: `changes/r7-r8/`, `changes/r7-r8/3/`. */
export function placePath({ from, to, recommendation }: ChangesPlace): SitePath {
  const whole = changesPath(from.slug, to.slug);
  return recommendation === undefined ? whole : `${whole}${recommendation}/`;
}

/** The pages of the changes between two editions: one, or one more for each recommendation where there are too many for one. */
export function listPlaces(site: SiteModel, pair: ChangesPlace): readonly ChangesPlace[] {
  return [pair, ...partsOf(site, pair).map(({ place }) => place)];
}

/** The recommendations that the changes are split into, with the way to each; empty where they stand on one page. */
export function partsOf(
  site: SiteModel,
  place: ChangesPlace,
): readonly { readonly place: ChangesPlace; readonly link: SiteLink }[] {
  const { from, to } = place;
  const changes = site.changesBetween(from, to);
  if (place.recommendation !== undefined || countChanged(changes) <= CHANGES_LIMIT) return [];
  return changedRecommendations(changes).map((recommendation) => {
    const part = { from, to, recommendation };
    const count = countChanged(narrowChanges(changes, recommendation));
    return {
      place: part,
      link: { label: `提言${recommendation}（${count}件）`, path: placePath(part) },
    };
  });
}

/** The name of these changes: 令和7年度版から令和8年度版・案への変更. */
export function placeTitle({ from, to, recommendation }: ChangesPlace): string {
  const part = recommendation === undefined ? "" : `（提言${recommendation}）`;
  return `${from.name}から${to.fullName}への変更${part}`;
}
