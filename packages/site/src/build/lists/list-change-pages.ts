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
import { toPage, type SitePage } from "../site-page.ts";

/** The list of the changes between editions. */
export function listChangesIndex(site: SiteModel): SitePage {
  const links = linkPairs(site);
  return toPage(frameChangesIndex(), () => links, changesIndexPage);
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
  const lost = isYear ? viewLost(site, pair) : undefined;
  const lostFrame = frameLost(pair);
  const choices = [
    ...narrowChoices(narrow),
    ...(lost === undefined
      ? []
      : [
          {
            link: { label: "報告に見当たらない予定", path: lostFrame.path },
            count: lost.count,
            isHere: false,
          },
        ]),
  ];
  return [
    ...listPlaces(site, pair).flatMap((place) => [
      toPage(
        {
          ...frameChanges(place),
          // A page that is split has nothing to filter.
          ...(partsOf(site, place).length === 0 && { script: "filter" as const }),
        },
        () => viewChanges(site, place, choices),
        changesPage,
      ),
      toPage(frameTable(place), () => viewTable(site, place), tablePage),
    ]),
    ...narrow.map((place) =>
      toPage(frameNarrow(place), () => viewNarrow(place, narrow), narrowPage),
    ),
    ...(lost === undefined ? [] : [toPage(lostFrame, () => lost, lostPage)]),
  ];
}
