import { UserError } from "@torikumi/record";
import { departmentLines, type DepartmentLine } from "../model/department/department-lines.ts";
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
import { listDepartmentPages, listDepartmentYears } from "./lists/list-department-pages.ts";
import { listOpinionPages } from "./lists/list-opinion-pages.ts";
import { unchangedPage } from "../pages/unchanged/unchanged-page.ts";
import { frameUnchanged, viewUnchanged } from "../pages/unchanged/unchanged-view.ts";
import { listChangePages, listChangesIndex } from "./lists/list-change-pages.ts";
import { listEditionPages } from "./lists/list-edition-pages.ts";
import { listStoryPages } from "./lists/list-story-pages.ts";
import { publishedSite } from "./published/published-site.ts";
import { toListed, toPage, type ListedPage, type SitePage } from "./site-page.ts";

const NO_FILES: SiteFiles = { files: new Map(), missing: new Map() };

/** All the pages of the site. Throws a `UserError` where two would have one address. */
export function listPages(site: SiteModel, files = NO_FILES): readonly SitePage[] {
  const published = publishedSite(site);
  const lines = departmentLines(site);
  const pages = [
    ...listOtherPages(site, { files, published, lines }),
    ...(published === undefined ? [] : publishedPages(published, lines)).flatMap(({ list }) =>
      list(),
    ),
  ];
  checkAddresses(pages.map(toListed));
  return pages;
}

/** Throws a `UserError` where two pages would have one address; capitals make no other address on many a disk. */
export function checkAddresses(pages: readonly ListedPage[]): void {
  const known = new Map<string, string>();
  for (const page of pages) {
    const path = page.path.toLowerCase();
    const other = known.get(path);
    if (other !== undefined)
      throw new UserError(
        `「${other}」と「${page.title}」のページが、同じアドレス ${path} になります。取組方針の記号か番号のどちらかを改めてください。`,
      );
    known.set(path, page.title);
  }
}

/** Pages that are the same as long as the published editions are, and a few facts. */
export interface PublishedPages {
  /** What these pages are called among the others. */
  readonly name: string;
  /** What they know beside the site of the published editions: plain data. */
  readonly facts: unknown;
  readonly list: () => readonly SitePage[];
}

/** The pages in the site of the published editions: those of each edition and of the changes to it, and of each department's years. */
export function publishedPages(
  published: SiteModel,
  lines: readonly DepartmentLine[],
): readonly PublishedPages[] {
  const { editions } = published;
  const ofEditions = (): readonly SitePage[] => [
    ...editions.flatMap((node) => listEditionPages(published, node)),
    ...listChangePages(published, editions),
  ];
  return [
    { name: "editions", facts: null, list: ofEditions },
    ...listDepartmentYears(published, lines, editions).map(({ thread, list }) => ({
      name: thread?.path ?? "departments/",
      facts: thread ?? null,
      list,
    })),
  ];
}

/** All pages but those in the site of the published editions, where these have one. */
export function listOtherPages(
  site: SiteModel,
  {
    files,
    published,
    lines,
  }: {
    readonly files: SiteFiles;
    readonly published: SiteModel | undefined;
    readonly lines: readonly DepartmentLine[];
  },
): readonly SitePage[] {
  const editions = site.editions.slice(published?.editions.length ?? 0);
  return [
    toPage(frameFront(site), () => viewFront(site), frontPage),
    ...editions.flatMap((node) => listEditionPages(site, node)),
    listChangesIndex(site),
    ...listChangePages(site, editions),
    ...listStoryPages(site),
    ...listDepartmentPages(site, lines),
    ...listDepartmentYears(site, lines, editions).flatMap(({ list }) => list()),
    ...listOpinionPages(site),
    toPage(frameUnchanged(), () => viewUnchanged(site), unchangedPage),
    ...mapPlaces(site).map((place) => toPage(frameMap(place), () => viewMap(site, place), mapPage)),
    ...listCategories(site).map((name) =>
      toPage(frameCategory(name), () => viewCategory(site, name), categoryPage),
    ),
    ...(listCategories(site).length === 0
      ? []
      : [toPage(frameMatrix(), () => viewMatrix(site), matrixPage)]),
    toPage(frameSearch(), () => viewSearch(site), searchPage),
    toPage(frameData(), () => viewData(site, files), dataPage),
    toPage(frameAbout(), () => viewAbout(site), aboutPage),
    toPage(frameEnglish(site), () => viewEnglish(site), englishPage),
    toPage(frameEasy(site), () => viewEasy(site), easyPage),
    toPage(
      frameMissing(),
      () => undefined,
      (_, root) => missingPage(root),
    ),
  ];
}
