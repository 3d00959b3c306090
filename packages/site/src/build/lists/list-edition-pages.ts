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
import type { SitePage } from "../site-page.ts";

/** The pages of one edition. */
export function listEditionPages(site: SiteModel, node: EditionNode): readonly SitePage[] {
  const { progress } = node;
  const policies = node.outline.flatMap((recommendation) => recommendation.policies);
  return [
    {
      frame: frameEdition(site, node),
      render: (root) => editionPage(viewEdition(site, node), root),
    },
    {
      frame: frameDepartments(site, node),
      render: (root) => departmentsPage(viewDepartments(node), root),
    },
    ...(progress === undefined
      ? []
      : [
          {
            frame: frameStatus(site, node),
            render: (root: string) =>
              statusPage(viewStatus(node, progress, opinionsByDepartment(site)), root),
          },
        ]),
    ...(node.measures.size > PRINT_LIMIT
      ? []
      : [
          {
            frame: framePrint(site, node),
            render: (root: string) => printPage(viewPrint(node), root),
          },
        ]),
    ...node.outline.map((recommendation) => ({
      frame: frameRecommendation(site, node, recommendation),
      render: (root: string) =>
        recommendationPage(viewRecommendation(site, node, recommendation), root),
    })),
    ...policies.map((policy) => ({
      frame: frameSheet(site, node, policy),
      render: (root: string) => sheetPage(viewSheet(node, policy), root),
    })),
    ...[...node.measures.keys()].map((id) => ({
      frame: frameMeasure(site, node, id),
      render: (root: string) => measurePage(viewMeasure(site, node, id), root),
    })),
  ];
}
