export { makeInquiries } from "./make-inquiries.ts";
export { FIELD_NAMES } from "./merge/preference.ts";
export { takeReplies } from "./take/take-replies.ts";
export type { TakenReplies } from "./take/taken-replies.ts";
export { inquiryNames } from "./inquiry-files.ts";
