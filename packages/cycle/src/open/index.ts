export { makeMeasure } from "./make-measure.ts";
export { undoDraft } from "./undo-draft.ts";
export { openDraft } from "./open-draft.ts";
export type { OpenedDraft } from "./open-draft.ts";
