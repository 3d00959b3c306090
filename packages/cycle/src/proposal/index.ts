export { reviewPullRequest } from "./review-pull-request.ts";
export type { CheckState, PullRequestReview, PullRequestToReview } from "./review-pull-request.ts";
