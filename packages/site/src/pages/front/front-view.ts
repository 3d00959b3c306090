import { changesPath } from "../../model/addresses.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import type { PageFrame } from "../../layout/page-frame.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { bureauMarks, type BureauMark } from "../../model/bureau-marks.ts";
import { frontFacts, type FrontFact } from "./front-facts.ts";
import { viewEdition, type EditionView } from "../edition/edition-view.ts";

/** One edition in the list of editions. */
interface EditionEntry extends SiteLink {
  readonly measures: number;
  readonly state: string;
  readonly publishedOn?: string;
  /** What changed since the year before, and what a correction put right. */
  readonly changes: readonly SiteLink[];
}

/** The front page of the site. */
export interface FrontView {
  readonly current: EditionView;
  readonly currentLink: SiteLink;
  readonly facts: readonly FrontFact[];
  readonly bureaus: readonly BureauMark[];
  readonly draft?: SiteLink;
  readonly editions: readonly EditionEntry[];
}

/** What a site without a published edition says: the files tell nothing about what was published elsewhere. */
export const UNTAGGED =
  "このサイトの元のリポジトリに公表の印（タグ）がないため、作業中の内容を「案」として示しています。";

/** The front page: the newest published edition in short, and all the editions. */
export function viewFront(site: SiteModel): FrontView {
  const { current, newest } = site;
  return {
    current: viewEdition(site, current),
    facts: frontFacts(site),
    bureaus: bureauMarks(current),
    currentLink: { label: `${current.name}を読む`, path: `${current.slug}/` },
    ...(newest !== current && {
      draft: { label: `${newest.name}の案を見る`, path: `${newest.slug}/` },
    }),
    editions: listEditions(site),
  };
}

/** The editions from the newest to the oldest. */
function listEditions(site: SiteModel): readonly EditionEntry[] {
  return site.editions.toReversed().map((node) => ({
    label: node.name,
    path: `${node.slug}/`,
    measures: node.measures.size,
    state: node.published ? "公表済み" : "案",
    ...(node.publishedOn !== undefined && { publishedOn: node.publishedOn }),
    changes: comparisonsOf(node),
  }));
}

function comparisonsOf({
  slug,
  published,
  previousYear,
  corrects,
}: EditionNode): readonly SiteLink[] {
  const errata = published ? "正誤" : `${corrects?.fullName ?? ""}からの変更`;
  return [
    ...(previousYear === undefined
      ? []
      : [{ label: `${previousYear.name}からの変更`, path: changesPath(previousYear.slug, slug) }]),
    ...(corrects === undefined ? [] : [{ label: errata, path: changesPath(corrects.slug, slug) }]),
  ];
}

/** Title and description of the front page. */
export function frameFront(site: SiteModel): PageFrame {
  return {
    title: "トップ",
    description: "死亡事例の検証報告書の提言に対する取組を、年度ごとに記録し、公表しています。",
    path: "",
    node: site.current,
    crumbs: [],
    banners: site.current.published
      ? []
      : [
          {
            kind: "draft",
            text: `${UNTAGGED}内容は変わることがあります。`,
          },
        ],
  };
}
