import { usedPeriods } from "@torikumi/record";
import type { CategoryRow } from "../../model/count-categories.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { bannersOf, type PageFrame } from "../../layout/page-frame.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { crumbsToEdition } from "../../layout/crumbs.ts";
import { viewCounts } from "../edition/edition-view.ts";
import { viewSheet, type SheetView } from "./sheet-view.ts";

/** All the sheets of an edition on one page, each beginning on a new sheet of paper. */
export interface PrintView {
  readonly title: string;
  readonly name: string;
  readonly periods: { readonly progress: string; readonly plan: string };
  readonly cases: readonly string[];
  readonly rows: readonly CategoryRow[];
  readonly sheets: readonly SheetView[];
}

/** Above so many measures a browser cannot be asked to lay out all the sheets at once; they are printed one by one. */
export const PRINT_LIMIT = 1_000;

/** All the sheets of an edition. */
export function viewPrint(node: EditionNode): PrintView {
  const page = node.edition.index?.value;
  return {
    title: page?.title ?? node.name,
    name: node.fullName,
    periods: usedPeriods(page),
    cases: page?.cases ?? [],
    rows: viewCounts(node),
    sheets: node.outline.flatMap(({ policies }) =>
      policies.map((policy) => viewSheet(node, policy)),
    ),
  };
}

/** Title, banners and way to the page of all sheets. */
export function framePrint(site: SiteModel, node: EditionNode): PageFrame {
  return {
    title: `全ての取組表（${node.name}）`,
    description: `${node.name}の全ての取組表を、A3横で印刷できる形にまとめています。`,
    path: `${node.slug}/print/`,
    node,
    crumbs: crumbsToEdition(node),
    banners: bannersOf(site, node),
    paper: "sheet",
  };
}
