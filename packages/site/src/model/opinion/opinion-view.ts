import { meetingName, targetName } from "@torikumi/outline";
import { isAnswered, parseOpinionId, type Opinion } from "@torikumi/record";
import type { EditionNode } from "../edition-node.ts";
import type { SiteLink } from "../site-link.ts";
import { toBlocks, type TextBlock } from "../text-blocks.ts";

/** An opinion of the committee with its answer, as a page shows it. */
export interface OpinionView {
  /** Its id in the data, with the way to its place on the page of all opinions. */
  readonly link: SiteLink;
  /** What it is on: 取組2-ア-1, 提言2, 全体. */
  readonly target: string;
  /** The meeting with the day; what is not written down is said. */
  readonly meeting: string;
  /** 未対応, 対応中 … as written; 処理の記載なし where nothing is. */
  readonly state: string;
  readonly text: readonly TextBlock[];
  /** What the departments answered; empty as long as they have not. */
  readonly response: readonly TextBlock[];
  readonly reason?: string;
  /** Where it came from: an address or the name of minutes. */
  readonly source?: string;
}

/** An opinion as a page shows it, in the state in which its edition keeps it. */
export function viewOpinion(
  opinion: Opinion,
  { edition }: Pick<EditionNode, "edition">,
): OpinionView {
  const { id, reason, source } = opinion;
  return {
    link: opinionLink(id),
    target: targetName(opinion.target, [edition]),
    meeting: meetingName(opinion),
    state: stateName(opinion),
    text: toBlocks(opinion.text),
    response: isAnswered(opinion) ? toBlocks(opinion.response) : [],
    ...(reason !== undefined && { reason }),
    ...(source !== undefined && { source }),
  };
}

/** The state of an opinion in words. */
export function stateName({ state }: Pick<Opinion, "state">): string {
  return state === "" ? "処理の記載なし" : state;
}

/** The way to an opinion's place on the page of all opinions: `opinions/#r8-3`. */
export function opinionLink(id: string): SiteLink {
  return { label: id, path: `opinions/#${opinionAnchor(id)}` };
}

/** The name of an opinion's place on a page: `r8-3` for r8-意見-3, `r7.1-3` for that of a correction. */
export function opinionAnchor(id: string): string {
  const { edition, number } = parseOpinionId(id) ?? { edition: "r", number: 0 };
  return `${edition}-${number}`;
}
