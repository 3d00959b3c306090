export { filteredEdition } from "../edition/filtered-edition.ts";
export { readChanged } from "./read-changed.ts";
export { readLedger } from "./read-ledger.ts";
export { readReview } from "./read-review.ts";
export { skippedEdition } from "../edition/skipped-edition.ts";
export { requirePart } from "./require-part.ts";
