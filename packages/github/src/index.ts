export { type Client, connect, type ConnectOptions } from "./connect.ts";
export { connectionFaults } from "./connection-faults.ts";
export { type PostedReview, postReview } from "./post-review.ts";
export { type PublishedRelease, publishRelease } from "./publish-release.ts";
export type { ReleaseAsset, ReleasePlan } from "./release-plan.ts";
export { isOwnLabel } from "./is-own-label.ts";
export { listComments } from "./summary-body.ts";
export { readEvent } from "./read-event.ts";
export { type PullRequest, readPullRequest } from "./read-pull-request.ts";
export {
  type CheckAnnotation,
  type InlineComment,
  type ReviewCheck,
  type ReviewPlan,
  type ReviewTarget,
  SUMMARY_LIMIT,
} from "./review-plan.ts";
export { UserError, type UserErrorReason } from "./user-error.ts";
export { INLINE_LIMIT } from "./place-comments.ts";
export type { CheckOutcome } from "./write-check.ts";
