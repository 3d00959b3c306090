// @ts-check
/** @import { SearchIndex } from "../search/indexed-entry.ts" */

const root = new URL("../", document.baseURI);

/** @type {Map<string, Promise<SearchIndex>>} */
const indexes = new Map();

/**
 * The indexes of editions, each read when it is first asked for; and the editions whose index could not be read, which are asked for anew the next time.
 * @param {readonly string[]} slugs
 * @returns {Promise<{ readonly read: readonly SearchIndex[], readonly unread: readonly string[] }>}
 */
export async function loadIndexes(slugs) {
  const settled = await Promise.allSettled(slugs.map(load));
  const unread = slugs.filter((_, place) => settled[place]?.status === "rejected");
  for (const slug of unread) indexes.delete(slug);
  const read = settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  return { read, unread };
}

function load(/** @type {string} */ slug) {
  const known = indexes.get(slug) ?? fetchIndex(slug);
  indexes.set(slug, known);
  return known;
}

async function fetchIndex(/** @type {string} */ slug) {
  const response = await fetch(new URL(`search/${slug}.json`, root));
  if (!response.ok) throw new Error(`search/${slug}.json: ${response.status}`);
  return response.json();
}
