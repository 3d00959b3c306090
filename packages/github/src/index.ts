export { type BegunCheck, beginCheck, type CheckPlace } from "./check/begin-check.ts";
export { ANNOTATION_LIMIT } from "./check/complete-check.ts";
export { INLINE_LIMIT } from "./comments/place-comments.ts";
export { listComments, SUMMARY_LIMIT } from "./comments/summary-body.ts";
export { type Client, connect, type ConnectOptions } from "./connection/connect.ts";
export { type Access, connectionFaults } from "./connection/connection-faults.ts";
export { GitHubError, type GitHubErrorReason } from "./connection/github-error.ts";
export { isOwnLabel } from "./pull-request/is-own-label.ts";
export { listTwins, type Twin } from "./pull-request/list-twins.ts";
export { readEvent } from "./pull-request/read-event.ts";
export { type PullRequest, readPullRequest } from "./pull-request/read-pull-request.ts";
export type {
  CheckOutcome,
  Person,
  Proceedings,
  Remark,
  Thread,
  Verdict,
} from "./proceedings/proceedings.ts";
export { readProceedings } from "./proceedings/read-proceedings.ts";
export { readTeam } from "./proceedings/read-team.ts";
export { type PublishedRelease, publishRelease } from "./release/publish-release.ts";
export type { ReleaseAsset, ReleasePlan } from "./release/release-plan.ts";
export { readSettings } from "./setup/read-settings.ts";
export type { Setting, WantedLabel, WantedSettings } from "./setup/setting.ts";
export { type PostedReview, postReview } from "./review/post-review.ts";
export type {
  CheckAnnotation,
  CheckResult,
  InlineComment,
  ReviewPlan,
  ReviewTarget,
} from "./review/review-plan.ts";
