import { crumbsToHome } from "../../layout/crumbs.ts";
import { bannersOf, type PageFrame } from "../../layout/page-frame.ts";
import type { DepartmentLine } from "../../model/department/department-lines.ts";
import { departmentName, departmentPath } from "../../model/department/department-name.ts";
import { departmentMeasures } from "../../model/department/department-measures.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import type { SitePath } from "../../model/addresses.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import {
  viewDepartmentYear,
  type DepartmentPlace,
  type DepartmentYear,
} from "./department-year.ts";

/** The page of a department: its years, and one of them in full. */
export interface DepartmentView {
  readonly heading: string;
  /** What stands over it: the edition, or that the page is about all years. */
  readonly above: string;
  /** As the measures print it, where that is not its name in full. */
  readonly printed: readonly string[];
  readonly notes: readonly string[];
  /** The years, the newest first; the one that the page shows has `isHere`. */
  readonly years: readonly {
    readonly link: SiteLink;
    readonly name: string;
    readonly measures: number;
    readonly isHere: boolean;
  }[];
  readonly year?: DepartmentYear;
  readonly feed?: string;
}

/** The way to a department's page through the years. */
export function linePath({ slug }: Pick<DepartmentLine, "slug">): string {
  return `departments/${slug}/`;
}

/** A department through the years, with the newest published one in full. */
export function viewDepartmentLine(
  site: SiteModel,
  line: DepartmentLine,
  { feed }: { readonly feed?: string } = {},
): DepartmentView {
  const { steps } = line;
  const step =
    steps.findLast(({ node }) => node === site.current) ??
    steps.findLast(({ node }) => node.published) ??
    steps.at(-1);
  return {
    heading: line.fullName,
    above: line.bureau === "その他" ? "担当部" : line.bureau,
    printed: [line.name],
    notes: formerNames(line),
    years: markHere(yearsOf(line), step?.node),
    ...(step !== undefined && { year: viewDepartmentYear(site, { ...step, former: line.names }) }),
    ...(feed !== undefined && { feed }),
  };
}

/** What the page of one year of a department knows of it besides: plain data, and nothing of what its measures say in other years. */
export interface DepartmentThread extends Pick<DepartmentLine, "fullName" | "names"> {
  readonly path: SitePath;
  /** The newest first; `slug` is the edition's. */
  readonly years: readonly (Omit<DepartmentView["years"][number], "isHere"> & {
    readonly slug: string;
  })[];
}

/** The thread that leads through the years of a department. */
export function threadOf(line: DepartmentLine): DepartmentThread {
  const { fullName, names } = line;
  return { fullName, names, path: linePath(line), years: yearsOf(line) };
}

/** A department as one edition has it. */
export function viewDepartment(
  site: SiteModel,
  thread: DepartmentThread | undefined,
  place: DepartmentPlace,
): DepartmentView {
  const { node, names } = place;
  const [name = ""] = names;
  return {
    heading: departmentName(node, name),
    above: node.fullName,
    printed: names,
    notes: namesOver(node, name),
    years: markHere(thread?.years ?? [], node),
    year: viewDepartmentYear(site, place),
  };
}

function yearsOf(line: DepartmentLine): DepartmentThread["years"] {
  return line.steps.toReversed().flatMap(({ node, names }) =>
    names.map((name) => ({
      slug: node.slug,
      link: { label: node.fullName, path: departmentPath(node, name) },
      name: departmentName(node, name),
      measures: departmentMeasures(node, [name]).length,
    })),
  );
}

function markHere(
  years: DepartmentThread["years"],
  here: EditionNode | undefined,
): DepartmentView["years"] {
  return years.map(({ slug, ...year }) => ({ ...year, isHere: slug === here?.slug }));
}

function formerNames({ names, fullName }: DepartmentLine): readonly string[] {
  const former = names.slice(1);
  return former.length === 0
    ? []
    : [
        `「${former.join("」「")}」を引き継いでいます。このページは、以前の名称の時期も含めた「${fullName}」のページです。`,
      ];
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

/** Title and way to a department's page through the years. */
export function frameDepartmentLine(
  site: SiteModel,
  line: DepartmentLine,
  { feed }: { readonly feed?: string } = {},
): PageFrame {
  return {
    ...(feed !== undefined && { feed: { label: `${line.fullName}（変更の知らせ）`, path: feed } }),
    title: line.fullName,
    description: `${line.fullName}が、提言に対して予定したことと報告したこと、委員会意見と対応。`,
    path: linePath(line),
    crumbs: [...crumbsToHome(), { label: "担当部", path: "departments/" }],
    banners: line.steps.some(({ node }) => node.published)
      ? []
      : line.steps.slice(-1).flatMap(({ node }) => bannersOf(site, node)),
  };
}

/** Title, banners and way to a department as one edition has it. */
export function frameDepartment(
  site: SiteModel,
  thread: DepartmentThread | undefined,
  { node, name }: { readonly node: EditionNode; readonly name: string },
): PageFrame {
  const full = departmentName(node, name);
  return {
    title: `${full}（${node.fullName}）`,
    description: `${full}が担当する取組について、予定したことと報告したこと（${node.fullName}）。`,
    path: departmentPath(node, name),
    node,
    crumbs: [
      ...crumbsToHome(),
      { label: "担当部", path: "departments/" },
      ...(thread === undefined ? [] : [{ label: thread.fullName, path: thread.path }]),
    ],
    banners: bannersOf(site, node),
  };
}
