import { escapeXml } from "./escape-xml.ts";

/** A feed: what it tells of, and its entries, the newest first. */
export interface AtomFeed {
  readonly title: string;
  readonly author: string;
  /** Full addresses: of the page that the feed belongs to, and of the feed. */
  readonly address: string;
  readonly self: string;
  readonly entries: readonly AtomEntry[];
}

/** An entry of a feed. */
export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  /** Full address of the page. */
  readonly link: string;
  /** The day of publication, 2026-08-20. */
  readonly day: string;
  readonly sentences: readonly string[];
}

/** A feed as Atom (RFC 4287); it is as new as its newest entry, whenever it is made. */
export function atomFeed({ title, author, address, self, entries }: AtomFeed): string {
  const newest = entries
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">',
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(address)}</id>`,
    `<link href="${escapeXml(address)}"/>`,
    `<link rel="self" href="${escapeXml(self)}"/>`,
    `<updated>${newest ?? ""}T00:00:00+09:00</updated>`,
    `<author><name>${escapeXml(author)}</name></author>`,
    ...entries.map(atomEntry),
    "</feed>",
    "",
  ].join("\n");
}

function atomEntry({ id, title, link, day, sentences }: AtomEntry): string {
  return [
    "<entry>",
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(id)}</id>`,
    `<link href="${escapeXml(link)}"/>`,
    `<updated>${day}T00:00:00+09:00</updated>`,
    `<content type="text">${escapeXml(sentences.join("\n"))}</content>`,
    "</entry>",
  ].join("\n");
}
