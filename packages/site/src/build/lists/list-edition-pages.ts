import type { EditionNode } from "../../model/edition-node.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { frameDepartments, viewDepartments } from "../../pages/department/departments-view.ts";
import { departmentsPage } from "../../pages/department/departments-page.ts";
import { editionPage } from "../../pages/edition/edition-page.ts";
import { frameEdition, viewEdition } from "../../pages/edition/edition-view.ts";
import { recommendationPage } from "../../pages/recommendation/recommendation-page.ts";
import {
  frameRecommendation,
  viewRecommendation,
} from "../../pages/recommendation/recommendation-view.ts";
import { measurePage } from "../../pages/measure/measure-page.ts";
import { frameMeasure, viewMeasure } from "../../pages/measure/measure-view.ts";
import { opinionsByDepartment } from "../../pages/opinion/opinions-place.ts";
import { printPage } from "../../pages/sheet/print-page.ts";
import { framePrint, PRINT_LIMIT, viewPrint } from "../../pages/sheet/print-view.ts";
import { sheetPage } from "../../pages/sheet/sheet-page.ts";
import { frameSheet, viewSheet } from "../../pages/sheet/sheet-view.ts";
import { statusPage } from "../../pages/status/status-page.ts";
import { frameStatus, viewStatus } from "../../pages/status/status-view.ts";
import { toPage, type SitePage } from "../site-page.ts";

/** The pages of one edition. */
export function listEditionPages(site: SiteModel, node: EditionNode): readonly SitePage[] {
  const { progress } = node;
  const policies = node.outline.flatMap((recommendation) => recommendation.policies);
  return [
    toPage(frameEdition(site, node), () => viewEdition(site, node), editionPage),
    toPage(frameDepartments(site, node), () => viewDepartments(node), departmentsPage),
    ...(progress === undefined
      ? []
      : [
          toPage(
            frameStatus(site, node),
            () => viewStatus(node, progress, opinionsByDepartment(site)),
            statusPage,
          ),
        ]),
    ...(node.measures.size > PRINT_LIMIT
      ? []
      : [toPage(framePrint(site, node), () => viewPrint(node), printPage)]),
    ...node.outline.map((recommendation) =>
      toPage(
        frameRecommendation(site, node, recommendation),
        () => viewRecommendation(site, node, recommendation),
        recommendationPage,
      ),
    ),
    ...policies.map((policy) =>
      toPage(frameSheet(site, node, policy), () => viewSheet(node, policy), sheetPage),
    ),
    ...[...node.measures.keys()].map((id) =>
      toPage(frameMeasure(site, node, id), () => viewMeasure(site, node, id), measurePage),
    ),
  ];
}
