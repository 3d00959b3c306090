import { recommendationPath } from "../../model/addresses.ts";
import { toCategory, type CategoryView } from "../../model/category-mark.ts";
import { countCategories } from "../../model/count-categories.ts";
import type { PageFrame } from "../../layout/page-frame.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { crumbsToHome } from "../../layout/crumbs.ts";

/** The counts by recommendation, category and edition. */
export interface MatrixView {
  readonly editions: readonly SiteLink[];
  readonly rows: readonly {
    readonly label: string;
    readonly title: string;
    readonly lines: readonly {
      readonly category: CategoryView;
      readonly cells: readonly { readonly count: number; readonly link?: SiteLink }[];
    }[];
    readonly totals: readonly number[];
  }[];
}

/** The matrix 提言 × 区分 × 年度: every recommendation of every year, and all together as the last row. */
export function viewMatrix(site: SiteModel): MatrixView {
  const { years: editions } = site;
  const numbers = [
    ...new Set(editions.flatMap(({ outline }) => outline.map(({ number }) => number))),
  ].sort((a, b) => a - b);
  const words = [
    ...new Set(
      editions.toReversed().flatMap((node) => countCategories(node).map(({ name }) => name)),
    ),
  ].filter((word) => word !== "");
  const row = (number: number | undefined): MatrixView["rows"][number] => {
    const counts = editions.map((node) =>
      countCategories(node, number === undefined ? {} : { recommendation: number }),
    );
    const titles = editions.flatMap(({ outline }) =>
      outline.filter((each) => each.number === number).map(({ title }) => title),
    );
    return {
      label: number === undefined ? "全体" : `提言${number}`,
      title: titles.at(-1) ?? "",
      lines: words.map((word) => ({
        category: toCategory(
          word,
          editions.findLast(({ categories }) => categories.some(({ name }) => name === word)) ??
            site.newest,
        ),
        cells: editions.map((node, place) => ({
          count: counts[place]?.find(({ name }) => name === word)?.count ?? 0,
          ...(number !== undefined &&
            node.outline.some((each) => each.number === number) && {
              link: {
                label: `${node.name}の提言${number}`,
                path: recommendationPath(node.slug, number),
              },
            }),
        })),
      })),
      totals: counts.map((each) => each.reduce((sum, { count }) => sum + count, 0)),
    };
  };
  return {
    editions: editions.map((node) => ({
      label: node.fullName,
      path: `${node.slug}/`,
    })),
    rows: [...numbers.map(row), row(undefined)],
  };
}

/** Title and way to the matrix. */
export function frameMatrix(): PageFrame {
  return {
    title: "取組区分の推移",
    description: "提言ごとの取組区分の件数を、年度版ごとに示します。",
    path: "matrix/",
    crumbs: [...crumbsToHome(), { label: "取組の移り変わり", path: "map/" }],
    banners: [],
  };
}
