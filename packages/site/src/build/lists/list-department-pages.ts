import { bannersOf, type Banner } from "../../layout/page-frame.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { departmentLines, type DepartmentLine } from "../../model/department/department-lines.ts";
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
import type { SitePage } from "../site-page.ts";

/** The pages of the departments: the list, one through the years for each, one for each edition, and those at addresses of before. */
export function listDepartmentPages(site: SiteModel): readonly SitePage[] {
  const lines = departmentLines(site);
  if (lines.length === 0) return [];
  return [
    {
      frame: frameDepartmentLines(),
      render: (root) => departmentsPage(viewDepartmentLines(site, lines), root),
    },
    ...lines.map((line) => {
      const path = feedPath(site, line);
      const feed = path === undefined ? {} : { feed: path };
      return {
        frame: frameDepartmentLine(site, line, feed),
        render: (root: string) => departmentPage(viewDepartmentLine(site, line, feed), root),
      };
    }),
    ...listYearPages(site, lines),
    ...listMovedPages(site, lines),
  ];
}

function listYearPages(site: SiteModel, lines: readonly DepartmentLine[]): readonly SitePage[] {
  return site.editions.flatMap((node) =>
    listDepartments(node).map(({ name }) => {
      const line = lines.find(({ names }) => names.includes(name));
      return {
        frame: frameDepartment(site, line, { node, name }),
        render: (root: string) =>
          departmentPage(
            viewDepartment(site, line, { node, names: [name], former: line?.names ?? [] }),
            root,
          ),
      };
    }),
  );
}

/** The addresses that a department had: `r7/departments/5eb8d25a/`, and those under former names and spellings. */
function listMovedPages(site: SiteModel, lines: readonly DepartmentLine[]): readonly SitePage[] {
  const moved = new Map<string, SitePage>();
  const add = (path: string, targets: readonly SiteLink[], banners: readonly Banner[]): void => {
    moved.set(path, {
      frame: frameMoved(path, targets, { banners }),
      render: (root) => movedPage(targets, root),
    });
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
