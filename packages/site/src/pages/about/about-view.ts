import { KIND_MEANINGS, licenceAddress } from "@torikumi/outline";
import { CHANGE_KINDS, type ChangeKind } from "@torikumi/diff";
import { OPINION_STATES, type OpinionState } from "@torikumi/record";
import type { PageFrame } from "../../layout/page-frame.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { categoryPath, changesPath } from "../../model/addresses.ts";
import { bureauMarks, type BureauMark } from "../../model/bureau-marks.ts";
import { hasOpinions } from "../../model/opinion/has-opinion.ts";
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
  readonly words: AboutWords;
  /** What the edition page says of the policy and the test by JIS X 8341-3. */
  readonly accessibility: { readonly policy?: string; readonly test?: string };
}

/** The words that the pages use and that somebody has to explain. */
interface AboutWords {
  readonly bureaus: readonly BureauMark[];
  readonly categories: readonly {
    readonly name: string;
    readonly path: string;
    readonly description: string;
  }[];
  readonly kinds: readonly { readonly name: ChangeKind; readonly meaning: string }[];
  readonly states: readonly { readonly name: OpinionState; readonly meaning: string }[];
}

/** What the states of an opinion are. */
const STATES: Readonly<Record<OpinionState, string>> = {
  未対応: "委員会意見に、まだ対応していないこと。",
  対応中: "委員会意見への対応を始め、まだ終えていないこと。",
  対応済: "委員会意見への対応を終えたこと。",
  対応しない: "委員会意見に、理由を示して対応しないとしたこと。",
};

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
    hasOpinions: hasOpinions(site),
    words: wordsOf(site),
    accessibility: {
      ...(page?.accessibilityPolicy !== undefined && { policy: page.accessibilityPolicy }),
      ...(page?.accessibilityTest !== undefined && { test: page.accessibilityTest }),
    },
    ...(repository !== undefined && { repository: repository.url }),
  };
}

function termsOf(text: string): NonNullable<AboutView["licence"]> {
  const address = licenceAddress(text);
  return { text, ...(address !== undefined && { address }) };
}

function wordsOf(site: SiteModel): AboutWords {
  const { current } = site;
  return {
    bureaus: bureauMarks(current),
    categories: current.categories.map(({ name, description }) => ({
      name,
      path: categoryPath(name),
      description,
    })),
    kinds:
      site.years.length < 2
        ? []
        : CHANGE_KINDS.map((name) => ({ name, meaning: KIND_MEANINGS[name] })),
    states: hasOpinions(site)
      ? OPINION_STATES.map((name) => ({ name, meaning: STATES[name] }))
      : [],
  };
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
