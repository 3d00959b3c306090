import { UserError } from "@torikumi/record";
import type { SiteModel } from "../model/site-model.ts";
import { aboutPage } from "../pages/about/about-page.ts";
import { frameAbout, viewAbout } from "../pages/about/about-view.ts";
import { categoryPage } from "../pages/category/category-page.ts";
import { frameCategory, listCategories, viewCategory } from "../pages/category/category-view.ts";
import { dataPage } from "../pages/data/data-page.ts";
import { frameData, viewData, type SiteFiles } from "../pages/data/data-view.ts";
import { frontPage } from "../pages/front/front-page.ts";
import { frameFront, viewFront } from "../pages/front/front-view.ts";
import { easyPage, frameEasy, viewEasy } from "../pages/language/easy-page.ts";
import { englishPage } from "../pages/language/english-page.ts";
import { frameEnglish, viewEnglish } from "../pages/language/english-view.ts";
import { mapPage } from "../pages/map/map-page.ts";
import { mapPlaces } from "../pages/map/map-place.ts";
import { frameMap, viewMap } from "../pages/map/map-view.ts";
import { matrixPage } from "../pages/matrix/matrix-page.ts";
import { frameMatrix, viewMatrix } from "../pages/matrix/matrix-view.ts";
import { frameMissing, missingPage } from "../pages/missing/missing-page.ts";
import { searchPage } from "../pages/search/search-page.ts";
import { frameSearch, viewSearch } from "../pages/search/search-view.ts";
import { listDepartmentPages } from "./lists/list-department-pages.ts";
import { listOpinionPages } from "./lists/list-opinion-pages.ts";
import { unchangedPage } from "../pages/unchanged/unchanged-page.ts";
import { frameUnchanged, viewUnchanged } from "../pages/unchanged/unchanged-view.ts";
import { listChangePages } from "./lists/list-change-pages.ts";
import { listEditionPages } from "./lists/list-edition-pages.ts";
import { listStoryPages } from "./lists/list-story-pages.ts";
import type { SitePage } from "./site-page.ts";

const NO_FILES: SiteFiles = { files: new Map(), missing: new Map() };

/** All the pages of the site. Throws a `UserError` where two would have one address; capitals make no other address on many a disk. */
export function listPages(site: SiteModel, files = NO_FILES): readonly SitePage[] {
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
  return [
    { frame: frameFront(site), render: (root) => frontPage(viewFront(site), root) },
    ...site.editions.flatMap((node) => listEditionPages(site, node)),
    ...listChangePages(site),
    ...listStoryPages(site),
    ...listDepartmentPages(site),
    ...listOpinionPages(site),
    { frame: frameUnchanged(), render: (root) => unchangedPage(viewUnchanged(site), root) },
    ...mapPlaces(site).map((place) => ({
      frame: frameMap(place),
      render: (root: string) => mapPage(viewMap(site, place), root),
    })),
    ...listCategories(site).map((name) => ({
      frame: frameCategory(name),
      render: (root: string) => categoryPage(viewCategory(site, name), root),
    })),
    ...(listCategories(site).length === 0
      ? []
      : [{ frame: frameMatrix(), render: (root: string) => matrixPage(viewMatrix(site), root) }]),
    { frame: frameSearch(), render: () => searchPage(viewSearch(site)) },
    { frame: frameData(), render: (root) => dataPage(viewData(site, files), root) },
    { frame: frameAbout(), render: (root) => aboutPage(viewAbout(site), root) },
    { frame: frameEnglish(site), render: (root) => englishPage(viewEnglish(site), root) },
    { frame: frameEasy(site), render: (root) => easyPage(viewEasy(site), root) },
    { frame: frameMissing(), render: missingPage },
  ];
}
