import { crumbsToHome } from "../../layout/crumbs.ts";
import type { PageFrame } from "../../layout/page-frame.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { LedgerEntry } from "./opinion-ledger.ts";
import type { OpinionsFilter, OpinionsPlace } from "./opinions-place.ts";

/** The page of all opinions, or of some of them. */
export interface OpinionsView {
  readonly heading: string;
  readonly total: number;
  readonly open: readonly LedgerEntry[];
  readonly settled: readonly LedgerEntry[];
  readonly hasDrafts: boolean;
  /** How many there are, and how many of them wait, by what is published alone; where a draft says otherwise. */
  readonly published?: { readonly total: number; readonly open: number };
  /** The ways to narrow down; the page itself has `isHere`. */
  readonly filters: readonly {
    readonly heading: string;
    readonly choices: readonly {
      readonly link: SiteLink;
      readonly count: number;
      readonly isHere: boolean;
    }[];
  }[];
}

/** The opinions of a page: those that wait for something first. */
export function viewOpinions(
  { path, name, entries }: OpinionsPlace,
  filters: readonly OpinionsFilter[],
): OpinionsView {
  const open = entries.filter(({ isOpen }) => isOpen);
  const published = countPublished(entries);
  return {
    heading: name === "" ? "委員会意見と対応" : `委員会意見と対応：${name}`,
    total: entries.length,
    open,
    settled: entries.filter(({ isOpen }) => !isOpen),
    hasDrafts: entries.some(({ steps }) => steps.some(({ isDraft }) => isDraft)),
    ...((published.total !== entries.length || published.open !== open.length) && { published }),
    filters: filters.map(({ heading, places }) => ({
      heading,
      choices: places.map((place) => ({
        link: { label: place.name, path: place.path },
        count: place.entries.length,
        isHere: place.path === path,
      })),
    })),
  };
}

function countPublished(
  entries: readonly LedgerEntry[],
): Required<Pick<OpinionsView, "published">>["published"] {
  const standing = entries.flatMap(({ steps }) => steps.findLast(({ isDraft }) => !isDraft) ?? []);
  return { total: standing.length, open: standing.filter(({ isOpen }) => isOpen).length };
}

/** Title and way to a page of opinions; search engines stay away from what stands in drafts alone. */
export function frameOpinions({ path, name, entries }: OpinionsPlace): PageFrame {
  const of = name === "" ? "" : `（${name}）`;
  return {
    title: `委員会意見と対応${of}`,
    description: `提言に対する取組について、委員会が述べた意見${entries.length}件と、それへの対応${of}。`,
    path,
    crumbs:
      name === ""
        ? crumbsToHome()
        : [...crumbsToHome(), { label: "委員会意見", path: "opinions/" }],
    banners: [],
    ...(entries.every(({ steps }) => steps.every(({ isDraft }) => isDraft)) && { isHidden: true }),
  };
}
