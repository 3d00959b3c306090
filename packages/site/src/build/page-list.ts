import { PARTS_ORDER } from "@torikumi/outline";
import type { SitePath } from "../model/addresses.ts";
import { listPlaces } from "../model/changes-place.ts";
import type { PageFrame } from "../views/page-frame.ts";
import type { SiteModel } from "../model/site-model.ts";
import { frameAbout, viewAbout } from "../views/about-view.ts";
import { frameChanges, listPairs, viewChanges } from "../views/changes-view.ts";
import { crumbsToHome } from "../views/crumbs.ts";
import { frameData, viewData, type SiteFiles } from "../views/data-view.ts";
import {
  frameDepartment,
  frameDepartments,
  listDepartments,
  viewDepartment,
  viewDepartments,
} from "../views/department-view.ts";
import { frameEdition, viewEdition } from "../views/edition-view.ts";
import { frameFront, viewFront } from "../views/front-view.ts";
import { frameMatrix, viewMatrix } from "../views/matrix-view.ts";
import { frameMeasure, viewMeasure } from "../views/measure-view.ts";
import { framePrint, PRINT_LIMIT, viewPrint } from "../views/print-view.ts";
import { frameRecommendation, viewRecommendation } from "../views/recommendation-view.ts";
import { frameSearch, viewSearch } from "../views/search-view.ts";
import { frameSheet, viewSheet } from "../views/sheet-view.ts";
import { frameTable, viewTable } from "../views/table-view.ts";

/** A page of the site: what kind it is, what stands around it, and its content, made only when it is rendered. */
export interface SitePage {
  readonly kind: string;
  readonly path: SitePath;
  readonly frame: PageFrame;
  readonly view: () => unknown;
}

/** All the pages of the site. */
export function listPages(site: SiteModel, files: SiteFiles): readonly SitePage[] {
  return [
    page("front", frameFront(site), () => viewFront(site)),
    ...site.editions.flatMap((node) => listEditionPages(site, node)),
    page("changes-index", frameChangesIndex(), () => ({
      order: PARTS_ORDER,
      pairs: listPairs(site).map(({ link }) => link),
    })),
    ...listPairs(site)
      .flatMap((pair) => listPlaces(site, { from: pair.from, to: pair.to }))
      .flatMap((place) => [
        page("changes", frameChanges(place), () => viewChanges(site, place)),
        page("table", frameTable(place), () => viewTable(site, place)),
      ]),
    page("matrix", frameMatrix(), () => viewMatrix(site)),
    page("search", frameSearch(), () => viewSearch(site)),
    page("data", frameData(), () => viewData(site, files)),
    page("about", frameAbout(), () => viewAbout(site)),
  ];
}

function listEditionPages(site: SiteModel, node: SiteModel["newest"]): readonly SitePage[] {
  return [
    page("edition", frameEdition(site, node), () => viewEdition(site, node)),
    page("departments", frameDepartments(site, node), () => viewDepartments(node)),
    ...listDepartments(node).map((entry) =>
      page("department", frameDepartment(site, node, entry), () => viewDepartment(node, entry)),
    ),
    ...(node.measures.size > PRINT_LIMIT
      ? []
      : [page("print", framePrint(site, node), () => viewPrint(node))]),
    ...node.outline.flatMap((recommendation) => [
      page("recommendation", frameRecommendation(site, node, recommendation), () =>
        viewRecommendation(node, recommendation),
      ),
      ...recommendation.policies.map((policy) =>
        page("sheet", frameSheet(site, node, policy), () => viewSheet(node, policy)),
      ),
    ]),
    ...[...node.measures.keys()].map((id) =>
      page("measure", frameMeasure(site, node, id), () => viewMeasure(site, node, id)),
    ),
  ];
}

function page(kind: string, frame: PageFrame, view: () => unknown): SitePage {
  return { kind, path: frame.path, frame, view };
}

function frameChangesIndex(): PageFrame {
  return {
    title: "変更",
    description: "2つの年度版を選び、変わったことを見ます。",
    path: "changes/",
    crumbs: crumbsToHome(),
    banners: [],
  };
}
