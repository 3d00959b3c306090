import { leadingFigures, listEvents } from "@torikumi/outline";
import { changesPath } from "../../model/addresses.ts";
import { datedEditions } from "../../model/dated-editions.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { countChanged } from "../../pages/changes/narrow-changes.ts";
import { atomFeed } from "./atom-feed.ts";

/** How many sentences an entry of the feed says of the figures. */
const SENTENCES = 10;

/** The feed of the site: one entry for each published edition, dated with its day of publication. */
export function siteFeed(site: SiteModel, siteName: string): string {
  const address = site.input.address ?? "";
  return atomFeed({
    title: siteName,
    author: site.current.edition.index?.value.publisher ?? siteName,
    address,
    self: `${address}feed.xml`,
    entries: datedEditions(site).map((node) => {
      const { path, sentences } = newsOf(site, node);
      return {
        id: `${address}${node.slug}/`,
        title: `${node.name}を公表しました`,
        link: `${address}${path}`,
        day: node.publishedOn ?? "",
        sentences,
      };
    }),
  });
}

/** What there is to tell: of a correction how much it corrects, else what changed since the year before. */
function newsOf(
  site: SiteModel,
  node: EditionNode,
): { readonly path: string; readonly sentences: readonly string[] } {
  const { corrects, previousYear, slug } = node;
  if (corrects !== undefined) {
    const count = countChanged(site.changesBetween(corrects, node));
    return {
      path: `${changesPath(corrects.slug, slug)}table/`,
      sentences: [
        `${corrects.name}の取組${count}件を訂正しました。`,
        node.reasons?.all ?? "",
      ].filter((sentence) => sentence !== ""),
    };
  }
  if (previousYear === undefined)
    return { path: `${slug}/`, sentences: [`取組${node.measures.size}件を公表しました。`] };
  const changes = site.changesBetween(previousYear, node);
  return {
    path: changesPath(previousYear.slug, slug),
    sentences: [
      ...listEvents(site.outlineBetween(previousYear, node)),
      ...leadingFigures(changes, node.edition, { limit: SENTENCES }),
    ].map(({ id, title, text }) => `${id}　${title}：${text}`),
  };
}
