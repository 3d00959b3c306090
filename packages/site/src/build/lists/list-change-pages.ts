import { changesIndexPage, frameChangesIndex } from "../../pages/changes/changes-index-page.ts";
import { changesPage } from "../../pages/changes/changes-page.ts";
import { listPlaces, partsOf, type ChangesPlace } from "../../pages/changes/changes-place.ts";
import {
  frameChanges,
  linkPairs,
  listPairs,
  viewChanges,
} from "../../pages/changes/changes-view.ts";
import { frameLost, lostPage, viewLost } from "../../pages/changes/lost-page.ts";
import { narrowPage } from "../../pages/changes/narrow-page.ts";
import { narrowPlaces } from "../../pages/changes/narrow-place.ts";
import { frameNarrow, narrowChoices, viewNarrow } from "../../pages/changes/narrow-view.ts";
import { tablePage } from "../../pages/changes/table-page.ts";
import { frameTable, viewTable } from "../../pages/changes/table-view.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import type { SiteModel } from "../../model/site-model.ts";
import type { SitePage } from "../site-page.ts";

/** The list of the changes between editions. */
export function listChangesIndex(site: SiteModel): SitePage {
  const links = linkPairs(site);
  return { frame: frameChangesIndex(), render: (root) => changesIndexPage(links, root) };
}

/** The pages of the changes that led to some editions: for each pair all changes, those of each kind, and the table. */
export function listChangePages(
  site: SiteModel,
  editions: readonly EditionNode[],
): readonly SitePage[] {
  return listPairs(site)
    .filter(({ to }) => editions.includes(to))
    .flatMap(({ from, to }) => listPairPages(site, { from, to }));
}

function listPairPages(site: SiteModel, pair: ChangesPlace): readonly SitePage[] {
  const narrow = narrowPlaces(site, pair);
  const isYear = pair.to.previousYear === pair.from;
  const lost = frameLost(pair);
  const choices = [
    ...narrowChoices(narrow),
    ...(isYear
      ? [
          {
            link: { label: "報告に見当たらない予定", path: lost.path },
            count: viewLost(site, pair).count,
            isHere: false,
          },
        ]
      : []),
  ];
  return [
    ...listPlaces(site, pair).flatMap((place) => [
      {
        frame: {
          ...frameChanges(place),
          // A page that is split has nothing to filter.
          ...(partsOf(site, place).length === 0 && { script: "filter" as const }),
        },
        render: (root: string) => changesPage(viewChanges(site, place, choices), root),
      },
      {
        frame: frameTable(place),
        render: (root: string) => tablePage(viewTable(site, place), root),
      },
    ]),
    ...narrow.map((place) => ({
      frame: frameNarrow(place),
      render: (root: string) => narrowPage(viewNarrow(place, narrow), root),
    })),
    ...(isYear
      ? [{ frame: lost, render: (root: string) => lostPage(viewLost(site, pair), root) }]
      : []),
  ];
}
