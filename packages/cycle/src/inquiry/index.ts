export { makeInquiries } from "./ask/make-inquiries.ts";
export { fieldName } from "./merge/field-keys.ts";
export { takeReplies } from "./take/take-replies.ts";
export type { TakenReplies } from "./take/taken-replies.ts";
export { inquiryNames } from "./inquiry-files.ts";
