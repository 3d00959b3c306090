import { leadingFigures, listEvents } from "@torikumi/outline";
import { changesPath } from "../model/addresses.ts";
import { datedEditions } from "../model/dated-editions.ts";
import type { EditionNode } from "../model/edition-node.ts";
import type { SiteModel } from "../model/site-model.ts";
import { countChanged } from "../pages/changes/narrow-changes.ts";
import { escapeXml } from "./escape-xml.ts";

/** How many sentences an entry of the feed says of the figures. */
const SENTENCES = 10;

/** The Atom feed: one entry for each published edition, dated with its day of publication. */
export function renderFeed(site: SiteModel, siteName: string): string {
  const address = site.input.address ?? "";
  const editions = datedEditions(site);
  const author = site.current.edition.index?.value.publisher ?? siteName;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">',
    `<title>${escapeXml(siteName)}</title>`,
    `<id>${escapeXml(address)}</id>`,
    `<link href="${escapeXml(address)}"/>`,
    `<link rel="self" href="${escapeXml(`${address}feed.xml`)}"/>`,
    `<updated>${newestDay(editions)}T00:00:00+09:00</updated>`,
    `<author><name>${escapeXml(author)}</name></author>`,
    ...editions.map((node) => entry(site, node, address)),
    "</feed>",
    "",
  ].join("\n");
}

function newestDay(editions: readonly EditionNode[]): string {
  return (
    editions
      .map(({ publishedOn = "" }) => publishedOn)
      .toSorted()
      .at(-1) ?? ""
  );
}

function entry(site: SiteModel, node: EditionNode, address: string): string {
  const { path, sentences } = newsOf(site, node);
  return [
    "<entry>",
    `<title>${escapeXml(`${node.name}を公表しました`)}</title>`,
    `<id>${escapeXml(`${address}${node.slug}/`)}</id>`,
    `<link href="${escapeXml(`${address}${path}`)}"/>`,
    `<updated>${node.publishedOn ?? ""}T00:00:00+09:00</updated>`,
    `<content type="text">${escapeXml(sentences.join("\n"))}</content>`,
    "</entry>",
  ].join("\n");
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
