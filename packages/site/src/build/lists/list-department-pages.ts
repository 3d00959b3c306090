import { bannersOf, type Banner } from "../../layout/page-frame.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import type { SiteModel } from "../../model/site-model.ts";
import type { DepartmentLine } from "../../model/department/department-lines.ts";
import {
  departmentName,
  departmentPath,
  departmentSlug,
} from "../../model/department/department-name.ts";
import type { SiteLink } from "../../model/site-link.ts";
import { hashWord } from "../../model/spelling/spell-word.ts";
import { departmentPage } from "../../pages/department/department-page.ts";
import {
  frameDepartment,
  frameDepartmentLine,
  linePath,
  threadOf,
  type DepartmentThread,
  viewDepartment,
  viewDepartmentLine,
} from "../../pages/department/department-view.ts";
import { departmentsPage } from "../../pages/department/departments-page.ts";
import {
  frameDepartmentLines,
  listDepartments,
  viewDepartmentLines,
} from "../../pages/department/departments-view.ts";
import { frameMoved, movedPage } from "../../pages/moved/moved-page.ts";
import { feedPath } from "../feed/department-feed.ts";
import { toPage, type SitePage } from "../site-page.ts";

/** The pages of the departments that go through the years: the list, one for each, and those at addresses of before. */
export function listDepartmentPages(
  site: SiteModel,
  lines: readonly DepartmentLine[],
): readonly SitePage[] {
  if (lines.length === 0) return [];
  return [
    toPage(frameDepartmentLines(), () => viewDepartmentLines(site, lines), departmentsPage),
    ...lines.map((line) => {
      const path = feedPath(site, line);
      const feed = path === undefined ? {} : { feed: path };
      return toPage(
        frameDepartmentLine(site, line, feed),
        () => viewDepartmentLine(site, line, feed),
        departmentPage,
      );
    }),
    ...listMovedPages(site, lines),
  ];
}

/** The pages of a department's years, and the thread that leads through them. */
export interface DepartmentYears {
  readonly thread: DepartmentThread | undefined;
  readonly list: () => readonly SitePage[];
}

/** The pages of the departments in some editions, one for each of its names in each of them. */
export function listDepartmentYears(
  site: SiteModel,
  lines: readonly DepartmentLine[],
  editions: readonly EditionNode[],
): readonly DepartmentYears[] {
  const places = editions.flatMap((node) =>
    listDepartments(node).map(({ name }) => ({ node, name })),
  );
  const byLine = Map.groupBy(places, ({ name }) => lines.find(({ names }) => names.includes(name)));
  return Array.from(byLine, ([line, members]) => {
    const thread = line && threadOf(line);
    return { thread, list: () => members.map((place) => yearPage(site, thread, place)) };
  });
}

function yearPage(
  site: SiteModel,
  thread: DepartmentThread | undefined,
  { node, name }: { readonly node: EditionNode; readonly name: string },
): SitePage {
  const place = { node, names: [name], former: thread?.names ?? [] };
  return toPage(
    frameDepartment(site, thread, { node, name }),
    () => viewDepartment(site, thread, place),
    departmentPage,
  );
}

/** The addresses that a department had: `r7/departments/5eb8d25a/`, and those under former names and spellings. */
function listMovedPages(site: SiteModel, lines: readonly DepartmentLine[]): readonly SitePage[] {
  const moved = new Map<string, SitePage>();
  const add = (path: string, targets: readonly SiteLink[], banners: readonly Banner[]): void => {
    moved.set(
      path,
      toPage(frameMoved(path, targets, { banners }), () => targets, movedPage),
    );
  };
  const taken = new Set(lines.map(linePath));
  for (const node of site.editions)
    for (const { name } of listDepartments(node)) {
      const label = `${departmentName(node, name)}（${node.fullName}）`;
      add(
        `${node.slug}/departments/${hashWord(name)}/`,
        [{ label, path: departmentPath(node, name) }],
        bannersOf(site, node),
      );
      const to = lines
        .filter(({ names }) => names.includes(name))
        .map((line) => ({ label: line.fullName, path: linePath(line) }));
      for (const slug of [departmentSlug(node, name), hashWord(name)])
        if (!taken.has(`departments/${slug}/`)) add(`departments/${slug}/`, to, []);
    }
  return [...moved.values()];
}
