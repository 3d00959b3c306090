import type { PullRequest } from "@torikumi/github";
import type { FittedMarkdown } from "@torikumi/report";
import type { ReviewedProposal } from "./review-proposal.ts";

/** Where a review is posted to and from. */
export interface ReviewPlace {
  readonly pull: PullRequest;
  /** Address of the repository's pages, without a slash at the end; undefined where it is not known. */
  readonly repositoryUrl?: string | undefined;
}

/** How long a summary may be, in UTF-16 units and in bytes of UTF-8. */
export interface SummaryLimit {
  readonly characters: number;
  readonly bytes: number;
}

/** The review as one comment within a limit: what the pull request changes, and a count of what it leaves alone. */
export async function renderSummary(
  { review, editions, elsewhere }: ReviewedProposal,
  { repositoryUrl, pull }: ReviewPlace,
  { limit }: { readonly limit: SummaryLimit },
): Promise<FittedMarkdown> {
  const { fitReviewMarkdown } = await import("@torikumi/report");
  const ending =
    elsewhere === 0
      ? ""
      : `\nこのほかに、前の年度版のあとで既に取り込まれた変更が${elsewhere}件あります。このプルリクエストはそれらに触れていないので、ここには示していません。\n`;
  const { text, isWhole } = fitReviewMarkdown(review, editions, {
    limit: {
      characters: limit.characters - ending.length,
      bytes: limit.bytes - Buffer.byteLength(ending),
    },
    ...(repositoryUrl !== undefined && {
      links: {
        files: `${repositoryUrl}/blob/${pull.headSha}/`,
        rest: `${repositoryUrl}/pull/${pull.number}/checks`,
      },
    }),
  });
  return { text: `${text}${ending}`, isWhole };
}
