import { UserError } from "@torikumi/record";
import type { EditionNode } from "../model/edition-node.ts";
import type { SiteModel } from "../model/site-model.ts";
import { aboutPage } from "../pages/about/about-page.ts";
import { frameAbout, viewAbout } from "../pages/about/about-view.ts";
import { changesIndexPage, frameChangesIndex } from "../pages/changes/changes-index-page.ts";
import { changesPage } from "../pages/changes/changes-page.ts";
import { listPlaces } from "../pages/changes/changes-place.ts";
import { frameChanges, listPairs, viewChanges } from "../pages/changes/changes-view.ts";
import { tablePage } from "../pages/changes/table-page.ts";
import { frameTable, viewTable } from "../pages/changes/table-view.ts";
import { dataPage } from "../pages/data/data-page.ts";
import { frameData, viewData, type SiteFiles } from "../pages/data/data-view.ts";
import { frontPage } from "../pages/front/front-page.ts";
import { frameFront, viewFront } from "../pages/front/front-view.ts";
import { matrixPage } from "../pages/matrix/matrix-page.ts";
import { frameMatrix, viewMatrix } from "../pages/matrix/matrix-view.ts";
import { frameMissing, missingPage } from "../pages/missing/missing-page.ts";
import { searchPage } from "../pages/search/search-page.ts";
import { frameSearch, viewSearch } from "../pages/search/search-view.ts";
import { listDepartmentPages } from "./list-department-pages.ts";
import { listOpinionPages } from "./list-opinion-pages.ts";
import { listEditionPages } from "./list-edition-pages.ts";
import { listStoryPages } from "./list-story-pages.ts";
import type { SitePage } from "./site-page.ts";

/** All the pages of the site. Throws a `UserError` where two would have one address; capitals make no other address on many a disk. */
export function listPages(site: SiteModel, files: SiteFiles): readonly SitePage[] {
  const pages = gatherPages(site, files);
  const known = new Map<string, string>();
  for (const { frame } of pages) {
    const path = frame.path.toLowerCase();
    const other = known.get(path);
    if (other !== undefined)
      throw new UserError(
        `「${other}」と「${frame.title}」のページが、同じアドレス ${path} になります。取組方針の記号か番号のどちらかを改めてください。`,
      );
    known.set(path, frame.title);
  }
  return pages;
}

function gatherPages(site: SiteModel, files: SiteFiles): readonly SitePage[] {
  const pairs = listPairs(site);
  return [
    { frame: frameFront(site), render: (root) => frontPage(viewFront(site), root) },
    ...site.editions.flatMap((node) => listEditionPages(site, node)),
    {
      frame: frameChangesIndex(),
      render: (root) =>
        changesIndexPage(
          pairs.map(({ link }) => link),
          root,
        ),
    },
    ...pairs.flatMap(({ from, to }) => listComparisonPages(site, { from, to })),
    ...listStoryPages(site),
    ...listDepartmentPages(site),
    ...listOpinionPages(site),
    { frame: frameMatrix(), render: (root) => matrixPage(viewMatrix(site), root) },
    { frame: frameSearch(), render: () => searchPage(viewSearch(site)) },
    { frame: frameData(), render: (root) => dataPage(viewData(site, files), root) },
    { frame: frameAbout(), render: (root) => aboutPage(viewAbout(site), root) },
    { frame: frameMissing(), render: missingPage },
  ];
}

function listComparisonPages(
  site: SiteModel,
  pair: { readonly from: EditionNode; readonly to: EditionNode },
): readonly SitePage[] {
  return listPlaces(site, pair).flatMap((place) => [
    {
      frame: frameChanges(place),
      render: (root: string) => changesPage(viewChanges(site, place), root),
    },
    { frame: frameTable(place), render: (root: string) => tablePage(viewTable(site, place), root) },
  ]);
}
