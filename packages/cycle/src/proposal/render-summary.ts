import type { PullRequest } from "@torikumi/github";
import type { FittedMarkdown } from "@torikumi/report";
import type { ReviewedEdition, ReviewedProposal } from "./review-proposal.ts";

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

/**
 * The review as one comment within a limit: what the pull request changes, and a count of what it leaves alone. Of several edition
 * folders each has a heading and its share of the room.
 */
export async function renderSummary(
  { parts }: ReviewedProposal,
  place: ReviewPlace,
  { limit }: { readonly limit: SummaryLimit },
): Promise<FittedMarkdown> {
  const { escapeMarkdown } = await import("@torikumi/report");
  const share = {
    characters: Math.floor(limit.characters / parts.length),
    bytes: Math.floor(limit.bytes / parts.length),
  };
  const fitted: FittedMarkdown[] = [];
  for (const part of parts) {
    const heading = parts.length === 1 ? "" : `# ${escapeMarkdown(part.root)}\n\n`;
    fitted.push(await renderPart(part, place, { heading, limit: share }));
  }
  return {
    text: fitted.map(({ text }) => text).join("\n"),
    isWhole: fitted.every(({ isWhole }) => isWhole),
  };
}

async function renderPart(
  { review, editions, elsewhere }: ReviewedEdition,
  { repositoryUrl, pull }: ReviewPlace,
  { heading, limit }: { readonly heading: string; readonly limit: SummaryLimit },
): Promise<FittedMarkdown> {
  const { fitReviewMarkdown } = await import("@torikumi/report");
  const ending =
    elsewhere === 0
      ? ""
      : `\nこのほかに、前の年度版のあとで既に取り込まれた変更が${elsewhere}件あります。このプルリクエストはそれらに触れていないので、ここには示していません。\n`;
  const around = `${heading}${ending}\n`;
  const { text, isWhole } = fitReviewMarkdown(review, editions, {
    limit: {
      characters: limit.characters - around.length,
      bytes: limit.bytes - Buffer.byteLength(around),
    },
    ...(repositoryUrl !== undefined && {
      links: {
        files: `${repositoryUrl}/blob/${pull.headSha}/`,
        rest: `${repositoryUrl}/pull/${pull.number}/checks`,
      },
    }),
  });
  return { text: `${heading}${text}${ending}`, isWhole };
}
