import { departmentPath, type SitePath } from "../../model/addresses.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { summarizeMeasure, type MeasureSummary } from "../../model/measure-summary.ts";
import { bannersOf, type PageFrame } from "../../layout/page-frame.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { toCategory, type CategoryView } from "../../model/category-mark.ts";
import { crumbsToEdition } from "../../layout/crumbs.ts";

/** A department in the list. */
export interface DepartmentEntry extends SiteLink {
  readonly bureau: string;
  readonly count: number;
}

/** The list of departments of an edition. */
export interface DepartmentsView {
  readonly heading: string;
  readonly bureaus: readonly {
    readonly name: string;
    readonly entries: readonly DepartmentEntry[];
  }[];
}

/** The page of a department. */
export interface DepartmentView {
  readonly name: string;
  readonly bureau: string;
  readonly editionName: string;
  readonly notes: readonly string[];
  readonly groups: readonly {
    readonly category: CategoryView;
    readonly measures: readonly MeasureSummary[];
  }[];
  readonly total: number;
}

/** The departments that have measures in an edition: by bureau in the order of the register; those that the register lacks come last. */
export function listDepartments(node: EditionNode): readonly DepartmentEntry[] {
  const counts = new Map<string, number>();
  for (const { departments } of node.measures.values())
    for (const name of departments) counts.set(name, (counts.get(name) ?? 0) + 1);
  const order = new Map(node.register.map(({ name }, place) => [name, place]));
  return [...counts]
    .toSorted(([a], [b]) => (order.get(a) ?? 1e9) - (order.get(b) ?? 1e9) || (a < b ? -1 : 1))
    .map(([label, count]) => ({
      label,
      path: departmentPath(node.slug, label),
      bureau: node.register.find(({ name }) => name === label)?.bureau ?? "その他",
      count,
    }));
}

/** The list of departments by bureau. */
export function viewDepartments(node: EditionNode): DepartmentsView {
  const bureaus = Map.groupBy(listDepartments(node), ({ bureau }) => bureau);
  return {
    heading: `担当部（${node.fullName}）`,
    bureaus: [...bureaus].map(([name, entries]) => ({ name, entries })),
  };
}

/** A department with its measures by category. */
export function viewDepartment(node: EditionNode, entry: DepartmentEntry): DepartmentView {
  const measures = [...node.measures]
    .filter(([, { departments }]) => departments.includes(entry.label))
    .map(([id]) => summarizeMeasure(node, id));
  const names = [
    ...new Set([
      ...node.categories.map(({ name }) => name),
      ...measures.map(({ category }) => category.name),
    ]),
  ];
  return {
    name: entry.label,
    bureau: entry.bureau,
    editionName: node.fullName,
    notes: namesOver(node, entry.label),
    groups: names
      .map((name) => ({
        category: toCategory(name, node),
        measures: measures.filter(({ category }) => category.name === name),
      }))
      .filter((group) => group.measures.length > 0),
    total: measures.length,
  };
}

/** Title, banners and way to the list of departments. */
export function frameDepartments(site: SiteModel, node: EditionNode): PageFrame {
  return {
    title: `担当部（${node.fullName}）`,
    description: `${node.name}の取組を担当部ごとに示します。`,
    path: `${node.slug}/departments/`,
    node,
    crumbs: crumbsToEdition(node),
    banners: bannersOf(site, node),
  };
}

/** Title, banners and way to a department. */
export function frameDepartment(
  site: SiteModel,
  node: EditionNode,
  entry: { readonly label: string; readonly path: SitePath },
): PageFrame {
  return {
    title: `${entry.label}（${node.fullName}）`,
    description: `${entry.label}が担当する取組（${node.name}）。`,
    path: entry.path,
    node,
    crumbs: [...crumbsToEdition(node), { label: "担当部", path: `${node.slug}/departments/` }],
    banners: bannersOf(site, node),
  };
}

/** What the register says of the names before and after this one. */
function namesOver(node: EditionNode, name: string): readonly string[] {
  const before = node.register.filter(({ successors }) => successors.includes(name));
  const own = node.register.find((department) => department.name === name);
  return [
    ...before.map(
      (old) =>
        `以前の名称は「${old.name}」です${old.to === undefined ? "" : `（${old.to}まで）`}。`,
    ),
    ...(own === undefined ? ["担当部の登録簿にない名称です。"] : []),
    ...(own?.successors ?? []).map((next) => `「${next}」に引き継がれました。`),
  ];
}
