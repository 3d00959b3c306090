export { reviewPullRequest } from "./review-pull-request.ts";
export type { PullRequestReview, PullRequestToReview } from "./review-pull-request.ts";
