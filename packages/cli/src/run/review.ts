import { UserError } from "@torikumi/record";
import { openPair, readReview } from "@torikumi/cycle/compare";
import type { ComparedReview, Renderer, REVIEW_RENDERERS } from "@torikumi/report/renderers";
import { startProgress } from "../terminal/progress.ts";
import type { World } from "../world.ts";
import type { PostReviewFlags } from "./proposal/post-review.ts";
import { renderOptions } from "./render/render-options.ts";

/** Flags of `review`. */
export interface ReviewFlags extends PostReviewFlags {
  readonly format: keyof typeof REVIEW_RENDERERS;
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
  const { review, editions } = await readReview(from, to, { workspace: this });
  await Promise.all([from.close(), to.close()]);
  progress.stop();
  const { REVIEW_RENDERERS } = await import("@torikumi/report/renderers");
  const render: Renderer<ComparedReview> = REVIEW_RENDERERS[flags.format];
  await this.write(await render({ review, editions }, await renderOptions(this)));
  this.exit(review.counts.error > 0 ? 1 : 0);
}
