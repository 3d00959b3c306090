export { type Client, connect, type ConnectOptions } from "./connection/connect.ts";
export { type Access, connectionFaults } from "./connection/connection-faults.ts";
export { type PostedReview, postReview } from "./review/post-review.ts";
export { type PublishedRelease, publishRelease } from "./release/publish-release.ts";
export type { ReleaseAsset, ReleasePlan } from "./release/release-plan.ts";
export { isOwnLabel } from "./pull-request/is-own-label.ts";
export { listComments } from "./comments/summary-body.ts";
export { readEvent } from "./pull-request/read-event.ts";
export { type PullRequest, readPullRequest } from "./pull-request/read-pull-request.ts";
export {
  type CheckAnnotation,
  type InlineComment,
  type ReviewCheck,
  type ReviewPlan,
  type ReviewTarget,
} from "./review/review-plan.ts";
export { SUMMARY_LIMIT } from "./review/summary-limit.ts";
export { GitHubError, type GitHubErrorReason } from "./connection/github-error.ts";
export { INLINE_LIMIT } from "./comments/place-comments.ts";
export type { CheckOutcome } from "./check/write-check.ts";
