import { leadingFigures, listEvents } from "@torikumi/outline";
import { parseEditionId } from "@torikumi/record";
import { changesPath } from "../model/addresses.ts";
import { escapeXml } from "./escape-xml.ts";
import type { SiteModel } from "../model/site-model.ts";

/** How many sentences an entry of the feed says of the figures. */
const SENTENCES = 10;

/**
 * The Atom feed of the changes: one entry for each published edition, the newest first. An edition has no date of its own, so an entry is
 * dated to the first day of its fiscal year (corrections a second later each), which never changes.
 */
export function renderFeed(site: SiteModel, siteName: string): string {
  const address = site.input.address ?? "";
  const entries = site.editions
    .filter(({ published }) => published)
    .toReversed()
    .map((node) => {
      const { previous } = node;
      const path = previous === undefined ? `${node.slug}/` : changesPath(previous.slug, node.slug);
      const changes = previous === undefined ? undefined : site.changesBetween(previous, node);
      const sentences =
        previous === undefined || changes === undefined
          ? [`取組${node.measures.size}件を公表しました。`]
          : [
              ...listEvents(site.outlineBetween(previous, node)),
              ...leadingFigures(changes, node.edition, { limit: SENTENCES }),
            ].map(({ id, title, text }) => `${id}　${title}：${text}`);
      return [
        "<entry>",
        `<title>${escapeXml(`${node.name}を公表しました`)}</title>`,
        `<id>${escapeXml(`${address}${node.slug}/`)}</id>`,
        `<link href="${escapeXml(`${address}${path}`)}"/>`,
        `<updated>${dateOf(node.id)}</updated>`,
        `<content type="text">${escapeXml(sentences.join("\n"))}</content>`,
        "</entry>",
      ].join("\n");
    });
  const newest = site.editions.findLast(({ published }) => published);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">',
    `<title>${escapeXml(siteName)}</title>`,
    `<id>${escapeXml(address)}</id>`,
    `<link href="${escapeXml(address)}"/>`,
    `<link rel="self" href="${escapeXml(`${address}feed.xml`)}"/>`,
    `<updated>${dateOf(newest?.id ?? "")}</updated>`,
    `<author><name>${escapeXml(siteName)}</name></author>`,
    ...entries,
    "</feed>",
    "",
  ].join("\n");
}

function dateOf(id: string): string {
  const { fiscalYear = 1970, correction = 0 } = parseEditionId(id) ?? {};
  return `${fiscalYear}-04-01T00:00:${String(correction).padStart(2, "0")}+09:00`;
}
