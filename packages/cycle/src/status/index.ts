export { statusOf } from "./edition-status.ts";
export type { EditionStatus } from "./edition-status.ts";
