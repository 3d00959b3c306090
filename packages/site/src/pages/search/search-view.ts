import { allOpinions } from "@torikumi/record";
import { countCategories } from "../../model/count-categories.ts";
import type { PageFrame } from "../../layout/page-frame.ts";
import { HAS_OPINION } from "../../model/opinion/has-opinion.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { crumbsToHome } from "../../layout/crumbs.ts";
import { listDepartments } from "../department/departments-view.ts";

/** The choices of the search. */
export interface SearchView {
  readonly editions: readonly { readonly value: string; readonly label: string }[];
  /** The edition that is chosen at first. */
  readonly chosen: string;
  readonly categories: readonly string[];
  readonly recommendations: readonly { readonly value: string; readonly label: string }[];
  readonly departments: readonly string[];
  /** Whether what the committee has judged can be chosen. */
  readonly opinions: readonly string[];
}

/** The search with its filters: every choice that a filter offers has a measure, for the index knows no other. */
export function viewSearch(site: SiteModel): SearchView {
  const nodes = site.editions.filter(({ measures }) => measures.size > 0).toReversed();
  const counts = nodes.flatMap((node) => countCategories(node));
  const titles = new Map(
    nodes
      .toReversed()
      .flatMap(({ outline }) =>
        outline
          .filter(({ policies }) => policies.some(({ measures }) => measures.length > 0))
          .map(({ number, title }) => [number, title]),
      ),
  );
  return {
    editions: nodes.map((node) => ({ value: node.slug, label: node.fullName })),
    chosen: site.current.slug,
    categories: [
      ...new Set(counts.flatMap(({ name, count }) => (name !== "" && count > 0 ? name : []))),
    ],
    recommendations: [...titles]
      .toSorted(([a], [b]) => a - b)
      .map(([number, title]) => ({ value: String(number), label: `提言${number}　${title}` })),
    opinions: nodes.some(({ edition }) => allOpinions(edition).length > 0) ? [HAS_OPINION] : [],
    departments: [
      ...new Set(nodes.flatMap((node) => listDepartments(node).map(({ label }) => label))),
    ],
  };
}

/** Title and way to the search. */
export function frameSearch(): PageFrame {
  return {
    title: "取組を探す",
    description:
      "取組と委員会意見の文章を言葉で探し、年度版、取組区分、提言、担当部で絞り込みます。",
    path: "search/",
    crumbs: crumbsToHome(),
    banners: [],
    script: "search",
  };
}
