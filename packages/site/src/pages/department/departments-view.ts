import { crumbsToEdition, crumbsToHome } from "../../layout/crumbs.ts";
import { bannersOf, type PageFrame } from "../../layout/page-frame.ts";
import type { DepartmentLine } from "../../model/department/department-lines.ts";
import { departmentName, departmentPath } from "../../model/department/department-name.ts";
import { departmentMeasures } from "../../model/department/department-measures.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";

/** A department in the list. */
interface DepartmentEntry extends SiteLink {
  /** As the measures print it. */
  readonly name: string;
  readonly bureau: string;
  /** How many measures it is in charge of. */
  readonly count: number;
  /** What is to be said of it beside. */
  readonly note: string;
}

/** A list of departments. */
export interface DepartmentsView {
  readonly heading: string;
  readonly lead: string;
  readonly bureaus: readonly {
    readonly name: string;
    readonly entries: readonly DepartmentEntry[];
  }[];
}

/** The departments that have measures in an edition: by bureau in the order of the register; those that the register lacks come last. */
export function listDepartments(node: EditionNode): readonly DepartmentEntry[] {
  const counts = new Map<string, number>();
  for (const { departments } of node.measures.values())
    for (const name of departments) counts.set(name, (counts.get(name) ?? 0) + 1);
  const order = new Map(node.register.map(({ name }, place) => [name, place]));
  return [...counts]
    .toSorted(([a], [b]) => (order.get(a) ?? 1e9) - (order.get(b) ?? 1e9) || (a < b ? -1 : 1))
    .map(([name, count]) => ({
      name,
      label: departmentName(node, name),
      path: departmentPath(node, name),
      bureau: node.register.find((one) => one.name === name)?.bureau ?? "その他",
      count,
      note: "",
    }));
}

/** The departments of an edition by bureau. */
export function viewDepartments(node: EditionNode): DepartmentsView {
  return {
    heading: `担当部（${node.fullName}）`,
    lead: `${node.fullName}の取組を担当する部です。`,
    bureaus: byBureau(listDepartments(node)),
  };
}

/** All departments through their names, each with what it is in charge of in the newest published edition. */
export function viewDepartmentLines(
  { current }: SiteModel,
  lines: readonly DepartmentLine[],
): DepartmentsView {
  const entries = lines.map(({ name, fullName, bureau, slug, names, steps }) => {
    const here = steps.find(({ node }) => node === current);
    const former = names.slice(1);
    const last = steps.at(-1);
    const count = here === undefined ? 0 : departmentMeasures(current, here.names).length;
    return {
      name,
      label: fullName,
      path: `departments/${slug}/`,
      bureau,
      count,
      note: [
        ...(here === undefined && last !== undefined
          ? [`${last.node.fullName}に取組があります`]
          : []),
        ...(former.length > 0 ? [`以前の名称：${former.join("、")}`] : []),
      ].join("。"),
    };
  });
  return {
    heading: "担当部",
    lead: `担当部ごとに、前の年に予定したことと報告したこと、委員会意見と対応、変わったことを示します。件数は${current.fullName}のものです。`,
    bureaus: byBureau(entries),
  };
}

function byBureau(entries: readonly DepartmentEntry[]): DepartmentsView["bureaus"] {
  return Array.from(
    Map.groupBy(entries, ({ bureau }) => bureau),
    ([name, members]) => ({ name, entries: members }),
  );
}

/** Title, banners and way to the list of an edition's departments. */
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

/** Title and way to the list of all departments. */
export function frameDepartmentLines(): PageFrame {
  return {
    title: "担当部",
    description: "担当部ごとに、予定したことと報告したこと、委員会意見と対応を示します。",
    path: "departments/",
    crumbs: crumbsToHome(),
    banners: [],
  };
}
