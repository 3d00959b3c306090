import type { EditionNode } from "../model/edition-node.ts";
import { changesPath, progressPath, type SitePath } from "../model/addresses.ts";
import type { SiteLink } from "../model/site-link.ts";
import type { SiteModel } from "../model/site-model.ts";

/** A line above the content that says what the reader must know of this page. */
export interface Banner {
  readonly kind: "draft" | "corrected" | "older";
  readonly text: string;
  readonly link?: SiteLink;
}

/**
 * What a script does: the search, which needs it; the button that copies a citation, which is there only with it; the filters, whose
 * choice stands in the address only with it.
 */
export type PageScript = "search" | "copy" | "filter";

/** What every page has around its content. */
export interface PageFrame {
  /** Title of the page without the site's name. */
  readonly title: string;
  readonly description: string;
  readonly path: SitePath;
  /** The page that stands for this one and others like it, where search engines are to show that. */
  readonly canonical?: SitePath;
  /** The edition that the page is of; no more is asked of it. */
  readonly node?: Pick<EditionNode, "published" | "publishedOn">;
  readonly crumbs: readonly SiteLink[];
  readonly banners: readonly Banner[];
  /** Where the content is now, for a page that moved. */
  readonly movedTo?: SitePath;
  /** Search engines are asked to stay away. */
  readonly isHidden?: true;
  /** A feed of the page's own below the root. */
  readonly feed?: SiteLink;
  readonly script?: PageScript;
  /** The language of the content, where it is not Japanese. */
  readonly language?: "en";
  /** How the page is put on paper. */
  readonly paper?: "sheet" | "comparison";
}

/** Whether search engines are asked to stay away: from drafts, from pages that moved, and from the page of a wrong address. */
export function isHidden({ path, node, banners, isHidden: asked }: PageFrame): boolean {
  return (
    asked === true ||
    path === "404.html" ||
    node?.published === false ||
    banners.some(({ kind }) => kind === "draft")
  );
}

/** The banners of an edition's pages: a draft, a corrected edition, an edition that is not the newest. */
export function bannersOf(site: SiteModel, node: EditionNode): readonly Banner[] {
  if (!node.published) {
    return [
      {
        kind: "draft",
        text: `これは${node.name}の案です。公表されたものではなく、内容は変わることがあります。`,
        ...(node.progress !== undefined && {
          link: { label: "記入の進み具合", path: progressPath(node.slug) },
        }),
      },
    ];
  }
  const correction = site.editions.find(
    ({ published, corrects }) => published && corrects === node,
  );
  if (correction === undefined) return [];
  return [
    {
      kind: "corrected",
      text: `${node.name}には訂正があります。`,
      link: {
        label: `${correction.name}の正誤表を見る`,
        path: `${changesPath(node.slug, correction.slug)}table/`,
      },
    },
  ];
}
