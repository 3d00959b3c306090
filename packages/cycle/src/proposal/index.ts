export { WORDING_LABEL } from "./labels.ts";
export { narrowReview } from "./narrow-review.ts";
export { openProposal } from "./open-proposal.ts";
export type { Proposal } from "./open-proposal.ts";
export { planReview, renderSummary } from "./plan-review.ts";
export type { ReviewedProposal, ReviewPlace } from "./plan-review.ts";
export { isWordingOnly, wordingFindings } from "./wording-only.ts";
