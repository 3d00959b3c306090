import { UserError } from "@torikumi/record";
import { openPair, readReview } from "@torikumi/cycle/compare";
import { startProgress } from "../terminal/progress.ts";
import { colorFor, type World } from "../world.ts";
import type { PostReviewFlags } from "./proposal/post-review.ts";
import { renderDiagnostics } from "./render/render-diagnostics.ts";

/** How a review can be written. */
type ReviewFormat = "text" | "markdown" | "json" | "html" | "sarif" | "github";

/** Flags of `review`. */
export interface ReviewFlags extends PostReviewFlags {
  readonly format: ReviewFormat;
  readonly post?: boolean;
}

/** Reviews what changed since an edition and writes it; exit code 1 where a finding is an error. */
export async function runReview(this: World, flags: ReviewFlags): Promise<void> {
  if (flags.post) {
    if (flags.format !== "text")
      throw new UserError("--post と --format は一緒に使えません。どちらかを外してください。");
    return (await import("./proposal/post-review.ts")).runPostReview(this, flags);
  }
  if (flags.pr !== undefined)
    throw new UserError("--pr は --post と一緒に使います。--post を付けてください。");
  const { from, to } = await openPair(flags, this);
  const progress = await startProgress(this, `${from.label} と ${to.label} を比べています`);
  const { review, editions } = await readReview(from, to);
  await Promise.all([from.close(), to.close()]);
  progress.stop();
  const render = {
    text: async () =>
      (await import("@torikumi/report/render-review-text")).renderReviewText(review, editions, {
        color: colorFor(this),
      }),
    markdown: async () =>
      (await import("@torikumi/report/render-review-markdown")).renderReviewMarkdown(
        review,
        editions,
      ),
    json: async () => (await import("@torikumi/report/render-json")).renderReviewJson(review),
    html: async () =>
      (await import("@torikumi/report/render-review-html")).renderReviewHtml(review, editions),
    sarif: () => renderDiagnostics(review.diagnostics, editions.after, "sarif", this),
    github: () => renderDiagnostics(review.diagnostics, editions.after, "github", this),
  } satisfies Record<ReviewFlags["format"], () => Promise<string>>;
  await this.write(await render[flags.format]());
  this.exit(review.counts.error > 0 ? 1 : 0);
}
