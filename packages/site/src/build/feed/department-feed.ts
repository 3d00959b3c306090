import { datedEditions, hasFeed } from "../../model/dated-editions.ts";
import { departmentLines, type DepartmentLine } from "../../model/department/department-lines.ts";
import { departmentPath } from "../../model/department/department-name.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { viewDepartmentYear } from "../../pages/department/department-year.ts";
import { linePath } from "../../pages/department/department-view.ts";
import { atomFeed, type AtomEntry } from "./atom-feed.ts";

/** Where a department's feed stands: `departments/jidosodan/feed.xml`; undefined where there is nothing to tell, or no address to tell it from. */
export function feedPath(site: SiteModel, line: DepartmentLine): string | undefined {
  const dated = new Set(datedEditions(site));
  const isTold = hasFeed(site) && line.steps.some(({ node }) => dated.has(node));
  return isTold ? `${linePath(line)}feed.xml` : undefined;
}

/** The feed of each department by its path; none where the site has no feed. */
export function departmentFeeds(site: SiteModel, siteName: string): ReadonlyMap<string, string> {
  const address = site.input.address ?? "";
  return new Map(
    departmentLines(site).flatMap((line) => {
      const path = feedPath(site, line);
      if (path === undefined) return [];
      const feed = atomFeed({
        title: `${line.fullName}｜${siteName}`,
        author: site.current.edition.index?.value.publisher ?? siteName,
        address: `${address}${linePath(line)}`,
        self: `${address}${path}`,
        entries: entriesOf(site, line),
      });
      return [[path, feed] as const];
    }),
  );
}

/** One entry for each published edition in which the department has measures. */
function entriesOf(site: SiteModel, line: DepartmentLine): readonly AtomEntry[] {
  const address = site.input.address ?? "";
  return datedEditions(site).flatMap((node) => {
    const names = line.steps.find((step) => step.node === node)?.names ?? [];
    const [name] = names;
    if (name === undefined) return [];
    const { measures, unreported, opinions, changes } = viewDepartmentYear(site, {
      node,
      names,
      former: line.names,
    });
    const link = `${address}${departmentPath(node, name)}`;
    return [
      {
        id: link,
        title: `${node.name}：${line.fullName}の取組${measures.length}件`,
        link,
        day: node.publishedOn ?? "",
        sentences: [
          ...(unreported.length === 0
            ? []
            : [
                `予定したが、報告に見当たらないものと、延期とされたもの（機械で探した範囲）：${unreported.length}件`,
              ]),
          ...opinions.map(
            ({ opinion, measure }) => `委員会意見（${opinion.state}）：${measure.label}`,
          ),
          ...changes.map(({ measure }) => `変わった取組：${measure.label}`),
        ],
      },
    ];
  });
}
