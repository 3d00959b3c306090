import type { EditionNode } from "./edition-node.ts";
import type { SiteModel } from "./site-model.ts";

/** The editions that are published and say when (公表日), the newest first: those of which the feed can tell. */
export function datedEditions(site: Pick<SiteModel, "editions">): readonly EditionNode[] {
  return site.editions
    .filter(({ published, publishedOn }) => published && publishedOn !== undefined)
    .toReversed();
}

/** Whether the site has a feed: it needs its address, and something to tell. */
export function hasFeed(site: SiteModel): boolean {
  return site.input.address !== undefined && datedEditions(site).length > 0;
}
