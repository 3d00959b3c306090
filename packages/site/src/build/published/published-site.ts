import { figureSeries } from "@torikumi/outline";
import type { SiteModel } from "../../model/site-model.ts";
import { listPairs } from "../../pages/changes/changes-view.ts";
import { storiesOf } from "../../stories/story-index.ts";

/**
 * The site of the published editions alone. Their own pages, files and indexes are made from it: nothing of a draft but `later` reaches
 * them, and so nothing else of one can change them. Undefined where none is published, and where one comes after a draft.
 */
export function publishedSite(site: SiteModel): SiteModel | undefined {
  const editions = site.editions.filter(({ published }) => published);
  const newest = editions.at(-1);
  if (newest === undefined || editions.some((node, at) => node !== site.editions[at]))
    return undefined;
  const { name, address, repository, dataFiles } = site.input;
  const ids = new Set(editions.flatMap((node) => node.ids));
  const stories = [...storiesOf(site).values()].filter(({ id }) => ids.has(id));
  return {
    ...site,
    // Its pages are kept whole: of their figures nothing need be remembered.
    figuresOf: figureSeries,
    input: {
      editions: site.input.editions.filter(({ published }) => published),
      ...(name !== undefined && { name }),
      ...(address !== undefined && { address }),
      ...(repository !== undefined && { repository }),
      ...(dataFiles !== undefined && { dataFiles }),
    },
    editions,
    newest,
    current: newest,
    years: site.years.filter(({ published }) => published),
    later: {
      drafts: site.editions.slice(editions.length).map(({ id, fullName }) => ({ id, fullName })),
      pairs: listPairs(site).flatMap(({ to, link }) => (to.published ? [] : [link])),
      stories: new Map(stories.map(({ id, path }) => [id, path])),
    },
  };
}
