import { licenceAddress } from "@torikumi/outline";
import type { PageFrame } from "../../layout/page-frame.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { changesPath } from "../../model/addresses.ts";
import { countChanged } from "../changes/narrow-changes.ts";
import { toBlocks, type TextBlock } from "../../model/text-blocks.ts";
import { crumbsToHome } from "../../layout/crumbs.ts";
import { UNTAGGED } from "../front/front-view.ts";

/** The page about this site. */
export interface AboutView {
  readonly title: string;
  readonly preface: readonly TextBlock[];
  readonly cases: readonly string[];
  readonly editions: readonly {
    readonly name: string;
    readonly id: string;
    readonly label: string;
    readonly published: boolean;
    readonly measures: number;
  }[];
  readonly corrections: readonly {
    readonly name: string;
    readonly reason: string;
    readonly table: string;
    readonly count: number;
  }[];
  readonly notices: readonly string[];
  /** Who publishes the paper, whom to ask, and the terms of use, with the address that they name. */
  readonly publisher?: string;
  readonly contact?: string;
  readonly licence?: { readonly text: string; readonly address?: string };
  /** Whether an edition holds a judgement of the committee. */
  readonly hasOpinions: boolean;
  readonly repository?: string;
}

/** Sources, corrections, licence and accessibility. */
export function viewAbout(site: SiteModel): AboutView {
  const page = site.current.edition.index?.value;
  const { repository } = site.input;
  return {
    title: page?.title ?? site.current.name,
    preface: toBlocks(page?.preface ?? ""),
    cases: page?.cases ?? [],
    editions: site.editions.map((node) => ({
      name: node.name,
      id: node.id,
      label: node.label,
      published: node.published,
      measures: node.measures.size,
    })),
    corrections: site.editions.flatMap((node) => {
      const { corrects: from } = node;
      if (from === undefined || !node.published) return [];
      return [
        {
          name: node.name,
          reason: node.reasons?.all ?? "",
          table: `${changesPath(from.slug, node.slug)}table/`,
          count: countChanged(site.changesBetween(from, node)),
        },
      ];
    }),
    notices: noticesOf(site),
    ...(page?.publisher !== undefined && { publisher: page.publisher }),
    ...(page?.contact !== undefined && { contact: page.contact }),
    ...(page?.licence !== undefined && { licence: termsOf(page.licence) }),
    hasOpinions: site.editions.some(({ opinions }) => opinions.size > 0),
    ...(repository !== undefined && { repository: repository.url }),
  };
}

function termsOf(text: string): NonNullable<AboutView["licence"]> {
  const address = licenceAddress(text);
  return { text, ...(address !== undefined && { address }) };
}

/** What readers must know. A notice that names a Git command is for whoever builds the site. */
function noticesOf(site: SiteModel): readonly string[] {
  const told = (site.input.notices ?? []).filter((notice) => !/git [a-z]/.test(notice));
  return site.editions.some(({ published }) => published) ? told : [UNTAGGED, ...told];
}

/** Title and way to the page about this site. */
export function frameAbout(): PageFrame {
  return {
    title: "この資料について",
    description: "出典、利用条件、正誤、アクセシビリティについて説明します。",
    path: "about/",
    crumbs: crumbsToHome(),
    banners: [],
  };
}
